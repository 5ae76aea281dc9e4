using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.People.Guests;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Linking;

/// <summary>The account that shows a code, and what confirms it there.</summary>
public sealed class LinkHandler(IDatabase db, Codes codes, Persons persons, LinkCard card, EnterHandler enter)
    : IHandle<Link>, IHandle<OpenLink>, IHandle<OpenConfirm>, IHandle<ConfirmLink>
{
    /// <summary>For how long a code, and then what was typed of it, is good.</summary>
    public static readonly Duration Lifetime = Duration.FromMinutes(10);

    public async Task<Reply> Handle(Link input, Caller who, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(input.Code)) return await Show(who, ct);
        if (who.Private) return await enter.Handle(new EnterCode(input.Code), who, ct);
        // Others may have read it.
        if (Codes.Read(input.Code) is { } code) await db.Write(who.Once, tx => Drop(tx, codes.Hash(code)), ct);
        throw new Problem(LinkTexts.NotHere);
    }

    public Task<Reply> Handle(OpenLink input, Caller who, CancellationToken ct) => Show(who, ct);

    public async Task<Reply> Handle(OpenConfirm input, Caller who, CancellationToken ct)
    {
        var account = Account(who);
        var waiting = await db.Read(q => LinkTable.Waiting(q, account, who.Now), ct) ?? throw new Problem(LinkTexts.NobodyYet);
        return Reply.OnlyYou(await card.Confirm(waiting, ct));
    }

    public async Task<Reply> Handle(ConfirmLink input, Caller who, CancellationToken ct)
    {
        var account = Account(who);
        var other = await db.Write(who.Once, async tx =>
        {
            var request = await LinkTable.Take(tx, input.Request, account, who.Now) ?? throw new Problem(LinkTexts.Over);
            var theirs = await AccountTable.Find(tx, request.EnteredBy);
            var mine = await AccountTable.Find(tx, account);
            if (theirs?.Person != request.EnteredPerson || mine?.Person != request.ShownPerson) throw new Problem(LinkTexts.ChangedMeanwhile);
            await persons.Merge(tx, request.EnteredPerson, request.ShownPerson);
            return request.EnteredBy.Value;
        }, ct);
        var linked = await db.Read(q => AccountTable.Find(q, new(other)), ct) ?? throw new Problem(LinkTexts.Over);
        return new Reply.Update(LinkTexts.Linked(linked.Name, linked.Platform));
    }

    /// <summary>Who acts, by our number.</summary>
    internal static AccountId Account(Caller who) =>
        who.AccountId ?? throw new InvalidOperationException("A caller who came through the pipeline has an account.");

    private static async Task Drop(Tx tx, string hash)
    {
        await LinkTable.DropCode(tx, hash);
        await GuestCodes.Drop(tx, hash);
    }

    private async Task<Reply> Show(Caller who, CancellationToken ct)
    {
        var code = codes.Make(who.Once, Codes.LinkLetters);
        await db.Write(who.Once, tx => LinkTable.SaveCode(tx, Account(who), codes.Hash(code), who.Now + Lifetime), ct);
        return Reply.OnlyYou(await card.Code(Codes.Show(code), who, ct));
    }
}

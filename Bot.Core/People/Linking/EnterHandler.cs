using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Outbox;
using Bot.Core.People.Guests;
using Bot.Core.People.Linking.Lost;
using Bot.Core.Storage;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Core.People.Linking;

/// <summary>The account on which a code is typed. It sees whose the code is before it agrees: a code may also be somebody's bait.</summary>
public sealed partial class EnterHandler(IDatabase db, Ids ids, Codes codes, LinkCard card, ClaimCards claims, Notes notes, ILogger<EnterHandler> log)
    : IHandle<EnterCode>, IHandle<OpenEnterCode>, IHandle<AgreeToLink>, IHandle<RefuseLink>
{
    private enum Came
    {
        Asked,
        Locked,
        Wrong,
        Own,
        One,
        Recover,
        Guest,
    }

    public Task<Reply> Handle(OpenEnterCode input, Caller who, CancellationToken ct) =>
        Task.FromResult<Reply>(new Reply.Ask(FormRequest.For<EnterCode>()));

    public async Task<Reply> Handle(EnterCode input, Caller who, CancellationToken ct)
    {
        var code = Codes.Read(input.Code) ?? throw new Problem(LinkTexts.NoCode);
        var hash = codes.Hash(code);
        // What was found out is returned, not thrown: a wrong try has to stay written.
        var entered = await db.Write(who.Once, tx => Enter(tx, LinkHandler.Account(who), code, hash, who), ct);
        switch (entered.Came)
        {
            case Came.Locked:
                if (entered.Number == 0) throw new Problem(LinkTexts.Locked(entered.Until));
                var incident = Incidents.NewNumber();
                LogGuessing(incident, who.Account.Platform, Tries.Most);
                throw new Problem(LinkTexts.LockedNow(entered.Until, incident));
            case Came.Wrong:
                throw new Problem(LinkTexts.Wrong((int)entered.Number)) { Forged = true };
            case Came.Own:
                throw new Problem(LinkTexts.OwnCode);
            case Came.One:
                throw new Problem(LinkTexts.AlreadyOne);
            case Came.Recover:
                var lost = await db.Read(q => AccountTable.Find(q, new(entered.Number)), ct) ?? throw new Problem(LinkTexts.Over);
                return Reply.OnlyYou(new Message
                {
                    Text = LostTexts.AskMove(lost.Name, lost.Platform),
                    Buttons = [[new Button.Press(LostTexts.MoveHere, new RecoverHere(new(entered.Claim))) { Style = ButtonStyle.Danger }]],
                });
            case Came.Guest:
                return Reply.OnlyYou(await claims.Ask(new(entered.Number), who, ct));
            default:
                var request = await db.Read(q => LinkTable.Find(q, new(entered.Number), who.Now), ct) ?? throw new Problem(LinkTexts.Over);
                return Reply.OnlyYou(await card.Agree(request, ct));
        }
    }

    public async Task<Reply> Handle(AgreeToLink input, Caller who, CancellationToken ct)
    {
        var shownBy = await db.Write(who.Once, async tx =>
        {
            var request = await LinkTable.Agree(tx, input.Request, LinkHandler.Account(who), who.Now, who.Now + LinkHandler.Lifetime)
                ?? throw new Problem(LinkTexts.Over);
            await notes.Add(tx, LinkNotes.Confirm(request, who.Now));
            return request.ShownBy.Value;
        }, ct);
        var first = await db.Read(q => AccountTable.Find(q, new(shownBy)), ct) ?? throw new Problem(LinkTexts.Over);
        return new Reply.Update(LinkTexts.NowConfirm(first.Name, first.Platform));
    }

    public async Task<Reply> Handle(RefuseLink input, Caller who, CancellationToken ct)
    {
        await db.Write(who.Once, tx => LinkTable.Drop(tx, input.Request, LinkHandler.Account(who)), ct);
        return new Reply.Update(LinkTexts.Refused);
    }

    private async Task<Entered> Enter(Tx tx, AccountId account, string code, string hash, Caller who)
    {
        if (await Tries.Begin(tx, account, who.Now) is { } until) return new(Came.Locked, 0, until);
        if (code.Length == Codes.RecoveryLetters) return await Recover(tx, account, hash, who);
        if (await LinkTable.IsOwnCode(tx, hash, account, who.Now)) return new(Came.Own);
        if (await LinkTable.TakeCode(tx, hash, account, who.Now) is not { } shownBy || await AccountTable.Find(tx, shownBy) is not { } first)
        {
            if (await GuestCodes.Take(tx, hash, account, who.Now, who.Now + LinkHandler.Lifetime) is not { } guest) return await Wrong(tx, account, who);
            await Tries.Right(tx, account);
            return new(Came.Guest, guest.Value);
        }
        await Tries.Right(tx, account);
        var mine = (await AccountTable.Find(tx, account))!;
        if (first.Person == mine.Person) return new(Came.One);
        var request = new LinkRequest
        {
            Id = ids.New<LinkRequestId>(),
            ShownBy = shownBy,
            EnteredBy = account,
            ShownPerson = first.Person,
            EnteredPerson = mine.Person,
            Agreed = false,
            ExpiresAt = who.Now + LinkHandler.Lifetime,
        };
        await LinkTable.SaveRequest(tx, request);
        return new(Came.Asked, request.Id.Value);
    }

    /// <summary>The code itself is only used up when the person moves.</summary>
    private async Task<Entered> Recover(Tx tx, AccountId account, string hash, Caller who)
    {
        if (await ClaimTable.OfCode(tx, hash) is not { } lost || await AccountTable.Find(tx, lost) is not { } there) return await Wrong(tx, account, who);
        await Tries.Right(tx, account);
        if ((await AccountTable.Find(tx, account))!.Person == there.Person) return new(Came.One);
        var claim = new RecoveryClaim
        {
            Id = ids.New<RecoveryClaimId>(),
            Community = who.Side,
            Account = account,
            Called = "",
            ExpiresAt = who.Now + LinkHandler.Lifetime,
            LostAccount = lost,
            LostPerson = there.Person,
        };
        await ClaimTable.Save(tx, claim);
        return new(Came.Recover, lost.Value, Claim: claim.Id.Value);
    }

    private static async Task<Entered> Wrong(Tx tx, AccountId account, Caller who)
    {
        var left = await Tries.Wrong(tx, account, who.Now);
        return left == 0 ? new(Came.Locked, 1, who.Now + Tries.Lock) : new(Came.Wrong, left);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Incident {Incident}: an account on {Platform} typed {Tries} wrong codes and has to wait")]
    private partial void LogGuessing(string incident, string platform, int tries);

    /// <summary>What came of a code.</summary>
    /// <param name="Number">The request; the lost account; the person without one; of a wrong code how many tries are left; of a lock whether it began just now.</param>
    private sealed record Entered(Came Came, long Number = 0, Instant Until = default, long Claim = 0);
}

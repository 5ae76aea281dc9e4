using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.Outbox;
using Bot.Core.People.Log;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Linking.Lost;

/// <summary>
/// Without a code two moderators say who it is. The lost account is told at once and has three days to object: a word of two people must not
/// be enough to take somebody's place in silence.
/// </summary>
public sealed class VouchHandler(IDatabase db, OpenClaims claims, Notes notes, AuditLog log)
    : IHandle<VouchFor>, IHandle<OpenVouch>, IHandle<AskVouch>, IHandle<ConfirmVouch>, IHandle<ObjectToMove>
{
    public static readonly Duration ToObject = Duration.FromHours(72);

    private const int PageSize = (CardLimits.ButtonRows - 1) * CardLimits.ButtonsPerRow;
    private const int LongestName = 40;

    public async Task<Reply> Handle(VouchFor input, Caller who, CancellationToken ct)
    {
        if (input.Who is { } one) return Reply.OnlyYou(await Whom(await Claim(one, who, ct), 0, who, ct));
        var open = await claims.Suggest("", who, ct);
        if (open.Count == 0) return Reply.OnlyYou(LostTexts.NobodyAsks);
        return Reply.OnlyYou(new Message
        {
            Text = LostTexts.WhoAsks,
            Buttons =
            [
                .. open.Take(PageSize).Select(claim => (Button)new Button.Press(Words.Verbatim(Short(claim.Label)), Open(claim.Value)))
                    .Chunk(CardLimits.ButtonsPerRow),
            ],
        });
    }

    public async Task<Reply> Handle(OpenVouch input, Caller who, CancellationToken ct) =>
        new Reply.Update(await Whom(await Claim(input.Claim, who, ct), input.Page, who, ct));

    public async Task<Reply> Handle(AskVouch input, Caller who, CancellationToken ct)
    {
        var claim = await Claim(input.Claim, who, ct);
        var (account, lost) = await db.Read(
            async q => (await AccountTable.Find(q, claim.Account), (await ClaimTable.Members(q, who.Community)).FirstOrDefault(one => one.Id == input.Person)), ct);
        if (account is null || lost is null) throw new Problem(LostTexts.NobodyAsks);
        return new Reply.Update(new Message
        {
            Text = LostTexts.AskVouch(account.Name, account.Platform, lost.Name),
            Buttons = [[new Button.Press(LostTexts.IVouch, new ConfirmVouch(claim.Id, lost.Id)) { Style = ButtonStyle.Danger }]],
        });
    }

    public async Task<Reply> Handle(ConfirmVouch input, Caller who, CancellationToken ct)
    {
        var second = await db.Write(who.Once, async tx =>
        {
            var claim = await ClaimTable.Lock(tx, input.Claim, who.Now) ?? throw new Problem(LinkTexts.Over);
            var account = await AccountTable.Find(tx, claim.Account) ?? throw new Problem(LinkTexts.Over);
            if (claim.Community != who.Community || claim.LostAccount is not null || claim.MovesAt is not null) throw new Problem(LinkTexts.Over);
            if (who.Person == account.Person || who.Person == input.Person) throw new Problem(LostTexts.NotForYourself);
            if (account.Person == input.Person) throw new Problem(LinkTexts.AlreadyOne);
            if (!await ClaimTable.IsMember(tx, who.Community, input.Person)) throw new Problem(LostTexts.NobodyAsks);
            if (claim.FirstVoucher is { } first && claim.LostPerson is { } lost)
            {
                if (first == who.Person) throw new Problem(LostTexts.VouchedAlready);
                if (lost != input.Person) throw new Problem(LostTexts.SomebodyElse);
                var moves = who.Now + ToObject;
                var vouched = Vouched(claim, lost, first, who.Person, moves, moves + Duration.FromDays(7));
                await ClaimTable.Vouch(tx, vouched);
                await notes.Add(tx, LostNotes.Claimed(vouched, who.Now));
                await notes.Add(tx, LostNotes.Wait(vouched, account.Person, who.Now));
                await log.Append(tx, new(who.Community, LostTexts.Vouched, who.Person) { About = lost });
                return true;
            }
            await ClaimTable.Vouch(tx, Vouched(claim, input.Person, who.Person, null, null, claim.ExpiresAt));
            await log.Append(tx, new(who.Community, LostTexts.Vouched, who.Person) { About = input.Person });
            return false;
        }, ct);
        return new Reply.Update(second ? LostTexts.SecondVouched : LostTexts.FirstVouched);
    }

    public async Task<Reply> Handle(ObjectToMove input, Caller who, CancellationToken ct)
    {
        await db.Write(who.Once, async tx =>
        {
            if (await ClaimTable.Lock(tx, input.Claim, who.Now) is not { } claim || claim.LostPerson != who.Person) throw new Problem(LinkTexts.Over);
            await ClaimTable.Drop(tx, claim.Id);
            var claimant = await AccountTable.Find(tx, claim.Account);
            foreach (var person in new[] { claim.FirstVoucher, claim.SecondVoucher, claimant?.Person })
                if (person is { } told) await notes.Add(tx, LostNotes.Objected(claim, told, who.Now));
            await log.Append(tx, new(claim.Community, LostTexts.ObjectedTo, who.Person) { About = who.Person });
        }, ct);
        return new Reply.Update(LostTexts.Objected);
    }

    private static RecoveryClaim Vouched(RecoveryClaim claim, PersonId lost, PersonId first, PersonId? second, Instant? moves, Instant expires) => new()
    {
        Id = claim.Id,
        Community = claim.Community,
        Account = claim.Account,
        Called = claim.Called,
        ExpiresAt = expires,
        LostPerson = lost,
        FirstVoucher = first,
        SecondVoucher = second,
        MovesAt = moves,
    };

    private async Task<RecoveryClaim> Claim(RecoveryClaimId id, Caller who, CancellationToken ct)
    {
        var claim = await db.Read(q => ClaimTable.Find(q, id), ct);
        return claim is { LostAccount: null, MovesAt: null } && claim.ExpiresAt > who.Now && claim.Community == who.Community
            ? claim
            : throw new Problem(LostTexts.NobodyAsks);
    }

    /// <summary>Those who are called so first; the rest is turned to by pages.</summary>
    private async Task<Message> Whom(RecoveryClaim claim, int page, Caller who, CancellationToken ct)
    {
        var (account, members) = await db.Read(async q => (await AccountTable.Find(q, claim.Account), await ClaimTable.Members(q, who.Community)), ct);
        var others = members.Where(one => one.Id != account!.Person && one.Id != who.Person)
            .OrderBy(one => one.Name.Contains(claim.Called, StringComparison.OrdinalIgnoreCase) ? 0 : 1)
            .ThenBy(one => one.Name, StringComparer.OrdinalIgnoreCase).ToList();
        page = Math.Clamp(page, 0, Math.Max(0, (others.Count - 1) / PageSize));
        List<Button> turn = [];
        if (page > 0) turn.Add(new Button.Press(LostTexts.Earlier, new OpenVouch(claim.Id, page - 1)));
        if (others.Count > (page + 1) * PageSize) turn.Add(new Button.Press(LostTexts.Later, new OpenVouch(claim.Id, page + 1)));
        return new Message
        {
            Text = LostTexts.WhoIsIt(account!.Name, account.Platform, claim.Called),
            Buttons =
            [
                .. others.Skip(page * PageSize).Take(PageSize)
                    .Select(one => (Button)new Button.Press(Words.Verbatim(Short(one.Name)), new AskVouch(claim.Id, one.Id)))
                    .Chunk(CardLimits.ButtonsPerRow),
                .. turn.Count == 0 ? [] : new[] { turn.ToArray() },
            ],
        };
    }

    private static OpenVouch Open(string value) => new(Base32.TryRead(value, out var id) ? new(id) : default);

    private static string Short(string name) => name.Length <= LongestName ? name : $"{name[..(LongestName - 1)].TrimEnd()}…";
}

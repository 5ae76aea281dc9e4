using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Outbox;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Abuse.Reports;

/// <summary>Takes a report, finds out who must not see it, and tells those who may.</summary>
public sealed class Filing(IDatabase db, Ids ids, IEnumerable<ICardSource> cards, ReportNotes notes)
    : IHandle<TellModerators>, IHandle<TellAboutCard>, IHandle<ReportThis>
{
    public Task<Reply> Handle(ReportThis input, Caller who, CancellationToken ct) => Task.FromResult<Reply>(new Reply.Ask(
        FormRequest.For<TellAboutCard>(("kind", input.Kind), ("card", Base32.Write(input.Card)))));

    public Task<Reply> Handle(TellModerators input, Caller who, CancellationToken ct) =>
        File(New(who, who.Community, input.What, input.About), who, ct);

    public async Task<Reply> Handle(TellAboutCard input, Caller who, CancellationToken ct)
    {
        var source = cards.FirstOrDefault(one => one.Kind == input.Kind) ?? throw new Problem(ReportTexts.NoSuchCard);
        var owner = await source.Owner(input.Card, ct);
        var card = await source.Card(input.Card, ct);
        if (owner is null || card is null || !await db.Read(q => Team.Belongs(q, owner.Community, who.Person), ct))
            throw new Problem(ReportTexts.NoSuchCard);
        return await File(New(who, owner.Community, input.What, input.About) with
        {
            CardKind = input.Kind,
            CardId = input.Card,
            CardTitle = card.Title.In(who.CommunityLanguages[0]).ToString(),
        }, who, ct, [.. owner.With, .. owner.MadeBy is { } maker ? [maker] : Array.Empty<PersonId>()]);
    }

    private Report New(Caller who, CommunityId community, string what, string? about) => new()
    {
        Id = ids.New<ReportId>(),
        Community = community,
        Reporter = who.Person,
        Account = who.AccountId,
        Words = what,
        About = about is null ? "" : MemberNames.Bare(about),
        CardTitle = "",
        State = ReportState.Open,
        MadeAt = who.Now,
        ClosingWords = "",
    };

    private async Task<Reply> File(Report report, Caller who, CancellationToken ct, params IReadOnlyList<PersonId> makers)
    {
        var concerned = (await Called(report, ct)).Select(person => new Concerned { Person = person, Named = 1 }).ToList();
        concerned.AddRange(makers.Distinct().Where(maker => concerned.TrueForAll(named => named.Person != maker))
            .Select(maker => new Concerned { Person = maker, Named = 0 }).ToList());
        var id = await db.Write(who.Once, async tx =>
        {
            if (await ReportTable.MadeSince(tx, who.Person, who.Now - Duration.FromDays(1)) >= ReportLimits.PerDay)
                throw new Problem(ReportTexts.TooMany);
            var readers = await Team.Others(tx, report.Community, [who.Person, .. concerned.Select(one => one.Person)], who.Now);
            if (readers.Count == 0) throw new Problem(ReportTexts.NobodyToTell);
            await ReportTable.Insert(tx, report, concerned);
            await notes.New(tx, report, readers, who.Now);
            return report.Id;
        }, ct);
        return Reply.OnlyYou(ReportTexts.Received, new Button.Press(ReportTexts.SeeIt, new ShowMyReport(id)));
    }

    private async Task<IReadOnlyList<PersonId>> Called(Report report, CancellationToken ct) => report.About.Length == 0
        ? []
        : [.. MemberNames.Called(await db.Read(q => MemberNames.All(q, report.Community), ct), report.About).Select(one => one.Person)];
}

using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Limits;
using Bot.Core.Features.Workshops.Rsvps;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Series;

/// <summary>Comes to all dates of a series, or to none any more. One change for all of them, and one message that says how it went.</summary>
public sealed class AllDatesHandler(IDatabase db, WorkshopReads reads, WorkshopChanges changes, Regulars regulars, HowToReach reach)
    : IHandle<JoinAllDates>, IHandle<LeaveAllDates>
{
    /// <summary>By what changes of one series queue.</summary>
    internal static Aggregate About(SeriesId series) => new("series", series.Value);

    public async Task<Reply> Handle(JoinAllDates input, Caller who, CancellationToken ct)
    {
        var series = await Series(input.Workshop, who, ct);
        var joined = await db.WriteAbout(About(series), who.Once, tx => Join(tx, series, who), ct);
        var how = joined.In + joined.Waiting.Count > 0 ? reach.For(who) : Words.None;
        return Reply.OnlyYou(
            Words.Join(" ", [SeriesTexts.Joined(joined), how.IsEmpty ? Words.None : AnswerTexts.ToBeReminded(how)]),
            new Button.Press(SeriesTexts.Dates, new OpenDates(input.Workshop)),
            new Button.Press(SeriesTexts.NoMoreDates, new LeaveAllDates(input.Workshop)));
    }

    public async Task<Reply> Handle(LeaveAllDates input, Caller who, CancellationToken ct)
    {
        var series = await Series(input.Workshop, who, ct);
        var left = await db.WriteAbout(About(series), who.Once, tx => Leave(tx, series, who), ct);
        return Reply.OnlyYou(
            SeriesTexts.Left(left),
            new Button.Press(SeriesTexts.Dates, new OpenDates(input.Workshop)),
            new Button.Press(SeriesTexts.AllDates, new JoinAllDates(input.Workshop)));
    }

    private async Task<SeriesId> Series(WorkshopId id, Caller who, CancellationToken ct)
    {
        var (workshop, _) = await reads.ForMember(id, who, ct);
        return workshop.SeriesId ?? throw new Problem(SeriesTexts.NotASeries);
    }

    private async Task<JoinedAll> Join(Tx tx, SeriesId series, Caller who)
    {
        if (await SeriesTable.Lock(tx, series) is null) throw new Problem(Texts.Gone);
        var (seats, notOpen, closed, notForThem) = (0, 0, 0, 0);
        List<long> waiting = [];
        Problem? refusal = null;
        foreach (var id in await SeriesTable.From(tx, series, 1, who.Now))
        {
            var change = await changes.Begin(tx, id);
            var mine = await change.Of(who.Person);
            Check.Member(change.Workshop, mine, who);
            // One date may be for others than the rest.
            if (mine is not { Standing: >= Standing.Waiting } && await Limit.Refusal(tx, change.Workshop, who) is { } refused)
            {
                refusal = refused;
                notForThem++;
                continue;
            }
            switch (await regulars.Join(tx, change, who.Person, who.AccountId, who.Now))
            {
                case JoinedDate.In:
                    seats++;
                    break;
                case JoinedDate.Waiting:
                    waiting.Add(change.Workshop.Start.ToUnixTimeMilliseconds());
                    break;
                case JoinedDate.NotOpen:
                    notOpen++;
                    break;
                default:
                    closed++;
                    break;
            }
        }
        if (refusal is not null && seats + waiting.Count + notOpen + closed == 0) throw refusal;
        await RegularTable.Insert(tx, series, who.Person, who.AccountId, who.Now);
        return new(seats, [.. waiting.Order()], notOpen, closed, notForThem);
    }

    private async Task<int> Leave(Tx tx, SeriesId series, Caller who)
    {
        if (await SeriesTable.Lock(tx, series) is null) throw new Problem(Texts.Gone);
        await RegularTable.Delete(tx, series, who.Person);
        var left = 0;
        foreach (var id in await SeriesTable.From(tx, series, 1, who.Now))
        {
            if (await RsvpTable.Find(tx, id, who.Person) is null or { Standing: Standing.Cant }) continue;
            var change = await changes.Begin(tx, id);
            if (await change.Of(who.Person) is not { } mine) continue;
            await change.Put(mine, AnswerRules.Answer(change.Workshop, mine, who.Person, RsvpAnswer.Cant, who.Now).Next);
            await changes.Finish(tx, change, who.Now, asker: who.Person);
            left++;
        }
        return left;
    }
}

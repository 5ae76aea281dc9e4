using Bot.Core.Features.Workshops.Limits;
using Bot.Core.Features.Workshops.Reminding;
using Bot.Core.Features.Workshops.Rsvps;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Series;

/// <summary>Puts people who come to all dates on the list of one. Every step may run twice.</summary>
public sealed class Regulars(IDatabase db, WorkshopChanges changes, ReminderPlan reminders, TimeProvider clock)
{
    /// <summary>People seated in one change, which is to stay short.</summary>
    private const int Chunk = 25;

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>How one date answers somebody who wants to come; the date is locked.</summary>
    internal async Task<JoinedDate> Join(Tx tx, WorkshopChange change, PersonId person, AccountId? account, Instant now)
    {
        var workshop = change.Workshop;
        var mine = await change.Of(person);
        if (mine is { Standing: Standing.Going }) return JoinedDate.In;
        if (mine is { Standing: Standing.Waiting or Standing.Offered }) return JoinedDate.Waiting;
        if (workshop.OpensAfter(now)) return JoinedDate.NotOpen;
        if (now >= workshop.Closes) return JoinedDate.Closed;
        var next = AnswerRules.Answer(workshop, mine, person, RsvpAnswer.Going, now).Next with { Account = account };
        await change.Put(mine, next);
        await changes.Finish(tx, change, now, asker: person);
        await reminders.Join(tx, change.Workshop, next, now);
        return next.Standing == Standing.Going ? JoinedDate.In : JoinedDate.Waiting;
    }

    /// <summary>Those who come to all and have not answered to this date join it, whoever said so first in front.</summary>
    internal async Task Join(WorkshopId id, CancellationToken ct)
    {
        while (await JoinSome(id, ct) == Chunk) { }
    }

    private Task<int> JoinSome(WorkshopId id, CancellationToken ct) => db.WriteAbout(WorkshopChanges.About(id), null, async tx =>
    {
        var now = Now;
        // The series first: who leaves all dates meanwhile is either not found here or seen there.
        if (await WorkshopTable.Find(tx, id) is not { SeriesId: { } all } || await SeriesTable.Lock(tx, all) is null) return 0;
        if (await WorkshopTable.Lock(tx, id) is not { SeriesId: { } series, Cancelled: false } workshop) return 0;
        if (workshop.OpensAfter(now) || now >= workshop.Closes) return 0;
        var some = await RegularTable.Without(tx, series, id, Chunk);
        foreach (var one in some)
        {
            var change = await changes.Begin(tx, id);
            if (await Limit.Admits(tx, change.Workshop, one.Person))
            {
                await Join(tx, change, one.Person, one.Account, now);
                continue;
            }
            // Written down as somebody who does not come, so that the next chunk begins after them.
            await change.Put(null, new() { Workshop = id, Person = one.Person, Account = one.Account, Standing = Standing.Cant });
            await changes.Finish(tx, change, now);
        }
        return some.Count;
    }, ct);
}

/// <summary>How a date answered somebody who comes to all.</summary>
internal enum JoinedDate
{
    In,
    Waiting,
    NotOpen,
    Closed,
}

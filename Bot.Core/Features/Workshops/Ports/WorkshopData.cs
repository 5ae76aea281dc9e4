using Bot.Core.Features.Workshops.Store;
using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Ports;

/// <summary>What workshops keep about a person.</summary>
public sealed class WorkshopData(IDatabase db, WorkshopChanges changes, TimeProvider clock) : IPersonalData
{
    public Words Heading => AgendaTexts.Heading;

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    public Task<IReadOnlyList<object>> Export(PersonId person, CancellationToken ct) => db.Read<IReadOnlyList<object>>(
        async q => [.. await MineTable.Everything(q, person), .. await MineTable.Organised(q, person)], ct);

    /// <summary>Answers go, and the seats with them to whoever waits. Workshops stay and are looked after by moderators.</summary>
    public async Task Forget(Tx tx, PersonId person)
    {
        foreach (var seen in await RsvpTable.OfPerson(tx, person))
        {
            var change = await changes.Begin(tx, seen.Workshop);
            // Read again: until the workshop was locked, the answer could change.
            if (await change.Of(person) is not { } one) continue;
            await change.Drop(one);
            await changes.Finish(tx, change, Now);
        }
        await WorkshopTable.Orphan(tx, person);
    }

    /// <summary>
    /// Where both answered, the better answer wins with its guests and its place: going before waiting before maybe before can't, and of
    /// two equal ones the earlier. A note is never lost. The seat that is then one too many goes to whoever waits.
    /// </summary>
    public async Task Merge(Tx tx, PersonId from, PersonId into)
    {
        foreach (var seen in await RsvpTable.OfPerson(tx, from))
        {
            var change = await changes.Begin(tx, seen.Workshop);
            if (await change.Of(from) is not { } theirs) continue;
            var mine = await change.Of(into);
            await change.Drop(theirs);
            await change.Put(mine, Better(theirs, mine) with { Person = into, Note = Notes(mine, theirs) });
            await changes.Finish(tx, change, Now, asker: into);
        }
        await WorkshopTable.HandOver(tx, from, into);
    }

    private static Attendance Better(Attendance theirs, Attendance? mine)
    {
        if (mine is null || theirs.Standing > mine.Standing) return theirs;
        return theirs.Standing == mine.Standing && theirs.Position < mine.Position ? theirs : mine;
    }

    private static string Notes(Attendance? mine, Attendance theirs)
    {
        var both = string.Join(" · ", new[] { mine?.Note ?? "", theirs.Note }.Where(note => note.Length > 0).Distinct());
        return Texts.Short(both, WorkshopLimits.Note);
    }
}

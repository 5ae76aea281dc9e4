using Bot.Core.Features.Workshops.History;
using Bot.Core.Features.Workshops.Organisers;
using Bot.Core.Features.Workshops.Questions;
using Bot.Core.Features.Workshops.Reminding;
using Bot.Core.Features.Workshops.Templates;
using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.People.Guests;
using Bot.Core.People.Linking;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.OnePerson;

/// <summary>
/// Two people become one. Where both answered, the better answer stays with its guests and its place, and the other is put aside with the
/// account that gave it. A note is never lost. The seat that is then one too many goes to whoever waits.
/// </summary>
public sealed class Joining(WorkshopChanges changes, ReminderPlan reminders, NamedGuests guests, TimeProvider clock)
{
    private const int MostShown = 20;

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    internal async Task Merge(Tx tx, PersonId from, PersonId into)
    {
        // What nobody knows the account of was given with the one that the person had first.
        var (there, here) = (await FirstAccount.Of(tx, from), await FirstAccount.Of(tx, into));
        // Whoever had nobody to remind but a friend is reminded from now on.
        var named = await guests.Find(tx, from) is not null;
        foreach (var id in await AsideTable.Concerned(tx, from))
        {
            var change = await changes.Begin(tx, id);
            foreach (var old in await AsideTable.Of(tx, id, from))
            {
                await AsideTable.Delete(tx, old);
                await AsideTable.Save(tx, old with { Person = into });
            }
            if (await change.Of(from) is { } theirs)
            {
                await change.Drop(theirs);
                if (named) theirs = theirs with { Reminders = ReminderChoice.DayBefore };
                await Merge(tx, change, theirs with { Account = theirs.Account ?? there }, await change.Of(into), into, here);
                if (named && Now < change.Workshop.Start) await reminders.Join(tx, change.Workshop, (await change.Of(into))!, Now);
            }
            await AsideTable.HandOver(tx, id, from, into, there);
            await OrganisingRows.Merge(tx, id, from, into, there);
            await changes.Finish(tx, change, Now, asker: into);
        }
        await HistoryTable.Merge(tx, from, into, there);
        await AnswerTable.Merge(tx, from, into, there);
        await TemplateTable.Merge(tx, from, into, there);
    }

    /// <summary>What both have answered that is still to come.</summary>
    internal async Task<IReadOnlyList<Words>> Settles(Queries q, PersonId from, PersonId into)
    {
        var both = await q.Many<BothRow>(
            """
            SELECT w.title, f.standing AS theirs, i.standing AS mine
            FROM rsvps f JOIN rsvps i ON i.workshop_id = f.workshop_id AND i.person_id = @into JOIN workshops w ON w.id = f.workshop_id
            WHERE f.person_id = @from AND w.state = @planned AND w.start + w.length_minutes * 60000 > @now
            ORDER BY w.start, w.id LIMIT @MostShown
            """,
            new { from, into, planned = WorkshopState.Planned, now = Now, MostShown });
        return [.. both.Select(one => OnePersonTexts.Stays(one.Title, one.Mine > one.Theirs ? one.Mine : one.Theirs))];
    }

    private static async Task Merge(Tx tx, WorkshopChange change, Attendance theirs, Attendance? mine, PersonId into, AccountId? here)
    {
        if (mine is null)
        {
            await change.Put(null, theirs with { Person = into });
            return;
        }
        var ours = mine with { Account = mine.Account ?? here };
        var stays = Rules.Better(ours, theirs);
        var aside = stays == ours ? theirs : ours;
        await AsideTable.Save(tx, aside.Aside() with { Person = into });
        await change.Put(mine, stays.WithNoteOf(aside) with { Person = into });
    }

    private sealed class BothRow
    {
        public required string Title { get; init; }

        public required Standing Theirs { get; init; }

        public required Standing Mine { get; init; }
    }
}

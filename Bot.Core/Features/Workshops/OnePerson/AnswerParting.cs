using Bot.Core.Features.Workshops.History;
using Bot.Core.Features.Workshops.Organisers;
using Bot.Core.Features.Workshops.Questions;
using Bot.Core.Features.Workshops.Reminding;
using Bot.Core.Features.Workshops.Telling;
using Bot.Core.Features.Workshops.Templates;
using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.OnePerson;

/// <summary>
/// One person becomes two. An answer goes to the account that gave it, and is nobody's twice. Who then has none gets back the best of
/// what was put aside for their accounts: with a seat where there is one, else on the waitlist at its old place, which they are told.
/// </summary>
public sealed class AnswerParting(WorkshopChanges changes, ReminderPlan reminders, Outbox.Notes notes, TimeProvider clock)
{
    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    internal async Task Split(Tx tx, Parting parting)
    {
        foreach (var id in await AsideTable.Concerned(tx, parting.From))
        {
            var change = await changes.Begin(tx, id);
            await Split(tx, change, parting);
            await AsideTable.GiveBack(tx, id, parting);
            await OrganisingRows.Part(tx, id, parting);
            await changes.Finish(tx, change, Now);
        }
        await HistoryTable.Part(tx, parting);
        await AnswerTable.Part(tx, parting);
        await TemplateTable.Part(tx, parting);
    }

    private async Task Split(Tx tx, WorkshopChange change, Parting parting)
    {
        var live = await change.Of(parting.From);
        var asides = await AsideTable.Of(tx, change.Workshop.Id, parting.From);
        var theirs = asides.Where(one => parting.Takes(one.Account)).ToList();
        var ours = asides.Except(theirs).ToList();
        if (live is not null && parting.Takes(live.Account))
        {
            // The same account's answer from before the link is no longer its last word.
            foreach (var old in theirs.Where(one => one.Account == live.Account).ToList())
            {
                await AsideTable.Delete(tx, old);
                theirs.Remove(old);
            }
            await change.Drop(live);
            await Give(tx, change, live.WithNotesOf(theirs) with { Person = parting.To });
            await Return(tx, change, ours, parting.From);
        }
        else
        {
            if (live is not null) await change.Put(live, live.WithNotesOf(ours));
            await Return(tx, change, theirs, parting.To);
        }
        foreach (var one in theirs)
        {
            await AsideTable.Delete(tx, one);
            await AsideTable.Save(tx, one with { Person = parting.To });
        }
    }

    /// <summary>Gives a person the best of these, and takes it from the list.</summary>
    private async Task Return(Tx tx, WorkshopChange change, List<Attendance> asides, PersonId to)
    {
        if (asides.Count == 0) return;
        var best = asides.Aggregate(Rules.Better);
        asides.Remove(best);
        await AsideTable.Delete(tx, best);
        var back = Rules.Back(change.Workshop, best, Now) with { Person = to };
        if (asides.Any(one => one.Note.Length > 0)) back = asides.Aggregate(back, Rules.WithNoteOf);
        await Give(tx, change, back);
        if (back.Standing != best.Standing && Now < change.Workshop.Start && !change.Workshop.Cancelled)
            await notes.Add(tx, Tell.Apart(change.Workshop, to, Now));
    }

    private async Task Give(Tx tx, WorkshopChange change, Attendance one)
    {
        await change.Put(null, one);
        var workshop = change.Workshop;
        if (workshop.Cancelled || Now >= workshop.Start) return;
        await reminders.Join(tx, workshop, one, Now);
        if (one.AskedAfterMove == workshop.Moves) await notes.Add(tx, Tell.Moved(workshop, one.Person, time: 1, Now));
    }
}

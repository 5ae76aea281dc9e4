using Bot.Core.Calendar.Listings;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Kinds;
using Bot.Core.Features.Workshops.Needs;
using Bot.Core.Features.Workshops.Offers;
using Bot.Core.Features.Workshops.Organisers;
using Bot.Core.Features.Workshops.Ports;
using Bot.Core.Features.Workshops.Reminding;
using Bot.Core.Features.Workshops.Series;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Features.Workshops.Telling;
using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops;

/// <summary>Begins and ends every change to a workshop: the lock first, freed seats and what others are told last.</summary>
public sealed class WorkshopChanges(
    Outbox.Notes notes, ReminderPlan reminders, Listings listings, Outbox.OutboxOptions options, SeriesSteps steps, Buddies buddies)
{
    /// <summary>By what changes of one workshop queue.</summary>
    internal static Aggregate About(WorkshopId id) => new("workshop", id.Value);

    /// <exception cref="Problem">There is no such workshop.</exception>
    internal async Task<WorkshopChange> Begin(Tx tx, WorkshopId id) =>
        new(tx, await ReserveTable.With(tx, await WorkshopTable.Lock(tx, id) ?? throw new Problem(Texts.Gone)), options.Quiet);

    /// <exception cref="Problem">There is none, or this person does not organise it.</exception>
    internal async Task<WorkshopChange> BeginAsOrganiser(Tx tx, WorkshopId id, Caller who)
    {
        var change = await Begin(tx, id);
        Check.Organiser((await OrganiserTable.With(tx, change.Workshop))!, who);
        return change;
    }

    /// <param name="asker">Who is answered anyway and needs no note.</param>
    /// <returns>Those who got a seat that had become free, or an offer of one.</returns>
    internal async Task<IReadOnlyCollection<Attendance>> Finish(Tx tx, WorkshopChange change, Instant now, PersonId? asker = null)
    {
        var workshop = change.Workshop;
        var promoted = await change.Settle(promote: !workshop.Cancelled && now < workshop.Start, now, asker);
        workshop = change.Workshop;
        foreach (var one in promoted)
        {
            await reminders.Join(tx, workshop, one, now);
            if (one.Standing == Standing.Offered) await Offering.Tell(tx, notes, workshop, one, now);
            else if (one.Person != asker) await notes.Add(tx, Tell.Promoted(workshop, one.Person, now));
        }
        if (change.Edited) await listings.Refresh(tx, workshop.Community, WorkshopListings.Source, workshop.Id.Value);
        foreach (var person in change.Left) await buddies.Leave(tx, workshop, person, now);
        if (change.Edited && workshop.SeriesId is { } series) await steps.Plan(tx, series, now);
        if (change.Visible) await notes.Refresh(tx, WorkshopCards.Subject(workshop));
        return promoted;
    }
}

using Bot.Core.Chat;
using Bot.Core.Features.Workshops.Arrivals;
using Bot.Core.Features.Workshops.Company;
using Bot.Core.Features.Workshops.Kinds;
using Bot.Core.Features.Workshops.OnePerson;
using Bot.Core.Features.Workshops.Organisers;
using Bot.Core.Features.Workshops.Reminding;
using Bot.Core.Features.Workshops.Series;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Features.Workshops.Templates;
using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.People.Removal;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Ports;

/// <summary>The workshops of a community that is removed: one at a time and whole, so that its counters are true as long as it is there.</summary>
public sealed class CommunityWorkshops(CardCopies copies, ReminderPlan reminders, TimeProvider clock) : ICommunityData
{
    public Task<int> LeaveRoom(Tx tx, PlaceId room, int most) => WorkshopTable.LeaveRoom(tx, room, most);

    public async Task<int> Remove(Tx tx, CommunityId community, int most)
    {
        if (await WorkshopTable.AnyOf(tx, community) is not { } id) return await TemplateTable.DeleteAll(tx, community);
        // Locked, so that nobody answers meanwhile.
        if (await WorkshopTable.Lock(tx, id) is not { } workshop) return 1;
        await copies.Forget(tx, WorkshopCards.Subject(workshop));
        foreach (var old in await OldCardTable.Of(tx, id)) await copies.Forget(tx, new CardSubject(WorkshopCards.Source, old.Card));
        await reminders.Cancel(tx, workshop);
        await CompanyTable.LookAgain(tx, id, NodaTime.Instant.FromDateTimeOffset(clock.GetUtcNow()));
        await ArrivalTable.DeleteAll(tx, id);
        await RsvpTable.DeleteAll(tx, id);
        await AsideTable.DropAll(tx, id);
        await OrganisingRows.DeleteAll(tx, id);
        await OldCardTable.DeleteAll(tx, id);
        await BuddyTable.DeleteAll(tx, id);
        await SafetyTable.Delete(tx, id);
        await Needs.ReserveTable.Delete(tx, id);
        await WorkshopTable.Delete(tx, id);
        if (workshop.SeriesId is { } series) await SeriesTable.DeleteEmpty(tx, series);
        return 1;
    }
}

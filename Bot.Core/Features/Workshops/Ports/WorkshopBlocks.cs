using Bot.Core.Features.Workshops.Company;
using Bot.Core.Features.Workshops.Organisers;
using Bot.Core.Features.Workshops.Questions;
using Bot.Core.Features.Workshops.Series;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Ports;

/// <summary>Whoever is blocked loses their seats in what is still ahead, and the next in line get them; they organise nothing of it any more. What is over stays as it was.</summary>
public sealed class WorkshopBlocks(WorkshopChanges changes, OrganiserChanges organisers, TimeProvider clock) : ITakesBack
{
    public async Task TakeBack(Tx tx, CommunityId community, PersonId person)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        await CompanyTable.LeaveToOrganisers(tx, community, person);
        // First, and with the lock: else the next date that opens seats them again.
        foreach (var series in await RegularTable.OfPerson(tx, community, person))
        {
            await SeriesTable.Lock(tx, series);
            await RegularTable.Delete(tx, series, person);
        }
        // In the order of ids, in which everybody locks several workshops.
        foreach (var id in await RsvpTable.StillAhead(tx, community, person, now))
        {
            var change = await changes.Begin(tx, id);
            if (await change.Of(person) is not { } one) continue;
            await change.Drop(one);
            if (change.Workshop.Questions > 0) await AnswerTable.Drop(tx, id, person);
            await changes.Finish(tx, change, now);
        }
        await organisers.TakeBack(tx, community, person);
    }
}

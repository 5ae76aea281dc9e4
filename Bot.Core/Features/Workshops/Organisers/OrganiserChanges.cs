using Bot.Core.Features.Workshops.Store;
using Bot.Core.Features.Workshops.Telling;
using Bot.Core.People;
using Bot.Core.People.Powers;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Organisers;

/// <summary>What happens to a workshop when somebody does not organise it any more, in whatever way.</summary>
public sealed class OrganiserChanges(Outbox.Notes notes, TimeProvider clock)
{
    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>Takes somebody out. If nobody is left, the moderators of its side hear of it, once.</summary>
    /// <param name="workshop">As it is locked.</param>
    internal async Task Leave(Tx tx, Workshop workshop, PersonId person)
    {
        if (await OrganiserTable.Delete(tx, workshop.Id, person) > 0) await OrganiserTable.Count(tx, workshop.Id);
        if (workshop.Organiser == person) await OrganiserTable.GiveUp(tx, workshop.Id);
        await TellModerators(tx, workshop.Id, person);
    }

    /// <summary>They are forgotten: everywhere, one locked workshop after the other.</summary>
    internal async Task Forget(Tx tx, PersonId person)
    {
        foreach (var id in await OfPerson(tx, person))
            if (await WorkshopTable.Lock(tx, id) is { } workshop) await Leave(tx, workshop, person);
    }

    /// <summary>They are blocked: in what has not ended.</summary>
    internal async Task TakeBack(Tx tx, CommunityId community, PersonId person)
    {
        foreach (var id in await OrganiserTable.StillAhead(tx, community, person, Now))
            if (await WorkshopTable.Lock(tx, id) is { } workshop) await Leave(tx, workshop, person);
    }

    private async Task TellModerators(Tx tx, WorkshopId id, PersonId left)
    {
        // Read again: what was locked is from before the change.
        if (await WorkshopTable.Find(tx, id) is not { Cancelled: false } now || now.End <= Now || !await LookedAfter.IsByNobody(tx, now, Now)) return;
        foreach (var moderator in await AccountPowers.AtLeast(tx, now.Side, Power.Moderator, Now))
            if (moderator != left) await notes.Add(tx, Tell.Nobody(now, moderator, Now));
    }

    private static async Task<IReadOnlyList<WorkshopId>> OfPerson(Queries q, PersonId person) => await q.Many<WorkshopId>(
        """
        SELECT id FROM workshops WHERE organiser_id = @person
        UNION SELECT workshop_id FROM workshop_organisers WHERE person_id = @person ORDER BY id
        """,
        new { person });
}

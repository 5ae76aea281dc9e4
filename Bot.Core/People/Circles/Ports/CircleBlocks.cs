using Bot.Core.Outbox;
using Bot.Core.People.Circles.Store;
using Bot.Core.People.Circles.Telling;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Circles.Ports;

/// <summary>Whoever is blocked is in no circle of the community any more. One that nobody organises then is shown to all moderators.</summary>
public sealed class CircleBlocks(Notes notes, TimeProvider clock) : ITakesBack
{
    public async Task TakeBack(Tx tx, CommunityId community, PersonId person)
    {
        foreach (var seen in await MemberTable.OfPerson(tx, person))
        {
            var change = await CircleChanges.Begin(tx, seen.Circle);
            if ((change.Circle.Community != community && change.Circle.Side != community) || await change.Of(person) is not { } mine) continue;
            var last = await change.IsLastOrganiser(mine);
            await change.Drop(mine);
            if (last) await notes.AddAll(tx, await CircleNotes.NobodyOrganises(tx, change.Circle, Instant.FromDateTimeOffset(clock.GetUtcNow())));
        }
    }
}

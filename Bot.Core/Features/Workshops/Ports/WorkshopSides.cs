using Bot.Core.Features.Workshops.Store;
using Bot.Core.Features.Workshops.Telling;
using Bot.Core.People;
using Bot.Core.People.Bridges;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Ports;

/// <summary>Workshops go with the side where they were made, with everybody on their lists.</summary>
public sealed class WorkshopSides(Outbox.Notes notes, TimeProvider clock) : ISideData
{
    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    public Task Turn(Tx tx, SideMove move) => SideRows.Turn(tx, move, Now);

    public Task<int> Follow(Tx tx, SideMove move, int most) => SideRows.Follow(tx, move, most);

    public Task<int> Across(Queries q, CommunityId community, CommunityId side) => SideRows.Across(q, community, side, Now);

    public Task<int> Ahead(Queries q, CommunityId side) => SideRows.Ahead(q, side, Now);

    /// <summary>Who keeps a seat on the other side is told; cards that stand on the other side say where theirs has gone.</summary>
    public async Task Part(Tx tx, CommunityId one, CommunityId other)
    {
        var strangers = await SideRows.Strangers(tx, one, other, Now);
        await notes.AddAll(tx, strangers.Select(stranger => Tell.Parted(stranger, Now)));
        foreach (var card in await SideRows.Cards(tx, one, other, Now)) await notes.Refresh(tx, new(WorkshopCards.Source, card));
    }
}

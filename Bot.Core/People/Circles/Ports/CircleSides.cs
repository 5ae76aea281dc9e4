using Bot.Core.People.Bridges;
using Bot.Core.People.Circles.Store;
using Bot.Core.Storage;

namespace Bot.Core.People.Circles.Ports;

/// <summary>
/// Circles go with the side where they were made, with everybody in them. Two of one name stay two: nobody is put together with people whom they
/// do not know.
/// </summary>
public sealed class CircleSides : ISideData
{
    /// <summary>All at once: there are few in a community, and they are what people choose from.</summary>
    public async Task Turn(Tx tx, SideMove move) => await Follow(tx, move, int.MaxValue);

    public async Task<int> Follow(Tx tx, SideMove move, int most)
    {
        var some = await CircleTable.ToTurn(tx, move.Side, move.To, move.Becomes, most);
        if (some.Count > 0) await CircleTable.LockNames(tx, move.To);
        foreach (var circle in some)
        {
            var same = await CircleTable.Named(tx, move.To, CircleName.Key(circle.Name)) is { } other && other.Id != circle.Id;
            await CircleTable.Turn(tx, circle with { Community = move.To, Side = move.Becomes, SameName = same });
        }
        return some.Count;
    }

    /// <summary>Whoever is in a circle of the other side stays in it, and can leave it; that is no appointment to be told of.</summary>
    public Task Part(Tx tx, CommunityId one, CommunityId other) => Task.CompletedTask;

    public Task<int> Across(Queries q, CommunityId community, CommunityId side) => Task.FromResult(0);

    public Task<int> Ahead(Queries q, CommunityId side) => Task.FromResult(0);
}

using Bot.Core.Storage;

namespace Bot.Core.People.Removal;

/// <summary>
/// Removes a space that the bot was taken out of. The rule, for all features:
/// <list type="number">
/// <item>What belongs to the space alone goes: its rooms, the cards that stood there, what waits to be sent there.</item>
/// <item>A community that has another space goes on there, with all its members, workshops and answers.</item>
/// <item>A community without another space goes: everything that features keep for it, then its memberships.</item>
/// <item>A person stays with name, accounts and own choices, as somebody who has written to the bot and done nothing yet, or with what they
/// have in other communities. One of those is then the one spoken of in a private chat.</item>
/// </list>
/// Notes to people about what is gone hold ids alone and are dropped when their moment comes.
/// </summary>
public sealed class SpaceRemoval(PeopleStore people, IEnumerable<ICommunityData> features)
{
    /// <summary>Rows at once: some milliseconds on a slow disk.</summary>
    private const int Most = 200;

    private readonly IReadOnlyList<ICommunityData> _features = [.. features];

    /// <summary>Does one piece, under 20 ms. May end after any piece and go on later, or not at all.</summary>
    /// <returns>Whether something is left.</returns>
    public async Task<bool> Some(Tx tx, PlaceRef space)
    {
        if (await people.Community(tx, space) is not { } community) return false;
        if (await RemovalTable.AnyRoom(tx, space) is { } room)
        {
            foreach (var feature in _features)
                if (await feature.LeaveRoom(tx, room, Most) > 0) return true;
            await RemovalTable.Remove(tx, room);
            return true;
        }
        if (await RemovalTable.HasOther(tx, community, space))
        {
            await Leave(tx, space);
            return false;
        }
        foreach (var feature in _features)
            if (await feature.Remove(tx, community, Most) > 0) return true;
        if (await RemovalTable.Part(tx, community, Most) > 0) return true;
        await Leave(tx, space);
        await RemovalTable.Remove(tx, community);
        return false;
    }

    private async Task Leave(Tx tx, PlaceRef space)
    {
        foreach (var feature in _features) await feature.LeaveSpace(tx, space);
        await RemovalTable.Remove(tx, space);
    }
}

using Bot.Core.Storage;

namespace Bot.Core.People.Removal;

/// <summary>
/// What a feature or a platform keeps for a community, its spaces and its rooms, to be removed with them (<see cref="SpaceRemoval"/> says when). Every table that holds
/// something of a community belongs to one of these.
/// </summary>
public interface ICommunityData
{
    /// <summary>A room is removed. What stood in it goes; what only names it stays and names it no more.</summary>
    /// <param name="most">How many rows are done at once, to stay under 20 ms.</param>
    /// <returns>How many were; 0 when nothing is left.</returns>
    Task<int> LeaveRoom(Tx tx, PlaceId room, int most);

    /// <summary>A community is removed, with all that people did there. Its rooms are gone by then. What is left after each call agrees with itself.</summary>
    /// <inheritdoc cref="LeaveRoom"/>
    Task<int> Remove(Tx tx, CommunityId community, int most);

    /// <summary>The space itself is removed, after its rooms: a few rows that are kept under its own name.</summary>
    Task LeaveSpace(Tx tx, PlaceRef space) => Task.CompletedTask;
}

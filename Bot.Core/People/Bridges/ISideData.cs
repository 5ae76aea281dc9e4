using Bot.Core.Storage;

namespace Bot.Core.People.Bridges;

/// <summary>
/// What a feature keeps for a community, and takes along when a side of a bridge joins or leaves. Each such table has two columns:
/// <c>community_id</c>, by which everything is found, and <c>side_id</c>, the side where the row was made (<see cref="Caller.Side"/>), which
/// never changes. All of a side's rows have the community that the side belongs to now.
/// </summary>
public interface ISideData
{
    /// <summary>
    /// In the one write in which the side's rooms turn: what people see and tap now. Few rows, since it all counts towards the 20 ms of one
    /// write.
    /// </summary>
    Task Turn(Tx tx, SideMove move);

    /// <summary>Afterwards: everything of the side that is not there yet, such as what is long over.</summary>
    /// <param name="most">How many rows are done at once.</param>
    /// <returns>How many were; 0 when all has come along.</returns>
    Task<int> Follow(Tx tx, SideMove move, int most);

    /// <summary>
    /// In the write in which a bridge of two communities parts: who has something with the other one, where they are not, is told that they
    /// keep it.
    /// </summary>
    Task Part(Tx tx, CommunityId one, CommunityId other);

    /// <returns>How many people would have something with a community in which they are not, if this side left.</returns>
    Task<int> Across(Queries q, CommunityId community, CommunityId side);

    /// <returns>How many things of this side are still ahead, for who decides whether to join.</returns>
    Task<int> Ahead(Queries q, CommunityId side);
}

/// <summary>A side of a bridge turns to a community: another one's, or its own.</summary>
/// <param name="Side">Whose rows come along.</param>
/// <param name="To">The community that they have from now on.</param>
/// <param name="Becomes">The side that they have from now on: <paramref name="Side"/>, or its heir when its space is lost.</param>
public readonly record struct SideMove(CommunityId Side, CommunityId To, CommunityId Becomes);

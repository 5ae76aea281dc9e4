using Bot.Core.Storage;

namespace Bot.Core.People.Settings;

/// <summary>For how many days after an event names are kept. Counts stay.</summary>
internal static class NameKeeping
{
    public const int Fewest = 7;

    /// <summary>Where nobody has chosen.</summary>
    public const int Usual = 30;

    public static readonly IReadOnlyList<int> Choices = [Fewest, Usual, 90];

    public static async Task<int> Days(Queries q, CommunityId community) =>
        await q.One<int?>("SELECT days FROM name_keeping WHERE community_id = @community", new { community }) ?? Usual;

    public static Task Save(Tx tx, CommunityId community, int days) => tx.Run(
        """
        INSERT INTO name_keeping (community_id, days) VALUES (@community, @days)
        ON CONFLICT (community_id) DO UPDATE SET days = excluded.days
        """,
        new { community, days });

    public static Task<int> Remove(Tx tx, CommunityId community) => tx.Run("DELETE FROM name_keeping WHERE community_id = @community", new { community });
}

using Bot.Core.Letters;
using Bot.Core.People.Circles.Telling;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Circles.Store;

/// <summary>The SQL of circles.</summary>
internal static class CircleTable
{
    private const string Columns =
        "id, community_id AS community, COALESCE(side_id, community_id) AS side, name, same_name, purpose, by_invitation, revision, count_in, count_asking, closed_at";

    /// <summary>Locks the names of a community's circles for the rest of the transaction. Comes before the lock of a circle.</summary>
    public static Task LockNames(Tx tx, CommunityId community) => tx.Run(
        """
        INSERT INTO circle_books (community_id, revision) VALUES (@community, 1)
        ON CONFLICT (community_id) DO UPDATE SET revision = circle_books.revision + 1
        """,
        new { community });

    /// <summary>Locks the circle for the rest of the transaction: raising the revision comes before anything that is read.</summary>
    public static Task<Circle?> Lock(Tx tx, CircleId id) => tx.One<Circle>(
        $"UPDATE circles SET revision = revision + 1 WHERE id = @id RETURNING {Columns}", new { id });

    public static Task<Circle?> Find(Queries q, CircleId id) =>
        q.One<Circle>($"SELECT {Columns} FROM circles WHERE id = @id", new { id });

    /// <returns>The open circle of this folded name.</returns>
    public static Task<Circle?> Named(Queries q, CommunityId community, string key) => q.One<Circle>(
        $"SELECT {Columns} FROM circles WHERE community_id = @community AND name_key = @key", new { community, key });

    public static Task<int> CountOpen(Queries q, CommunityId community) => q.One<int>(
        "SELECT count(*) FROM circles WHERE community_id = @community AND closed_at IS NULL", new { community });

    /// <returns>The open circles of a community by name, at most <see cref="CircleLimits.PerCommunity"/> or a few more after a merge.</returns>
    public static async Task<IReadOnlyList<Circle>> Open(Queries q, CommunityId community)
    {
        var all = await q.Many<Circle>(
            $"SELECT {Columns} FROM circles WHERE community_id = @community AND closed_at IS NULL", new { community });
        return [.. all.OrderBy(circle => circle.NameKey, StringComparer.Ordinal).ThenBy(circle => circle.Id.Value)];
    }

    public static Task Insert(Tx tx, Circle circle) => tx.Queue(
        """
        INSERT INTO circles (id, community_id, side_id, name, name_key, purpose, by_invitation, revision, count_in, count_asking, closed_at)
        VALUES (@Id, @Community, @Side, @Name, @NameKey, @Purpose, @ByInvitation, @Revision, @CountIn, @CountAsking, @ClosedAt)
        """,
        circle);

    /// <returns>Some of a side that are not where it belongs now.</returns>
    public static Task<IReadOnlyList<Circle>> ToTurn(Queries q, CommunityId side, CommunityId community, CommunityId becomes, int most) => q.Many<Circle>(
        $"""
        SELECT {Columns} FROM circles WHERE side_id = @side AND (community_id <> @community OR side_id <> @becomes) ORDER BY id LIMIT @most
        """,
        new { side, community, becomes, most });

    public static Task Turn(Tx tx, Circle circle) => tx.Run(
        """
        UPDATE circles SET community_id = @Community, side_id = @Side, same_name = @SameName, name_key = @NameKey, revision = revision + 1
        WHERE id = @Id
        """,
        circle);

    /// <summary>Saves what organisers change. Counters have a statement of their own.</summary>
    public static Task Save(Tx tx, Circle circle) => tx.Queue(
        """
        UPDATE circles SET name = @Name, name_key = @NameKey, same_name = @SameName, purpose = @Purpose, by_invitation = @ByInvitation, closed_at = @ClosedAt
        WHERE id = @Id
        """,
        circle);

    public static Task SaveCounts(Tx tx, Circle circle) => tx.Queue(
        "UPDATE circles SET count_in = @CountIn, count_asking = @CountAsking WHERE id = @Id", circle);

    /// <summary>Removes some that were closed before an instant, with what was told to them.</summary>
    public static async Task<int> TidyClosed(Tx tx, Instant before)
    {
        var old = await tx.Many<CircleId>("SELECT id FROM circles WHERE closed_at <= @before ORDER BY id LIMIT 50", new { before });
        foreach (var id in old) await Delete(tx, id);
        return old.Count;
    }

    /// <summary>Any circle of a community, the closed ones too.</summary>
    public static async Task<CircleId?> AnyOf(Queries q, CommunityId community) =>
        await q.One<long?>("SELECT id FROM circles WHERE community_id = @community ORDER BY id LIMIT 1", new { community }) is { } id ? new(id) : null;

    /// <summary>Removes a circle that nobody is in, with what was told to it.</summary>
    public static async Task Delete(Tx tx, CircleId id)
    {
        await LetterTable.DeleteAbout(tx, new(CircleNotes.Letters, id.Value));
        await AsideTable.DropAll(tx, id);
        await tx.Run("DELETE FROM circles WHERE id = @id", new { id });
    }

    /// <summary>The community has no circles any more, and no names to be locked.</summary>
    public static Task<int> DropNames(Tx tx, CommunityId community) =>
        tx.Run("DELETE FROM circle_books WHERE community_id = @community", new { community });
}

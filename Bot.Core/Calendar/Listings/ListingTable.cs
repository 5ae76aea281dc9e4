using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Calendar.Listings;

/// <summary>The SQL of listings.</summary>
internal static class ListingTable
{
    public static async Task<bool> IsOn(Queries q, PlaceRef space, string kind) => await q.One<long>(
        "SELECT count(*) FROM listed_kinds WHERE platform = @Platform AND space = @NativeId AND kind = @kind",
        new { space.Platform, space.NativeId, kind }) == 1;

    /// <summary>From the beginning: what was deleted there is shown again, and what hinders it is told again.</summary>
    public static async Task SwitchOn(Tx tx, PlaceRef space, string kind, PersonId by)
    {
        var args = new { space.Platform, space.NativeId, kind, by };
        await tx.Run(
            """
            INSERT INTO listed_kinds (platform, space, kind, switched_by, told) VALUES (@Platform, @NativeId, @kind, @by, '')
            ON CONFLICT (platform, space, kind) DO UPDATE SET switched_by = excluded.switched_by, told = ''
            """,
            args);
        await tx.Run("UPDATE listings SET dismissed = FALSE WHERE platform = @Platform AND space = @NativeId AND kind = @kind", args);
    }

    public static Task SwitchOff(Tx tx, PlaceRef space, string kind) => tx.Run(
        "DELETE FROM listed_kinds WHERE platform = @Platform AND space = @NativeId AND kind = @kind",
        new { space.Platform, space.NativeId, kind });

    /// <returns>The person to be told; null when there is none, or when they know.</returns>
    public static async Task<PersonId?> Told(Tx tx, PlaceRef space, string kind, ListingTrouble trouble) => await tx.One<long?>(
        """
        UPDATE listed_kinds SET told = told || @word
        WHERE platform = @Platform AND space = @NativeId AND kind = @kind AND told NOT LIKE @like RETURNING switched_by
        """,
        new { space.Platform, space.NativeId, kind, word = $" {trouble}", like = $"% {trouble}%" }) is { } person ? new(person) : null;

    public static async Task<CommunityId?> Community(Queries q, PlaceRef space) => await q.One<long?>(
        "SELECT community_id FROM spaces WHERE platform = @Platform AND native_id = @NativeId",
        new { space.Platform, space.NativeId }) is { } id ? new(id) : null;

    public static async Task<IReadOnlyList<PlaceRef>> Spaces(Queries q, CommunityId side, string platform) =>
        [.. (await q.Many<SpaceRow>(
            """
            SELECT platform, native_id AS space FROM spaces
            WHERE platform = @platform AND COALESCE(side_id, community_id) = @side AND left_at IS NULL ORDER BY native_id
            """,
            new { side, platform })).Select(row => new PlaceRef(row.Platform, row.Space))];

    /// <returns>The community's spaces where this kind is switched on.</returns>
    public static async Task<IReadOnlyList<PlaceRef>> On(Queries q, CommunityId community, string kind) =>
        [.. (await q.Many<SpaceRow>(
            """
            SELECT k.platform, k.space FROM listed_kinds k JOIN spaces s ON s.platform = k.platform AND s.native_id = k.space
            WHERE k.kind = @kind AND s.community_id = @community ORDER BY k.platform, k.space
            """,
            new { kind, community })).Select(row => new PlaceRef(row.Platform, row.Space))];

    public static Task Insert(Tx tx, long id, PlaceRef space, string kind, long subject) => tx.Run(
        """
        INSERT INTO listings (id, platform, space, kind, subject_id, adding, dismissed)
        VALUES (@id, @Platform, @NativeId, @kind, @subject, FALSE, FALSE) ON CONFLICT (platform, space, kind, subject_id) DO NOTHING
        """,
        new { id, space.Platform, space.NativeId, kind, subject });

    public static Task<ListingRow?> Find(Queries q, long id) =>
        q.One<ListingRow>($"SELECT {ListingRow.Columns} FROM listings WHERE id = @id", new { id });

    public static Task<IReadOnlyList<ListingRow>> Of(Queries q, string kind, long subject) => q.Many<ListingRow>(
        $"SELECT {ListingRow.Columns} FROM listings WHERE kind = @kind AND subject_id = @subject ORDER BY id", new { kind, subject });

    public static Task<IReadOnlyList<ListingRow>> In(Queries q, PlaceRef space, string kind) => q.Many<ListingRow>(
        $"SELECT {ListingRow.Columns} FROM listings WHERE platform = @Platform AND space = @NativeId AND kind = @kind ORDER BY id",
        new { space.Platform, space.NativeId, kind });

    /// <summary>What else is shown in the space, by the platform's names.</summary>
    public static async Task<IReadOnlySet<string>> Natives(Queries q, PlaceRef space) => (await q.Many<string>(
        "SELECT native_id FROM listings WHERE platform = @Platform AND space = @NativeId AND native_id IS NOT NULL",
        new { space.Platform, space.NativeId })).ToHashSet(StringComparer.Ordinal);

    public static Task Adding(Tx tx, long id, bool adding) => tx.Run("UPDATE listings SET adding = @adding WHERE id = @id", new { id, adding });

    /// <param name="hash">Null where it is not known what stands there.</param>
    public static Task Shown(Tx tx, long id, string native, string? hash, Instant start) => tx.Run(
        "UPDATE listings SET native_id = @native, adding = FALSE, shown_hash = @hash, shown_start = @start WHERE id = @id",
        new { id, native, hash, start });

    /// <summary>It is not there any more.</summary>
    public static Task Gone(Tx tx, long id, bool dismissed) => tx.Run(
        "UPDATE listings SET native_id = NULL, adding = FALSE, shown_hash = NULL, dismissed = @dismissed WHERE id = @id", new { id, dismissed });

    public static Task Delete(Tx tx, long id) => tx.Run("DELETE FROM listings WHERE id = @id", new { id });

    /// <summary>Removes some of what began before an instant.</summary>
    public static Task<int> Tidy(Tx tx, Instant before) => tx.Run(
        "DELETE FROM listings WHERE id IN (SELECT id FROM listings WHERE shown_start < @before ORDER BY shown_start NULLS LAST LIMIT 200)", new { before });

    /// <summary>The newest message in the space that shows the card.</summary>
    public static async Task<MessageRef?> Card(Queries q, PlaceRef space, CardSubject card) => await q.One<CardRow>(
        """
        SELECT c.room, c.message FROM card_copies c JOIN places p ON p.id = c.place_id
        WHERE c.kind = @Kind AND c.subject_id = @Id AND p.platform = @Platform AND p.space = @NativeId ORDER BY c.id DESC LIMIT 1
        """,
        new { card.Kind, card.Id, space.Platform, space.NativeId }) is { } row ? new(new(space.Platform, row.Room), row.Message) : null;

    public static async Task<bool> IsIn(Queries q, PlaceId room, PlaceRef space) => await q.One<long>(
        "SELECT count(*) FROM places WHERE id = @room AND platform = @Platform AND space = @NativeId",
        new { room, space.Platform, space.NativeId }) == 1;

    /// <summary>The space and its switch for a kind.</summary>
    public static Task<SwitchRow?> Switch(Queries q, PlaceRef space, string kind) => q.One<SwitchRow>(
        """
        SELECT s.community_id, s.left_at, c.languages, CASE WHEN k.kind IS NULL THEN 0 ELSE 1 END AS switched
        FROM spaces s JOIN communities c ON c.id = s.community_id
        LEFT JOIN listed_kinds k ON k.platform = s.platform AND k.space = s.native_id AND k.kind = @kind
        WHERE s.platform = @Platform AND s.native_id = @NativeId
        """,
        new { space.Platform, space.NativeId, kind });

    public static async Task LeaveSpace(Tx tx, PlaceRef space)
    {
        var args = new { space.Platform, space.NativeId };
        await tx.Run("DELETE FROM listings WHERE platform = @Platform AND space = @NativeId", args);
        await tx.Run("DELETE FROM listed_kinds WHERE platform = @Platform AND space = @NativeId", args);
    }

    private sealed class SpaceRow
    {
        public required string Platform { get; init; }

        public required string Space { get; init; }
    }

    private sealed class CardRow
    {
        public required string Room { get; init; }

        public required string Message { get; init; }
    }
}

using Bot.Core.Localization;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Settings;

/// <summary>The SQL of settings.</summary>
internal static class SettingsTable
{
    public static async Task<CommunitySettings> Read(Queries q, CommunityId community, CommunityId side)
    {
        var row = await q.One<Row>(
            """
            SELECT c.zone, c.languages, (SELECT MIN(locale) FROM spaces s WHERE s.community_id = c.id AND s.locale IS NOT NULL) AS locale
            FROM communities c WHERE c.id = @community
            """,
            new { community }) ?? throw new InvalidOperationException("Whoever asks belongs to a community.");
        var changes = await q.Many<Change>(
            """
            SELECT s.setting, s.changed_at, p.name AS changed_by FROM setting_changes s LEFT JOIN persons p ON p.id = s.changed_by
            WHERE s.community_id = @community
            """,
            new { community });
        return new(row.Zone, Languages.Read(row.Languages), row.Locale, changes.ToDictionary(change => change.Setting))
        {
            Rooms = await q.Many<ChosenRoom>(
                "SELECT r.kind, p.id, p.name FROM chosen_rooms r JOIN places p ON p.id = r.place_id WHERE r.community_id = @side ORDER BY p.id",
                new { side }),
            Numbers = await Numbers(q, community),
            NameDays = await NameKeeping.Days(q, community),
        };
    }

    /// <summary>Locks the community's row, so that two who change one setting at once do it one after the other, and says how it was.</summary>
    public static async Task<(DateTimeZone Zone, string Languages)> Lock(Tx tx, CommunityId community)
    {
        var row = await tx.One<Row>(
            "UPDATE communities SET name = name WHERE id = @community RETURNING zone, languages", new { community });
        return (row!.Zone, row.Languages);
    }

    public static Task SetZone(Tx tx, CommunityId community, DateTimeZone zone) =>
        tx.Queue("UPDATE communities SET zone = @zone WHERE id = @community", new { community, zone = zone.Id });

    public static Task SetLanguages(Tx tx, CommunityId community, string languages) =>
        tx.Queue("UPDATE communities SET languages = @languages WHERE id = @community", new { community, languages });

    public static Task Changed(Tx tx, Caller who, Setting setting) => tx.Queue(
        """
        INSERT INTO setting_changes (community_id, setting, changed_by, changed_at) VALUES (@Community, @setting, @Person, @Now)
        ON CONFLICT (community_id, setting) DO UPDATE SET changed_by = excluded.changed_by, changed_at = excluded.changed_at
        """,
        new { who.Community, setting, who.Person, who.Now });

    public static Task<IReadOnlyList<KnownRoom>> KnownRooms(Queries q, CommunityId side) => q.Many<KnownRoom>(
        "SELECT id, platform, name FROM places WHERE side_id = @side OR (side_id IS NULL AND community_id = @side) ORDER BY id", new { side });

    /// <summary>One room for each kind and platform.</summary>
    public static async Task Choose(Tx tx, CommunityId community, RoomKind kind, KnownRoom room)
    {
        await tx.Run(
            """
            DELETE FROM chosen_rooms WHERE community_id = @community AND kind = @kind
              AND place_id IN (SELECT id FROM places WHERE platform = @Platform)
            """,
            new { community, kind, room.Platform });
        await tx.Run(
            "INSERT INTO chosen_rooms (community_id, kind, place_id) VALUES (@community, @kind, @Id)", new { community, kind, room.Id });
    }

    public static Task<IReadOnlyList<UrgentNumber>> Numbers(Queries q, CommunityId community) => q.Many<UrgentNumber>(
        "SELECT id, name, number FROM urgent_numbers WHERE community_id = @community ORDER BY id", new { community });

    private sealed class Row
    {
        public required DateTimeZone Zone { get; init; }

        public required string Languages { get; init; }

        public string? Locale { get; init; }
    }
}

/// <summary>The settings of a community as they are.</summary>
/// <param name="Locale">What its platform tells of language and region.</param>
/// <param name="Changes">Who changed what last; without those that are as they were guessed.</param>
internal sealed record CommunitySettings(
    DateTimeZone Zone, IReadOnlyList<Language> Languages, string? Locale, IReadOnlyDictionary<Setting, Change> Changes)
{
    public required IReadOnlyList<ChosenRoom> Rooms { get; init; }

    public required IReadOnlyList<UrgentNumber> Numbers { get; init; }

    /// <summary>Days after an event.</summary>
    public required int NameDays { get; init; }

    public bool IsSetUp => Changes.ContainsKey(Setting.Setup);
}

internal sealed class Change
{
    public required Setting Setting { get; init; }

    public required Instant ChangedAt { get; init; }

    /// <summary>Null for somebody who left.</summary>
    public string? ChangedBy { get; init; }
}

internal sealed class ChosenRoom
{
    public required RoomKind Kind { get; init; }

    public required PlaceId Id { get; init; }

    public required string Name { get; init; }
}

internal sealed class KnownRoom
{
    public required PlaceId Id { get; init; }

    public required string Platform { get; init; }

    public required string Name { get; init; }
}

internal sealed class UrgentNumber
{
    public required long Id { get; init; }

    public required string Name { get; init; }

    public required string Number { get; init; }
}

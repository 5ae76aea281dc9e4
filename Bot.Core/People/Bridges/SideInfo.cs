using Bot.Core.Localization;
using Bot.Core.People.Powers;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Bridges;

/// <summary>What a side brings along, in numbers; names of people are nobody's business before both sides have agreed.</summary>
internal sealed record SideInfo
{
    public required CommunityId Id { get; init; }

    public required string Name { get; init; }

    public required string Zone { get; init; }

    public required IReadOnlyList<Language> Languages { get; init; }

    /// <summary>What the platforms are called.</summary>
    public required IReadOnlyList<string> Platforms { get; init; }

    public required int Rooms { get; init; }

    public required int People { get; init; }

    /// <summary>Who organises, moderates or is admin here, as far as known.</summary>
    public required int Organisers { get; init; }

    /// <summary>The room where announcements go; null where none is known.</summary>
    public required string? Announcements { get; init; }

    public required int Ahead { get; init; }

    public static async Task<SideInfo> Read(Queries q, CommunityId side, Sides sides, Instant now)
    {
        var row = (await q.One<Row>(
            """
            SELECT c.name, c.zone, c.languages,
              (SELECT count(*) FROM places p WHERE COALESCE(p.side_id, p.community_id) = c.id) AS rooms,
              (SELECT count(*) FROM members m WHERE m.community_id = c.id) AS people
            FROM communities c WHERE c.id = @side
            """,
            new { side }))!;
        var platforms = await q.Many<string>(
            "SELECT DISTINCT platform FROM spaces WHERE COALESCE(side_id, community_id) = @side ORDER BY platform", new { side });
        var room = await SideTable.Announcements(q, side) is { } place
            ? await q.One<string>("SELECT name FROM places WHERE id = @place", new { place })
            : null;
        return new()
        {
            Id = side,
            Name = row.Name,
            Zone = row.Zone,
            Languages = Localization.Languages.Read(row.Languages),
            Platforms = [.. platforms.Select(platform => char.ToUpperInvariant(platform[0]) + platform[1..])],
            Rooms = (int)row.Rooms,
            People = (int)row.People,
            Organisers = (await AccountPowers.AtLeast(q, side, Power.Host, now)).Count,
            Announcements = room,
            Ahead = await sides.Ahead(q, side),
        };
    }

    private sealed class Row
    {
        public required string Name { get; init; }

        public required string Zone { get; init; }

        public required string Languages { get; init; }

        public required long Rooms { get; init; }

        public required long People { get; init; }
    }
}

using NodaTime;

namespace Bot.Core.People;

/// <summary>
/// All that is known of a caller, read by every click: a row for each space of the caller's side on their platform, which is nearly always one;
/// they differ only in what the account may do there. Where there is no bridge the side is the community itself.
/// </summary>
internal sealed class CallerRow
{
    /// <summary>For how long somebody counts as new (PRODUCT: Trolls). Whoever organises does not.</summary>
    private static readonly Duration SlowMode = Duration.FromDays(3);

    private const string Columns =
        """
        c.id AS community_id, c.name AS community_name, c.zone AS community_zone, c.languages AS community_languages, a.id AS account_id,
        a.person_id, a.name AS account_name, a.app_language, a.reachable, p.name AS person_name, p.language, p.zone, p.seen_on,
        p.last_community_id,
        home.id AS side_id, m.joined_at, h.kind AS hold_kind, h.ends_at AS hold_ends_at, h.measure_id, s.native_id AS space, s.role_powers, x.power AS own_power, x.roles,
        (SELECT MAX(g.power) FROM grants g
         WHERE g.community_id = home.id AND g.person_id = p.id AND (g.ends_at IS NULL OR g.ends_at > @now)) AS granted_power
        """;

    private const string Joins =
        """
        LEFT JOIN members m ON m.community_id = home.id AND m.person_id = p.id
        LEFT JOIN holds h ON h.person_id = p.id AND h.community_id IN (c.id, home.id)
        LEFT JOIN spaces s ON s.platform = a.platform AND (s.side_id = home.id OR (s.side_id IS NULL AND s.community_id = home.id))
        LEFT JOIN account_powers x ON x.account_id = a.id AND x.platform = s.platform AND x.space = s.native_id
        WHERE a.platform = @platform AND a.native_id = @account
        """;

    public const string InRoom =
        $"""
        SELECT pl.id AS place_id, pl.name AS place_name, {Columns}
        FROM accounts a
        JOIN persons p ON p.id = a.person_id
        LEFT JOIN places pl ON pl.platform = @platform AND pl.native_id = @place
        LEFT JOIN communities c ON c.id = pl.community_id
        LEFT JOIN communities home ON home.id = COALESCE(pl.side_id, pl.community_id)
        {Joins}
        """;

    public const string InPrivate =
        $"""
        SELECT NULL AS place_id, NULL AS place_name, {Columns}
        FROM accounts a
        JOIN persons p ON p.id = a.person_id
        LEFT JOIN communities home ON home.id = p.last_community_id
        LEFT JOIN bridge_sides b ON b.side_id = home.id
        LEFT JOIN communities c ON c.id = COALESCE(b.community_id, home.id)
        {Joins}
        """;

    public required long AccountId { get; init; }

    public required long PersonId { get; init; }

    public required string AccountName { get; init; }

    public string? AppLanguage { get; init; }

    public int? Reachable { get; init; }

    public required string PersonName { get; init; }

    public string? Language { get; init; }

    public string? Zone { get; init; }

    public Instant? SeenOn { get; init; }

    public long? LastCommunityId { get; init; }

    public long? PlaceId { get; init; }

    public string? PlaceName { get; init; }

    public long? CommunityId { get; init; }

    public long? SideId { get; init; }

    public string? CommunityName { get; init; }

    public string? CommunityZone { get; init; }

    public string? CommunityLanguages { get; init; }

    /// <summary>Null for whoever is not known as a member.</summary>
    public Instant? JoinedAt { get; init; }

    /// <summary>A space of the community, as its platform calls it.</summary>
    public string? Space { get; init; }

    /// <summary>What roles give there.</summary>
    public string? RolePowers { get; init; }

    /// <summary>What the platform gives the account there by itself; null where nothing is written down.</summary>
    public int? OwnPower { get; init; }

    /// <summary>Which of its roles there give a power.</summary>
    public string? Roles { get; init; }

    public int? GrantedPower { get; init; }

    public Hold? HoldKind { get; init; }

    public Instant? HoldEndsAt { get; init; }

    public Abuse.Measures.MeasureId? MeasureId { get; init; }

    /// <summary>Until when the person counts as new.</summary>
    public Instant? NewUntil(Power power, Instant now) =>
        power == Power.Member && JoinedAt is { } joined && now < joined + SlowMode ? joined + SlowMode : null;

    /// <summary>What holds the person back at this moment.</summary>
    public Holding? Held(Instant now) =>
        HoldKind is { } kind && (HoldEndsAt is not { } end || now < end) ? new(kind, HoldEndsAt, MeasureId!.Value) : null;
}

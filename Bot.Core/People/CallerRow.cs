using NodaTime;

namespace Bot.Core.People;

/// <summary>All that is known of a caller, in one row: every click reads it.</summary>
internal sealed class CallerRow
{
    /// <summary>For how long somebody counts as new (PRODUCT: Trolls). Whoever organises does not.</summary>
    private static readonly NodaTime.Duration SlowMode = NodaTime.Duration.FromDays(3);

    public const string InRoom =
        """
        SELECT a.id AS account_id, a.person_id, a.name AS account_name, a.app_language, a.reachable, p.name AS person_name, p.language, p.zone, p.seen_on,
               p.last_community_id, pl.id AS place_id, pl.name AS place_name, c.id AS community_id, c.name AS community_name,
               c.zone AS community_zone, c.languages AS community_languages, m.platform_power, m.granted_power,
               m.joined_at, h.kind AS hold_kind, h.ends_at AS hold_ends_at, h.measure_id
        FROM accounts a
        JOIN persons p ON p.id = a.person_id
        LEFT JOIN places pl ON pl.platform = @platform AND pl.native_id = @place
        LEFT JOIN communities c ON c.id = pl.community_id
        LEFT JOIN members m ON m.community_id = c.id AND m.person_id = p.id
        LEFT JOIN holds h ON h.community_id = c.id AND h.person_id = p.id
        WHERE a.platform = @platform AND a.native_id = @account
        """;

    public const string InPrivate =
        """
        SELECT a.id AS account_id, a.person_id, a.name AS account_name, a.app_language, a.reachable, p.name AS person_name, p.language, p.zone, p.seen_on,
               p.last_community_id, NULL AS place_id, NULL AS place_name, c.id AS community_id, c.name AS community_name,
               c.zone AS community_zone, c.languages AS community_languages, m.platform_power, m.granted_power,
               m.joined_at, h.kind AS hold_kind, h.ends_at AS hold_ends_at, h.measure_id
        FROM accounts a
        JOIN persons p ON p.id = a.person_id
        LEFT JOIN communities c ON c.id = p.last_community_id
        LEFT JOIN members m ON m.community_id = c.id AND m.person_id = p.id
        LEFT JOIN holds h ON h.community_id = c.id AND h.person_id = p.id
        WHERE a.platform = @platform AND a.native_id = @account
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

    public string? CommunityName { get; init; }

    public string? CommunityZone { get; init; }

    public string? CommunityLanguages { get; init; }

    public int? PlatformPower { get; init; }

    public int? GrantedPower { get; init; }

    public NodaTime.Instant? JoinedAt { get; init; }

    public Hold? HoldKind { get; init; }

    public NodaTime.Instant? HoldEndsAt { get; init; }

    public Abuse.Measures.MeasureId? MeasureId { get; init; }

    /// <summary>Until when the person counts as new.</summary>
    public NodaTime.Instant? NewUntil(Power power, NodaTime.Instant now) =>
        power == Power.Member && JoinedAt is { } joined && now < joined + SlowMode ? joined + SlowMode : null;

    /// <summary>What holds the person back at this moment.</summary>
    public Holding? Held(NodaTime.Instant now) =>
        HoldKind is { } kind && (HoldEndsAt is not { } end || now < end) ? new(kind, HoldEndsAt, MeasureId!.Value) : null;
}

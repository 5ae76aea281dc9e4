using Bot.Core.Calendar;
using Bot.Core.Localization;
using Bot.Core.People.Guests;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People;

/// <summary>Whether and how a person or a room can be written to.</summary>
public static class Reach
{
    /// <summary>The community of the side that a person was last on, else of the first one that they are in.</summary>
    private const string Home =
        """
        (SELECT COALESCE(MIN(b.community_id), MIN(side.id))
        FROM (SELECT COALESCE(p.last_community_id, (SELECT MIN(m.community_id) FROM members m WHERE m.person_id = p.id)) AS id) AS side
        LEFT JOIN bridge_sides b ON b.side_id = side.id)
        """;

    /// <returns>Null for a person who is not known any more.</returns>
    public static async Task<Addressee?> Of(Queries q, PersonId person)
    {
        var row = await q.One<PersonRow>(
            $"""
            SELECT p.message_level AS level, p.language, COALESCE(p.zone, c.zone) AS zone, c.languages, p.quiet_from, p.quiet_to, p.first_platform
            FROM persons p LEFT JOIN communities c ON c.id = {Home} WHERE p.id = @Person
            """,
            new { Person = person });
        if (row is null) return null;
        var accounts = await q.Many<AccountRow>(
            """
            SELECT id, platform, native_id, app_language, reachable FROM accounts
            WHERE person_id = @Person AND (reachable IS NULL OR reachable <> 0)
            ORDER BY CASE WHEN platform = @First THEN 0 ELSE 1 END, reachable DESC NULLS LAST, id
            """,
            new { Person = person, First = row.FirstPlatform });
        // Whoever brought somebody without an account hears for them.
        if (accounts.Count == 0 && await GuestTable.Find(q, person) is { BroughtBy: { } friend }) return await Of(q, friend);
        return new(
            (MessageLevel)row.Level,
            row.Language ?? LanguageCodes.Read(accounts.Select(account => account.AppLanguage).FirstOrDefault()) ?? Languages(row.Languages)[0],
            row.Zone ?? DateTimeZone.Utc,
            [.. accounts.Select(account => new Way(account.Id, new(account.Platform, account.NativeId), account.Reachable is not null))])
        {
            Quiet = row.Quiet,
        };
    }

    /// <summary>The zone that a person lives in, UTC where nothing is known, and their own quiet hours, null for the usual ones.</summary>
    public static async Task<(DateTimeZone Zone, QuietHours? Quiet)> Hours(Queries q, PersonId person)
    {
        var row = await q.One<HoursRow>(
            $"""
            SELECT COALESCE(p.zone, c.zone) AS zone, p.quiet_from, p.quiet_to
            FROM persons p LEFT JOIN communities c ON c.id = {Home} WHERE p.id = @Person
            """,
            new { Person = person });
        return (row?.Zone ?? DateTimeZone.Utc, row?.Quiet);
    }

    /// <returns>Null for a room that is not known any more.</returns>
    public static async Task<Room?> Of(Queries q, PlaceId place)
    {
        var row = await q.One<PlaceRow>(
            """
            SELECT p.platform, p.native_id, c.languages, c.zone FROM places p JOIN communities c ON c.id = p.community_id
            WHERE p.id = @Place
            """,
            new { Place = place });
        return row is null ? null : new(new(row.Platform, row.NativeId), Languages(row.Languages), row.Zone);
    }

    /// <summary>A message to this account was refused for good: no more are tried until the person opens the way.</summary>
    public static Task Closed(Tx tx, AccountId account) =>
        tx.Run("UPDATE accounts SET reachable = 0 WHERE id = @Account", new { Account = account });

    /// <summary>A message to this account arrived.</summary>
    public static Task Open(Tx tx, AccountId account) =>
        tx.Run("UPDATE accounts SET reachable = 1 WHERE id = @Account", new { Account = account });

    private static List<Language> Languages(string? codes)
    {
        var known = (codes ?? "").Split(',').Select(code => LanguageCodes.Read(code.Trim())).OfType<Language>().ToList();
        return known.Count == 0 ? [Language.English] : known;
    }

    private class HoursRow
    {
        public DateTimeZone? Zone { get; init; }

        public LocalTime? QuietFrom { get; init; }

        public LocalTime? QuietTo { get; init; }

        public QuietHours? Quiet => QuietFrom is { } from && QuietTo is { } to ? new(from, to) : null;
    }

    private sealed class PersonRow : HoursRow
    {
        public required int Level { get; init; }

        public Language? Language { get; init; }

        public string? Languages { get; init; }

        public string? FirstPlatform { get; init; }
    }

    private sealed class AccountRow
    {
        public required AccountId Id { get; init; }

        public required string Platform { get; init; }

        public required string NativeId { get; init; }

        public string? AppLanguage { get; init; }

        public long? Reachable { get; init; }
    }

    private sealed class PlaceRow
    {
        public required string Platform { get; init; }

        public required string NativeId { get; init; }

        public required string Languages { get; init; }

        public required DateTimeZone Zone { get; init; }
    }
}

/// <summary>A person as somebody to write to.</summary>
/// <param name="Ways">
/// Accounts that are not known to be closed: first those of the platform that the person put first, then those where a message has
/// arrived before.
/// </param>
public sealed record Addressee(MessageLevel Level, Language Language, DateTimeZone Zone, IReadOnlyList<Way> Ways)
{
    /// <summary>Their own quiet hours; null for the usual ones.</summary>
    public QuietHours? Quiet { get; init; }
}

/// <param name="Proven">A message has arrived there before.</param>
public sealed record Way(AccountId Id, AccountRef Account, bool Proven);

/// <summary>A room as somewhere to write to.</summary>
public sealed record Room(PlaceRef Place, IReadOnlyList<Language> Languages, DateTimeZone Zone);

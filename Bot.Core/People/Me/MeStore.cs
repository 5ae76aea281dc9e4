using Bot.Core.Calendar;
using Bot.Core.Localization;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Me;

/// <summary>The SQL of what people choose for themselves.</summary>
internal static class MeStore
{
    public static async Task<Mine> Find(Queries q, PersonId person)
    {
        var row = await q.One<Row>(
            "SELECT name, language, zone, message_level AS level, quiet_from, quiet_to, first_platform FROM persons WHERE id = @person",
            new { person }) ?? throw new Commands.Problem(MeTexts.Gone);
        var accounts = await q.Many<MyAccount>(
            "SELECT platform, native_id, name, app_language FROM accounts WHERE person_id = @person ORDER BY id", new { person });
        return new()
        {
            Name = row.Name,
            Language = row.Language,
            Zone = row.Zone,
            Level = (MessageLevel)row.Level,
            Quiet = row.QuietFrom is { } from && row.QuietTo is { } to ? new(from, to) : null,
            FirstPlatform = row.FirstPlatform,
            Accounts = accounts,
        };
    }

    public static Task Choose(Tx tx, PersonId person, Language? language) =>
        tx.Run("UPDATE persons SET language = @language WHERE id = @person", new { person, language });

    public static Task Choose(Tx tx, PersonId person, DateTimeZone? zone) =>
        tx.Run("UPDATE persons SET zone = @zone WHERE id = @person", new { person, zone = zone?.Id });

    public static Task Choose(Tx tx, PersonId person, QuietHours? quiet) => tx.Run(
        "UPDATE persons SET quiet_from = @From, quiet_to = @To WHERE id = @person",
        new { person, From = quiet?.From, To = quiet?.To });

    public static Task ChooseFirst(Tx tx, PersonId person, string? platform) =>
        tx.Run("UPDATE persons SET first_platform = @platform WHERE id = @person", new { person, platform });

    private sealed class Row
    {
        public required string Name { get; init; }

        public Language? Language { get; init; }

        public DateTimeZone? Zone { get; init; }

        public required int Level { get; init; }

        public LocalTime? QuietFrom { get; init; }

        public LocalTime? QuietTo { get; init; }

        public string? FirstPlatform { get; init; }
    }
}

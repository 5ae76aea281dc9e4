using Bot.Core.Localization;
using NodaTime;

namespace Bot.Core.People.Settings;

/// <summary>What a platform's locale such as <c>es-ES</c> says about where a community is.</summary>
/// <param name="Zone">Null where the region has several zones, or is not told.</param>
/// <param name="Language">Null for one that we do not speak, or where it is not told.</param>
internal sealed record LocaleGuess(DateTimeZone? Zone, Language? Language)
{
    /// <summary>A server that never chose one has it.</summary>
    private const string NeverChosen = "en-US";

    /// <summary>Of Discord's locales those that name a place, or whose language is spoken in one zone nearly alone.</summary>
    private static readonly Dictionary<string, string> Cities = new(StringComparer.OrdinalIgnoreCase)
    {
        ["es-ES"] = "Europe/Madrid",
        ["en-GB"] = "Europe/London",
        ["pt-BR"] = "America/Sao_Paulo",
        ["sv-SE"] = "Europe/Stockholm",
        ["da"] = "Europe/Copenhagen",
        ["de"] = "Europe/Berlin",
        ["it"] = "Europe/Rome",
        ["nl"] = "Europe/Amsterdam",
        ["no"] = "Europe/Oslo",
        ["pl"] = "Europe/Warsaw",
        ["fi"] = "Europe/Helsinki",
        ["hu"] = "Europe/Budapest",
        ["ro"] = "Europe/Bucharest",
        ["cs"] = "Europe/Prague",
        ["el"] = "Europe/Athens",
        ["bg"] = "Europe/Sofia",
        ["hr"] = "Europe/Zagreb",
        ["lt"] = "Europe/Vilnius",
        ["uk"] = "Europe/Kyiv",
        ["tr"] = "Europe/Istanbul",
        ["th"] = "Asia/Bangkok",
        ["vi"] = "Asia/Ho_Chi_Minh",
        ["hi"] = "Asia/Kolkata",
        ["ja"] = "Asia/Tokyo",
        ["ko"] = "Asia/Seoul",
        ["zh-TW"] = "Asia/Taipei",
    };

    public static LocaleGuess Of(string? locale) => locale is null or NeverChosen
        ? new(null, null)
        : new(
            Cities.TryGetValue(locale, out var city) ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(city) : null,
            LanguageCodes.Read(locale));
}

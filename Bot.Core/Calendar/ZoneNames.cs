using Bot.Core.Localization;
using NodaTime;

namespace Bot.Core.Calendar;

/// <summary>What people call a zone: by its city.</summary>
internal static class ZoneNames
{
    /// <summary><i>UTC</i> or <i>UTC+2</i> for a zone whose clocks never change and whose name is no place; else null.</summary>
    public static string? OfFixed(DateTimeZone zone)
    {
        if (zone.Id.StartsWith("Etc/", StringComparison.Ordinal) || zone.Id is "UTC" or "UCT" or "GMT" or "Zulu" or "Universal" or "Greenwich"
            || zone.Id.StartsWith("UTC", StringComparison.Ordinal) || zone.Id.StartsWith("GMT", StringComparison.Ordinal))
        {
            return TimeWords.OffsetName(zone.GetUtcOffset(NodaConstants.UnixEpoch));
        }
        return null;
    }

    /// <summary><c>America/New_York</c> is New York, in Spanish Nueva York.</summary>
    public static string Place(string zoneId, Language language)
    {
        if (ZonePlaces.NameOf.TryGetValue(zoneId, out var place)) return language == Language.Spanish ? place.Spanish : place.English;
        return zoneId[(zoneId.LastIndexOf('/') + 1)..].Replace('_', ' ');
    }
}

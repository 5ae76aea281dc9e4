using Bot.Core.Localization;
using NodaTime;

namespace Bot.Core.Calendar;

/// <summary>What people call a zone: by its city.</summary>
internal static class ZoneNames
{
    /// <summary><i>UTC</i> or <i>UTC+2</i> for a zone whose clocks never change and whose name is no place; else null.</summary>
    public static string? OfFixed(DateTimeZone zone)
    {
        var isFixed = zone.Id is "UCT" or "Zulu" or "Universal" or "Greenwich"
            || ((string[])["Etc/", "UTC", "GMT"]).Any(start => zone.Id.StartsWith(start, StringComparison.Ordinal));
        return isFixed ? TimeWords.OffsetName(zone.GetUtcOffset(NodaConstants.UnixEpoch)) : null;
    }

    /// <summary><c>America/New_York</c> is New York, in Spanish Nueva York.</summary>
    public static string Place(string zoneId, Language language)
    {
        if (ZonePlaces.NameOf.TryGetValue(zoneId, out var place)) return language == Language.Spanish ? place.Spanish : place.English;
        return zoneId[(zoneId.LastIndexOf('/') + 1)..].Replace('_', ' ');
    }
}

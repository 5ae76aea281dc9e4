using System.Collections.Frozen;
using NodaTime;
using NodaTime.TimeZones;

namespace Bot.Core.Calendar;

/// <summary>Every name under which a zone can be found, folded by <see cref="Spelling.Key"/>.</summary>
internal static class ZoneIndex
{
    private static readonly TzdbDateTimeZoneSource Source = TzdbDateTimeZoneSource.Default;
    private static readonly FrozenDictionary<string, Found> Places = BuildPlaces();
    private static readonly FrozenDictionary<string, Found> Countries = BuildCountries();

    /// <summary>The name as it is written, and the ids of the zones that it can mean: different zones, none twice.</summary>
    public sealed record Found(string Name, IReadOnlyList<string> Zones);

    /// <summary>A city or zone, else a country; null when there is none of that name.</summary>
    public static Found? Find(string key) => Places.GetValueOrDefault(key) ?? Countries.GetValueOrDefault(key);

    /// <summary>Names that begin like that or are a mistake or two away, the likelier first.</summary>
    public static IEnumerable<Found> Near(string key)
    {
        var begun = Places.Keys
            .Where(name => key.Length >= 3 && name.StartsWith(key, StringComparison.Ordinal))
            .OrderBy(name => name.Length)
            .ThenBy(name => name, StringComparer.Ordinal);
        return NearMiss.Of(key, Places.Keys).Concat(begun).Concat(NearMiss.Of(key, Countries.Keys)).Select(name => Find(name)!);
    }

    private static FrozenDictionary<string, Found> BuildPlaces()
    {
        var names = new Dictionary<string, (string Name, List<string> Zones)>();
        void Add(string name, string zone)
        {
            var key = Spelling.Key(name);
            if (!names.TryGetValue(key, out var found)) names[key] = found = (name, []);
            found.Zones.Add(zone);
        }

        foreach (var id in DateTimeZoneProviders.Tzdb.Ids.Where(IsForPeople))
        {
            Add(id, id);
            if (id.Contains('/', StringComparison.Ordinal)) Add(id[(id.LastIndexOf('/') + 1)..].Replace('_', ' '), id);
        }
        foreach (var (id, (english, spanish)) in ZonePlaces.NameOf)
        {
            Add(english, id);
            Add(spanish, id);
        }
        foreach (var (zone, others) in ZonePlaces.Others)
        {
            foreach (var name in others.Split('|')) Add(name, zone);
        }
        // The zone data take these abbreviations for zones of a fixed offset, people for their own.
        foreach (var abbreviation in (string[])["est", "mst"])
        {
            names[abbreviation].Zones.RemoveAll(zone => !zone.Contains('/', StringComparison.Ordinal));
        }
        return names.ToFrozenDictionary(pair => pair.Key, pair => new Found(pair.Value.Name, Different(pair.Value.Zones)));
    }

    private static FrozenDictionary<string, Found> BuildCountries()
    {
        var byCountry = Source.ZoneLocations!.ToLookup(location => location.CountryCode);
        var inEnglish = Source.ZoneLocations!.Select(location => (Code: location.CountryCode, Name: location.CountryName));
        var names = inEnglish.Concat(ZonePlaces.Countries);
        return names.DistinctBy(country => Spelling.Key(country.Name)).ToFrozenDictionary(
            country => Spelling.Key(country.Name),
            country => new Found(country.Name, Different(byCountry[country.Code].Select(location => location.ZoneId))));
    }

    /// <summary>Offsets look like names after folding, and Etc/GMT+5 is five hours behind: nobody means that.</summary>
    private static bool IsForPeople(string id) =>
        !id.Contains('+', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal)
        && !id.Contains("GMT-", StringComparison.Ordinal) && !id.Contains("GMT0", StringComparison.Ordinal);

    /// <summary>Of ids for the same zone the one that the data hold for its main one.</summary>
    private static List<string> Different(IEnumerable<string> zones) =>
        [.. zones.GroupBy(Canonical).Select(same => same.FirstOrDefault(id => id == Canonical(id)) ?? same.First())];

    private static string Canonical(string id) => Source.CanonicalIdMap[id];
}

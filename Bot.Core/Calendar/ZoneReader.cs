using Bot.Core.Chat;
using Bot.Core.Localization;
using NodaTime;

namespace Bot.Core.Calendar;

/// <summary>What became of a city or time zone that a person wrote.</summary>
public abstract record ZoneRead
{
    private ZoneRead() { }

    public sealed record Is(DateTimeZone Zone) : ZoneRead;

    /// <summary>Several places have that name, or no place has but some are near.</summary>
    /// <param name="Question">What to ask.</param>
    /// <param name="Choices">At least one, at most six.</param>
    public sealed record Which(Words Question, IReadOnlyList<ZoneChoice> Choices) : ZoneRead;

    /// <summary>The words say what is wrong and what would be right.</summary>
    public sealed record Wrong(Words Words) : ZoneRead;
}

/// <summary>One zone that may be meant.</summary>
/// <param name="Label">For a button: <i>Valencia (Madrid time)</i>.</param>
/// <param name="Text">The zone's id, which reads back to exactly this zone.</param>
public sealed record ZoneChoice(Words Label, string Text);

/// <summary>
/// Reads a city, country or zone id in English or Spanish, with or without accents: <c>Madrid</c>, <c>Ciudad de México</c>,
/// <c>Europe/Madrid</c>, <c>UTC</c>, and what <see cref="TimeWords.ZoneName"/> writes.
/// </summary>
public static class ZoneReader
{
    private const int LongestText = 60;
    private const int MostChoices = 6;

    private static readonly Words WhichPlace = new(En: $"Which one do you mean?", Es: $"¿Cuál quieres decir?");

    private static readonly Words Offset = new(
        En: $"An offset is right for half of the year only, since clocks change. Write a city, like {new Span.Code("Madrid")}.",
        Es: $"Una diferencia horaria solo vale medio año, porque los relojes cambian. Escribe una ciudad, como {new Span.Code("Madrid")}.");

    /// <summary>Never throws, whatever the text.</summary>
    public static ZoneRead Read(string text)
    {
        var written = text.Trim();
        if (written.Length > LongestText) return Unknown("");
        var key = Spelling.Key(written);
        if (IsOffset(written, key)) return new ZoneRead.Wrong(Offset);
        if (Found(written, key) is { } found) return Chosen(found);

        var near = ZoneIndex.Near(key).SelectMany(place => place.Zones.Select(zone => Choice(place.Name, zone)));
        var choices = near.DistinctBy(choice => choice.Text).Take(MostChoices).ToList();
        return choices.Count == 0 ? Unknown(written) : new ZoneRead.Which(DoYouMean(written), choices);
    }

    /// <summary>As written; without "time" around it; what stands before a comma (Madrid, Spain).</summary>
    private static ZoneIndex.Found? Found(string written, string key)
    {
        if (ZoneIndex.Find(key) is { } found) return found;
        if (key.EndsWith(" time", StringComparison.Ordinal)) return ZoneIndex.Find(key[..^" time".Length]);
        if (key.StartsWith("hora de ", StringComparison.Ordinal)) return ZoneIndex.Find(key["hora de ".Length..]);
        var comma = written.IndexOf(',', StringComparison.Ordinal);
        return comma > 0 ? ZoneIndex.Find(Spelling.Key(written[..comma])) : null;
    }

    private static ZoneRead Chosen(ZoneIndex.Found found) => found.Zones.Count switch
    {
        1 => new ZoneRead.Is(DateTimeZoneProviders.Tzdb[found.Zones[0]]),
        <= MostChoices => new ZoneRead.Which(WhichPlace, [.. found.Zones.Select(zone => Choice(found.Name, zone))]),
        _ => new ZoneRead.Wrong(new(
            En: $"{found.Name} has several time zones. Write a city there.",
            Es: $"{found.Name} tiene varias zonas horarias. Escribe una ciudad de allí.")),
    };

    private static ZoneChoice Choice(string name, string zoneId)
    {
        var zone = DateTimeZoneProviders.Tzdb[zoneId];
        return new(new(
            En: $"{name} ({TimeWords.ZoneName(zone, Language.English)})",
            Es: $"{name} ({TimeWords.ZoneName(zone, Language.Spanish)})"), zoneId);
    }

    private static bool IsOffset(string written, string key) =>
        key.Length > 0 && key.Any(char.IsAsciiDigit)
        && (char.IsAsciiDigit(key[0]) || key.StartsWith("utc", StringComparison.Ordinal) || key.StartsWith("gmt", StringComparison.Ordinal)
            || written.StartsWith("Etc/", StringComparison.OrdinalIgnoreCase));

    private static Words DoYouMean(string written) => new(
        En: $"I do not know “{written}”. Do you mean one of these?",
        Es: $"No conozco «{written}». ¿Quieres decir uno de estos?");

    private static ZoneRead.Wrong Unknown(string written) => new(written.Length == 0
        ? new(
            En: $"Write a city, like {new Span.Code("Madrid")} or {new Span.Code("Bogotá")}.",
            Es: $"Escribe una ciudad, por ejemplo {new Span.Code("Madrid")} o {new Span.Code("Bogotá")}.")
        : new(
            En: $"I do not know “{written}”. Write a larger city near you, like {new Span.Code("Madrid")} or {new Span.Code("Bogotá")}.",
            Es: $"No conozco «{written}». Escribe una ciudad mayor cercana, como {new Span.Code("Madrid")} o {new Span.Code("Bogotá")}."));
}

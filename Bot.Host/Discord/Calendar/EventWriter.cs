using Bot.Core.Calendar.Listings;
using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Host.Discord.Wire;

namespace Bot.Host.Discord;

/// <summary>
/// An event as Discord takes it, within its lengths. Names and places are shown as they are; descriptions have markup.
/// https://docs.discord.com/developers/resources/guild-scheduled-event#create-guild-scheduled-event
/// </summary>
internal static class EventWriter
{
    private const int LongestName = 100;
    private const int LongestDescription = 1000;
    private const int LongestPlace = 100;

    private static readonly Words NotSaidYet = new(En: "Not said yet", Es: "Por anunciar");
    private static readonly Words SeatsThere = new(En: "Seats, and everything else:", Es: "Plazas y todo lo demás:");
    private static readonly Words SeatsByCommand = new(En: "For a seat, use /events.", Es: "Para tener plaza, usa /eventos.");

    public static EventBody Write(PlaceRef space, CalendarEntry entry)
    {
        var about = entry.Event;
        var place = about.Location.Length > 0 ? about.Location : Said(NotSaidYet, entry);
        return new(
            Cut(about.Title, LongestName),
            Description(space, entry),
            entry.Begun ? null : about.Start.ToDateTimeOffset(),
            about.End.ToDateTimeOffset(),
            new(Cut(place, LongestPlace)));
    }

    private static string Description(PlaceRef space, CalendarEntry entry)
    {
        var way = entry.Card is { } card
            ? $"{Said(SeatsThere, entry)} https://discord.com/channels/{space.NativeId}/{card.Place.NativeId}/{card.NativeId}"
            : Said(SeatsByCommand, entry);
        var text = Markdown.Fit(entry.Event.Description, LongestDescription - way.Length - 2);
        return text.Length == 0 ? way : $"{text}\n\n{way}";
    }

    private static string Said(Words words, CalendarEntry entry) =>
        string.Join(" · ", words.Each(entry.Languages).Select(each => each.Text.ToString()));

    /// <summary>Whole characters only.</summary>
    private static string Cut(string text, int most)
    {
        if (text.Length <= most) return text;
        var length = most - 1;
        if (char.IsHighSurrogate(text[length - 1])) length--;
        return text[..length] + "…";
    }
}

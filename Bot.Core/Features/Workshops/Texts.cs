using Bot.Core.Chat;
using Bot.Core.Localization;

namespace Bot.Core.Features.Workshops;

/// <summary>Pieces that several of the texts need.</summary>
internal static class Texts
{
    public static readonly Words Gone = new(
        En: "That workshop does not exist here any more.",
        Es: "Ese taller ya no existe aquí.");

    /// <summary>A title inside a sentence. It is what a person typed: data, never markup.</summary>
    public static Rich Name(Workshop workshop) => new Span.Bold(workshop.Title);

    public static Rich When(Workshop workshop) => new Span.Moment(workshop.Start, MomentStyle.DateTime);

    public static Words Seats(int count) => count == 1
        ? new(En: "1 seat", Es: "1 plaza")
        : new(En: $"{count} seats", Es: $"{count} plazas");

    public static Words People(int count) => count == 1
        ? new(En: "1 person", Es: "1 persona")
        : new(En: $"{count} people", Es: $"{count} personas");

    public static Words Guests(int count) => count switch
    {
        0 => new(En: "no guest", Es: "sin invitados"),
        1 => new(En: "1 guest", Es: "1 persona invitada"),
        _ => new(En: $"{count} guests", Es: $"{count} personas invitadas"),
    };

    /// <summary>A place on the waitlist: <i>3rd</i>.</summary>
    public static Words Ordinal(int place)
    {
        var ending = (place % 100) is >= 11 and <= 13 ? "th" : (place % 10) switch
        {
            1 => "st",
            2 => "nd",
            3 => "rd",
            _ => "th",
        };
        return new(En: $"{place}{ending}", Es: $"{place}.º");
    }

    /// <summary>What people wrote, where there is little room for it.</summary>
    public static string Short(string text, int most)
    {
        if (text.Length <= most) return text;
        var end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return $"{text[..end].TrimEnd()}…";
    }

    /// <summary>Juno +1.</summary>
    public static Rich NameWithGuests(string name, int guests) => guests == 0 ? name : $"{name} +{guests}";

    public static Words Length(int minutes)
    {
        var (hours, rest) = Math.DivRem(minutes, 60);
        return (hours, rest) switch
        {
            (0, _) => new(En: $"{rest} min", Es: $"{rest} min"),
            (_, 0) => new(En: $"{hours} h", Es: $"{hours} h"),
            _ => new(En: $"{hours} h {rest} min", Es: $"{hours} h {rest} min"),
        };
    }
}

using Bot.Core.Chat;
using Bot.Core.Localization;
using NodaTime;

namespace Bot.Core.Features.Workshops.Kinds;

/// <summary>Words that depend on what it is.</summary>
internal static class KindTexts
{
    public static readonly Words Label = new(En: "Kind", Es: "Tipo");

    public static readonly Words StaysAnAction = new(
        En: "An action stays one: whoever signed up was promised that names and the meeting point are hidden.",
        Es: "Una acción sigue siéndolo: a quien se apuntó se le prometió ocultar los nombres y el punto de encuentro.");

    public static readonly Words NamesStayHidden = new(
        En: "At an action names are always hidden.", Es: "En una acción los nombres siempre están ocultos.");

    public static Words Name(WorkshopKind kind) => kind switch
    {
        WorkshopKind.Gathering => new(En: "gathering", Es: "encuentro"),
        WorkshopKind.Showcase => new(En: "showcase", Es: "muestra"),
        WorkshopKind.Action => new(En: "action", Es: "acción"),
        _ => new(En: "workshop", Es: "taller"),
    };

    /// <summary>How Spanish adjectives end.</summary>
    public static string Ending(WorkshopKind kind) => kind is WorkshopKind.Showcase or WorkshopKind.Action ? "a" : "o";

    public static Words Over(Workshop workshop) => new(
        En: $"This {Name(workshop.Kind).En} is over.", Es: $"{This(workshop.Kind)} {Name(workshop.Kind).Es} ya terminó.");

    /// <summary>On the card, for everybody.</summary>
    public static Words Where(Workshop workshop) =>
        workshop.IsAction ? ShownLater(workshop)
        : workshop.Location.Length > 0 ? Words.Verbatim(workshop.Location)
        : CardTexts.NotSaidYet;

    /// <summary>For one person, who comes or not.</summary>
    public static Words PlaceFor(Workshop workshop, Standing? standing, Instant now) =>
        !ActionRules.ShowsPlace(workshop, standing, now) ? ShownLater(workshop)
        : workshop.Location.Length > 0 ? Words.Verbatim(workshop.Location)
        : CardTexts.NotSaidYet;

    public static Words ShownLater(Workshop workshop) => new(
        En: $"shown to those who come, in private, {new Span.Moment(workshop.PlaceShown, MomentStyle.DateTime)}",
        Es: $"se muestra en privado a quienes vienen, {new Span.Moment(workshop.PlaceShown, MomentStyle.DateTime)}");

    private static string This(WorkshopKind kind) => Ending(kind) == "a" ? "Esta" : "Este";
}

using Bot.Core.Calendar;
using Bot.Core.Chat;
using Bot.Core.Localization;
using NodaTime;

namespace Bot.Core.People.Settings;

internal static class SettingsTexts
{
    public static readonly Words LedElsewhere = new(
        En: "Our bridge is led from the other side, and this is the same for both. An admin there can change it.",
        Es: "Nuestro puente lo lleva el otro lado, y esto es igual para los dos. Puede cambiarlo alguien que administra allí.");

    public static readonly Words Settings = new(En: "Settings", Es: "Ajustes");
    public static readonly Words SetUp = new(En: "Set up", Es: "Configurar");
    public static readonly Words LooksRight = new(En: "Looks right", Es: "Está bien");
    public static readonly Words OtherCity = new(En: "Another city", Es: "Otra ciudad");
    public static readonly Words CityLabel = new(En: "City", Es: "Ciudad");
    public static readonly Words LanguageLabel = new(En: "Language", Es: "Idioma");
    public static readonly Words RoomLabel = new(En: "Announcements", Es: "Anuncios");
    public static readonly Words PowersLabel = new(En: "Who may do what", Es: "Quién puede qué");
    public static readonly Words NumbersLabel = new(En: "Urgent numbers", Es: "Números urgentes");
    public static readonly Words NamesLabel = new(En: "Names of past events", Es: "Nombres de eventos pasados");

    public static readonly Words NamesAbout = new(
        En: "For how long are the names of those who were at an event kept after it? Then they are removed for good; how many there were stays.",
        Es: "¿Cuánto tiempo se guardan los nombres de quienes estuvieron en un evento? Después se borran del todo; queda cuántas personas fueron.");

    public static Words Days(int days) => new(En: $"{days} days", Es: $"{days} días");

    public static readonly Words Log = new(En: "Log", Es: "Registro");
    public static readonly Words PainNow = new(En: "Pain now?", Es: "¿Te duele ya?");
    public static readonly Words AddNumber = new(En: "Add a number", Es: "Añadir un número");
    public static readonly Words Heading = new(En: "Settings that I changed", Es: "Ajustes que he cambiado");
    public static readonly Words NoNumbers = new(En: "none yet", Es: "ninguno todavía");
    public static readonly Words ByRoles = new(En: "by the platform's roles, and by grants", Es: "según los roles de la plataforma y lo que se permita");
    public static readonly Words FirstRoom = new(En: "the first room that I came to", Es: "la primera sala a la que llegué");
    public static readonly Words Earlier = new(En: "Earlier rooms", Es: "Salas anteriores");
    public static readonly Words Later = new(En: "More rooms", Es: "Más salas");
    public static readonly Words RoomGone = new(En: "I do not know this room any more.", Es: "Ya no conozco esa sala.");
    public static readonly Words NeedsDigits = new(En: "There is no digit in this number.", Es: "Ese número no tiene ninguna cifra.");

    public static readonly Words WhichLanguage = new(
        En: "In which language do shared cards speak? With two they say both. Private answers are in each person's own.",
        Es: "¿En qué idioma hablan las tarjetas? Con dos, dicen ambos. Las respuestas privadas van en el de cada quien.");

    public static readonly Words WhichRoom = new(
        En: "Where shall I post what is made in private? A room that is missing here appears once somebody types /help in it.",
        Es: "¿Dónde publico lo que se prepara en privado? Si falta una sala, aparece cuando alguien escribe /ayuda en ella.");

    public static readonly Words NumbersAbout = new(
        En: "/help offers these under “Pain now?”, to everybody.", Es: "/ayuda los ofrece en «¿Te duele ya?», a todo el mundo.");

    public static readonly Words CallThem = new(
        En: "I am a bot and cannot help with pain. These people can:", Es: "Soy un bot y no puedo ayudar con el dolor. Estas personas sí:");

    public static readonly Words EnoughNumbers = new(
        En: $"There are {SettingsLimits.Numbers} numbers already: as many as can be read in pain. Remove one first.",
        Es: $"Ya hay {SettingsLimits.Numbers} números: no se leen más con dolor. Quita uno antes.");

    public static readonly Words Guessed = new(
        En: "I guessed this. Is it right?", Es: "Esto lo he supuesto. ¿Está bien?");

    public static readonly Words AllSet = new(
        En: "All set. I already worked before, and everything can be changed here.",
        Es: "Listo. Ya funcionaba antes, y aquí se puede cambiar todo.");

    public static Words Title(string community) => new(En: $"Settings of {community}", Es: $"Ajustes de {community}");

    /// <summary>Madrid.</summary>
    public static Words City(DateTimeZone zone) => ZoneNames.OfFixed(zone) is { } offset
        ? Words.Verbatim(offset)
        : new(En: ZoneNames.Place(zone.Id, Language.English), Es: ZoneNames.Place(zone.Id, Language.Spanish));

    public static Words Of(IReadOnlyList<Language> languages) => Commands.ChoiceNames.Label(LanguageChoices.Of(languages));

    public static Words Count(int numbers) => Words.Verbatim($"{numbers}");

    public static Words Remove(string name) => new(En: $"Remove {name}", Es: $"Quitar {name}");

    /// <summary>Juno, Mon 23 Nov, 10:00.</summary>
    public static Words By(Change change)
    {
        var at = new Span.Moment(change.ChangedAt, MomentStyle.DateTime);
        return change.ChangedBy is { } name
            ? Words.Verbatim($"{name}, {at}")
            : new(En: $"someone who left, {at}", Es: $"alguien que se fue, {at}");
    }
}

using Bot.Core.Calendar;
using Bot.Core.Localization;
using NodaTime;

namespace Bot.Core.People.Me;

/// <summary>The words of <c>/me</c>.</summary>
internal static class MeTexts
{
    public static readonly Words Title = new(En: "My settings", Es: "Mis ajustes");
    public static readonly Words Back = new(En: "Back", Es: "Volver");
    public static readonly Words Language = new(En: "Language", Es: "Idioma");
    public static readonly Words Messages = new(En: "Messages", Es: "Mensajes");
    public static readonly Words Quiet = new(En: "Quiet hours", Es: "Horas de silencio");
    public static readonly Words Zone = new(En: "Time zone", Es: "Zona horaria");
    public static readonly Words First = new(En: "Comes first", Es: "Va primero");
    public static readonly Words Accounts = new(En: "My accounts", Es: "Mis cuentas");
    public static readonly Words Privacy = new(En: "Privacy", Es: "Privacidad");

    public static readonly Words Gone = new(
        En: "I know nothing about you any more. Write to me once more and we begin anew.",
        Es: "Ya no sé nada de ti. Escríbeme otra vez y empezamos de nuevo.");

    public static readonly Words LanguageFor = new(
        En: "Which language shall I speak with you? Cards that everybody sees stay in the community's.",
        Es: "¿En qué idioma te hablo? Las tarjetas que ve todo el mundo siguen en los de la comunidad.");

    public static readonly Words LikeMyApp = new(En: "Like my app", Es: "Como mi aplicación");

    public static readonly Words FirstFor = new(
        En: "You have accounts on several platforms. Where shall I message you first? Where that does not work I take the other one.",
        Es: "Tienes cuentas en varias plataformas. ¿Dónde te escribo primero? Si allí no se puede, uso la otra.");

    public static readonly Words NoMatter = new(En: "It does not matter", Es: "Da igual");
    public static readonly Words OtherTimes = new(En: "Other times", Es: "Otras horas");
    public static readonly Words NoQuiet = new(En: "None", Es: "Ninguna");
    public static readonly Words OtherCity = new(En: "Another city", Es: "Otra ciudad");
    public static readonly Words LikeCommunity = new(En: "Like the community", Es: "Como la comunidad");

    public static Words LanguageNow(Language? own, Language spoken) => own is null
        ? new(En: $"{spoken.OwnName()}, like your app", Es: $"{spoken.OwnName()}, como tu aplicación")
        : Words.Verbatim(spoken.OwnName());

    public static Words ZoneNow(DateTimeZone zone, bool own, bool belongs) => own || !belongs
        ? ZoneName(zone)
        : new(En: $"{ZoneName(zone).En}, like the community", Es: $"{ZoneName(zone).Es}, como la comunidad");

    public static Words ZoneFor(DateTimeZone zone) => new(
        En: $"In private I write times for you in {ZoneName(zone).En}.",
        Es: $"En privado te escribo las horas en {ZoneName(zone).Es}.");

    public static Words QuietNow(QuietHours quiet) => quiet.From == quiet.To ? NoQuiet : Hours(quiet);

    public static Words QuietFor(QuietHours quiet) => quiet.From == quiet.To
        ? new(
            En: "You have no quiet hours: reminders come to the minute, at night as well.",
            Es: "No tienes horas de silencio: los recordatorios llegan al minuto, también de noche.")
        : new(
            En: $"From {Clock(quiet.From)} to {Clock(quiet.To)} I send you no reminders: they come before. Changes to what you booked come at once.",
            Es: $"De {Clock(quiet.From)} a {Clock(quiet.To)} no te envío recordatorios: llegan antes. Los cambios de lo que reservaste llegan enseguida.");

    public static Words TooQuiet(int most) => new(
        En: $"Quiet hours are at most {most} hours long. If you want fewer messages, choose that under Messages.",
        Es: $"Las horas de silencio duran como mucho {most} horas. Si quieres menos mensajes, elígelo en Mensajes.");

    public static Words Hours(QuietHours quiet) => Words.Verbatim($"{Clock(quiet.From)}–{Clock(quiet.To)}");

    public static Words FirstNow(string? platform) => platform is null ? NoMatter : Platform(platform);

    public static Words Platform(string platform) => Words.Verbatim(char.ToUpperInvariant(platform[0]) + platform[1..]);

    public static Words Account(string platform, string name) => Words.Verbatim($"{Platform(platform).En}: {name}");

    private static Words ZoneName(DateTimeZone zone) =>
        new(En: TimeWords.ZoneName(zone, Localization.Language.English), Es: TimeWords.ZoneName(zone, Localization.Language.Spanish));

    private static string Clock(LocalTime time) => TimeWords.Clock(time);
}

using Bot.Core.Chat;
using Bot.Core.Localization;
using NodaTime;

namespace Bot.Core.People.Powers;

internal static class PowerTexts
{
    public static readonly Words People = new(En: "People", Es: "Personas");
    public static readonly Words Heading = new(En: "What I may do", Es: "Lo que puedo hacer");
    public static readonly Words Grants = new(En: "Granted by the community", Es: "Permitido por la comunidad");
    public static readonly Words Grant = new(En: "Grant", Es: "Permitir");
    public static readonly Words Revoke = new(En: "Take back", Es: "Retirar");
    public static readonly Words TakeBack = new(En: "Undo", Es: "Deshacer");

    public static readonly Words NoGrants = new(
        En: "Nobody was granted anything beside their role.", Es: "A nadie se le ha permitido nada aparte de su rol.");

    public static readonly Words OnlyBelow = new(
        En: "You can only grant what is below your own. Admins name moderators; the platform names admins.",
        Es: "Solo puedes permitir lo que está por debajo de lo tuyo. Quien administra nombra a quien modera; la plataforma, a quien administra.");

    public static readonly Words NotYourself = new(
        En: "You cannot grant anything to yourself. Ask somebody else.", Es: "No puedes permitirte nada a ti. Pídeselo a otra persona.");

    public static readonly Words NoMember = new(
        En: "I have not met this person here yet. They only need to press a button or type /help once.",
        Es: "Todavía no conozco a esa persona aquí. Basta con que pulse un botón o escriba /ayuda una vez.");

    public static readonly Words EndIsOver = new(
        En: "That end has passed already. Give a later one, or none.", Es: "Ese final ya ha pasado. Pon uno posterior, o ninguno.");

    public static readonly Words NothingToTake = new(
        En: "There is nothing granted to this person that you can take back.",
        Es: "Esa persona no tiene nada permitido que puedas retirar.");

    public static Words Of(Power power) => power switch
    {
        Power.Host => new(En: "organise", Es: "organizar"),
        Power.Moderator => new(En: "moderate", Es: "moderar"),
        Power.Admin => new(En: "administer", Es: "administrar"),
        _ => new(En: "take part", Es: "participar"),
    };

    public static Words Given(string name, Power power, Instant? ends)
    {
        var (what, until) = (Of(power), Until(ends));
        return new(
            En: $"{name} may {what.En} now{until.En}. /mine shows them how, under “Organise”.",
            Es: $"{name} ya puede {what.Es}{until.Es}. /mio le enseña cómo, en «Organizar».");
    }

    public static Words Taken(string name) => new(
        En: $"{name} has lost what the community had granted.", Es: $"{name} ya no tiene lo que la comunidad le había permitido.");

    public static Words Line(Grant grant)
    {
        var (what, until) = (Of((Power)grant.Power), Until(grant.EndsAt));
        var by = grant.GrantedBy is { } name ? new(En: $", by {name}", Es: $", por {name}") : Words.None;
        return new(
            En: $"may {what.En}{until.En}{by.En}: {grant.Reason}",
            Es: $"puede {what.Es}{until.Es}{by.Es}: {grant.Reason}");
    }

    /// <summary>Ben may organise until 2026-12-24: runs the clay nights.</summary>
    public static Words Logged(Power power, Words who, Words about, IReadOnlyList<Words> texts)
    {
        var (what, reason, until) = (Of(power), texts[0], texts[1]);
        var (en, es) = until.En.IsEmpty ? ((Rich)"", (Rich)"") : ($" until {until.En}", $" hasta {until.Es}");
        return new(
            En: $"{who.En} let {about.En} {what.En}{en}: {reason.En}",
            Es: $"{who.Es} permitió a {about.Es} {what.Es}{es}: {reason.Es}");
    }

    public static Words Revoked(Words who, Words about, IReadOnlyList<Words> texts)
    {
        var (en, es) = texts[0].En.IsEmpty ? ((Rich)"", (Rich)"") : ($": {texts[0].En}", $": {texts[0].Es}");
        return new(
            En: $"{who.En} took back what {about.En} had been granted{en}",
            Es: $"{who.Es} retiró lo que se había permitido a {about.Es}{es}");
    }

    private static Words Until(Instant? ends) => ends is { } end
        ? new(
            En: $" until {new Span.Moment(end, MomentStyle.DateTime)}",
            Es: $" hasta {new Span.Moment(end, MomentStyle.DateTime)}")
        : Words.None;
}

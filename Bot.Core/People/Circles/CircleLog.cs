using Bot.Core.Localization;
using Bot.Core.People.Log;

namespace Bot.Core.People.Circles;

/// <summary>
/// What members may read about circles: what organisers and moderators did with them. Who is in one, who asked and what they were answered,
/// and what was told, is in no log.
/// </summary>
internal static class CircleLog
{
    private const string MadeKind = "circle.made";
    private const string RenamedKind = "circle.renamed";
    private const string PurposeKind = "circle.purpose";
    private const string OpenedKind = "circle.opened";
    private const string InvitationKind = "circle.invitation";
    private const string ClosedKind = "circle.closed";
    private const string ToldKind = "circle.told";
    private const string OrganiserKind = "circle.organiser";
    private const string SteppedDownKind = "circle.stepped";
    private const string TakenOverKind = "circle.taken";

    public static CoreBuilder Kinds(CoreBuilder core) => core
        .Logs(MadeKind, (who, _, texts) => new(
            En: $"{who.En} made the circle {texts[0].En}.", Es: $"{who.Es} creó el círculo {texts[0].Es}."))
        .Logs(RenamedKind, (who, _, texts) => new(
            En: $"{who.En} renamed the circle {texts[0].En}: now {texts[1].En}.",
            Es: $"{who.Es} cambió el nombre del círculo {texts[0].Es}: ahora {texts[1].Es}."))
        .Logs(PurposeKind, (who, _, texts) => new(
            En: $"{who.En} changed what the circle {texts[0].En} is for.", Es: $"{who.Es} cambió para qué es el círculo {texts[0].Es}."))
        .Logs(OpenedKind, (who, _, texts) => new(
            En: $"{who.En} opened the circle {texts[0].En} to everybody.", Es: $"{who.Es} abrió el círculo {texts[0].Es} a todo el mundo."))
        .Logs(InvitationKind, (who, _, texts) => new(
            En: $"{who.En} made the circle {texts[0].En} one by invitation.", Es: $"{who.Es} puso con invitación el círculo {texts[0].Es}."))
        .Logs(ClosedKind, (who, _, texts) => new(
            En: $"{who.En} closed the circle {texts[0].En}.", Es: $"{who.Es} cerró el círculo {texts[0].Es}."))
        .Logs(ToldKind, (who, _, texts) => new(
            En: $"{who.En} told the circle {texts[0].En} something.", Es: $"{who.Es} contó algo al círculo {texts[0].Es}."))
        // Not who: that would tell that they are in it.
        .Logs(OrganiserKind, (who, _, texts) => new(
            En: $"{who.En} let somebody else organise the circle {texts[0].En}, too.",
            Es: $"{who.Es} dejó que otra persona también organice el círculo {texts[0].Es}."))
        .Logs(SteppedDownKind, (who, _, texts) => new(
            En: $"{who.En} does not organise the circle {texts[0].En} any more.", Es: $"{who.Es} ya no organiza el círculo {texts[0].Es}."))
        .Logs(TakenOverKind, (who, _, texts) => new(
            En: $"{who.En} took over the circle {texts[0].En}, which nobody organised.",
            Es: $"{who.Es} se hizo cargo del círculo {texts[0].Es}, que nadie organizaba."));

    public static LogEntry Made(Circle circle, Caller who) => Entry(MadeKind, circle, who);

    public static LogEntry Renamed(Circle circle, string to, Caller who) => Entry(RenamedKind, circle, who) with { Texts = [circle.Name, to] };

    public static LogEntry Purpose(Circle circle, Caller who) => Entry(PurposeKind, circle, who);

    public static LogEntry ByInvitation(Circle circle, Caller who) => Entry(circle.ByInvitation ? InvitationKind : OpenedKind, circle, who);

    public static LogEntry Closed(Circle circle, Caller who) => Entry(ClosedKind, circle, who);

    public static LogEntry Told(Circle circle, Caller who) => Entry(ToldKind, circle, who);

    public static LogEntry Organiser(Circle circle, Caller who) => Entry(OrganiserKind, circle, who);

    public static LogEntry SteppedDown(Circle circle, Caller who) => Entry(SteppedDownKind, circle, who);

    public static LogEntry TakenOver(Circle circle, Caller who) => Entry(TakenOverKind, circle, who);

    private static LogEntry Entry(string kind, Circle circle, Caller who) => new(circle.Community, kind, who.Person) { Texts = [circle.Name] };
}

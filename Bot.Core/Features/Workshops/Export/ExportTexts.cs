using Bot.Core.Localization;

namespace Bot.Core.Features.Workshops.Export;

/// <summary>Words about the file of who comes.</summary>
internal static class ExportTexts
{
    public const string ExportedKind = "workshop.exported";

    public static readonly Words Button = new(En: "Export", Es: "Exportar");
    public static readonly Words Table = new(En: "Table (CSV)", Es: "Tabla (CSV)");
    public static readonly Words Json = new(En: "JSON", Es: "JSON");
    public static readonly Words Name = new(En: "Name", Es: "Nombre");
    public static readonly Words Standing = new(En: "Answer", Es: "Respuesta");
    public static readonly Words Guests = new(En: "Guests", Es: "Acompañantes");
    public static readonly Words Note = new(En: "Note", Es: "Nota");

    public static readonly Words WhichKind = new(
        En: "The file holds names, guests, notes and answers of those on the list. It is for you as an organiser: pass it on to nobody, and delete it when you need it no more. The community's log says that you exported it.",
        Es: "El archivo contiene nombres, acompañantes, notas y respuestas de la lista. Es para ti como quien organiza: no lo pases a nadie y bórralo cuando no lo necesites. El registro de la comunidad dice que lo has exportado.");

    public static Words File(int people) => new(
        En: $"{Texts.People(people).En} on the list. Please keep this file to yourself.",
        Es: $"{Texts.People(people).Es} en la lista. No compartas este archivo, por favor.");

    public static Words Of(Workshops.Standing standing) => standing switch
    {
        Workshops.Standing.Going => new(En: "going", Es: "viene"),
        Workshops.Standing.Offered => new(En: "offered a seat", Es: "plaza ofrecida"),
        Workshops.Standing.Waiting => new(En: "waitlist", Es: "lista de espera"),
        Workshops.Standing.Maybe => new(En: "maybe", Es: "quizá"),
        _ => new(En: "cannot come", Es: "no puede"),
    };

    /// <summary>Members may know that a list went elsewhere.</summary>
    public static Words LogLine(Words who, Words about, IReadOnlyList<Words> texts) => new(
        En: $"{who.En} exported who comes to {texts[0].En}.", Es: $"{who.Es} exportó quién viene a {texts[0].Es}.");
}

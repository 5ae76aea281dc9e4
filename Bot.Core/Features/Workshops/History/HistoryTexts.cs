using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Localization;
using NodaTime;

namespace Bot.Core.Features.Workshops.History;

/// <summary>What an organiser reads about what was done.</summary>
internal static class HistoryTexts
{
    /// <summary>How it is stored whether names are shown.</summary>
    public const string Hidden = "hidden";
    public const string Shown = "shown";

    /// <summary>A long text is only begun: the card has it whole.</summary>
    private const int Longest = 60;

    public static readonly Words Button = new(En: "History", Es: "Historial");
    public static readonly Words Earlier = new(En: "Earlier", Es: "Antes");
    public static readonly Words Later = new(En: "Later", Es: "Después");
    public static readonly Words Nothing = new(En: "Nothing was changed so far.", Es: "No se ha cambiado nada todavía.");
    private static readonly Words Left = new(En: "Somebody who left", Es: "Alguien que se fue");
    private static readonly Words Somebody = new(En: "somebody", Es: "alguien");
    private static readonly Words Empty = new(En: "nothing", Es: "nada");

    public static Words Line(HistoryRow row)
    {
        var by = row.ByName is { } name ? Words.Verbatim(name) : Left;
        var about = row.AboutName is { } other ? Words.Verbatim(other) : Somebody;
        var what = Did(row, by, about);
        return new(
            En: $"{new Span.Moment(row.At, MomentStyle.DateTime)} · {what.En}",
            Es: $"{new Span.Moment(row.At, MomentStyle.DateTime)} · {what.Es}");
    }

    private static Words Did(HistoryRow row, Words by, Words about) => row.Kind switch
    {
        // What somebody typed went with them when they were forgotten.
        HistoryKind.Told when row.After.Length == 0 => new(
            En: $"{by.En} wrote to those on the list.", Es: $"{by.Es} escribió a quienes están en la lista."),
        HistoryKind.QuestionAdded when row.After.Length == 0 => new(En: $"{by.En} added a question.", Es: $"{by.Es} añadió una pregunta."),
        HistoryKind.QuestionRemoved when row.Before.Length == 0 => new(En: $"{by.En} removed a question.", Es: $"{by.Es} quitó una pregunta."),
        HistoryKind.Made => new(En: $"{by.En} made it.", Es: $"{by.Es} lo creó."),
        HistoryKind.Edited or HistoryKind.Moved => Edited(row, by),
        HistoryKind.Cancelled => new(En: $"{by.En} cancelled it.", Es: $"{by.Es} lo canceló."),
        HistoryKind.Removed => new(En: $"{by.En} took {about.En} off the list.", Es: $"{by.Es} quitó a {about.Es} de la lista."),
        HistoryKind.Told => new(En: $"{by.En} wrote to those on the list, people reached: {row.After}.", Es: $"{by.Es} escribió a quienes están en la lista, personas alcanzadas: {row.After}."),
        HistoryKind.Exported => new(En: $"{by.En} exported the list.", Es: $"{by.Es} exportó la lista."),
        HistoryKind.Asked => new(En: $"{by.En} asked {about.En} to organise it, too.", Es: $"{by.Es} pidió a {about.Es} que también lo organice."),
        HistoryKind.Joined => new(En: $"{about.En} organises it, too.", Es: $"{about.Es} también lo organiza."),
        HistoryKind.Left => new(En: $"{about.En} does not organise it any more.", Es: $"{about.Es} ya no lo organiza."),
        HistoryKind.Offered => new(En: $"{by.En} asked {about.En} to take it over.", Es: $"{by.Es} pidió a {about.Es} que se haga cargo."),
        HistoryKind.HandedOver => new(En: $"{about.En} took it over.", Es: $"{about.Es} se hizo cargo."),
        HistoryKind.TakenOver => new(
            En: $"{by.En} took it over, since nobody organised it.", Es: $"{by.Es} se hizo cargo, porque nadie lo organizaba."),
        HistoryKind.QuestionAdded => new(En: $"{by.En} added the question: {row.After}", Es: $"{by.Es} añadió la pregunta: {row.After}"),
        HistoryKind.QuestionRemoved => new(En: $"{by.En} removed the question: {row.Before}", Es: $"{by.Es} quitó la pregunta: {row.Before}"),
        _ => new(En: $"{by.En} changed something.", Es: $"{by.Es} cambió algo."),
    };

    /// <summary>Of somebody who was forgotten it is not known any more what they typed.</summary>
    private static Words Edited(HistoryRow row, Words by)
    {
        var field = CardTexts.Field(row.Field ?? WorkshopField.When);
        if (row.ByName is null) return new(En: $"{by.En} changed {field.En}.", Es: $"{by.Es} cambió {field.Es}.");
        var (before, after) = (Value(row.Field, row.Before), Value(row.Field, row.After));
        return new(
            En: $"{by.En} changed {field.En}: {before.En} → {after.En}.", Es: $"{by.Es} cambió {field.Es}: {before.Es} → {after.Es}.");
    }

    private static Words Value(WorkshopField? field, string text) => (field, text) switch
    {
        (_, "") => Empty,
        (WorkshopField.Names, Hidden) => new(En: "hidden", Es: "ocultos"),
        (WorkshopField.Names, _) => new(En: "shown", Es: "visibles"),
        (WorkshopField.When, _) when long.TryParse(text, CultureInfo.InvariantCulture, out var at) =>
            Words.Verbatim($"{new Span.Moment(Instant.FromUnixTimeMilliseconds(at), MomentStyle.DateTime)}"),
        _ => Words.Verbatim(Texts.Short(text, Longest)),
    };
}

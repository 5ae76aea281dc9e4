using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Localization;

namespace Bot.Core.Features.Workshops.Roll;

/// <summary>The list for organisers.</summary>
internal static class RollTexts
{
    /// <summary>Who it was is for those who organise.</summary>
    public static Words LogLine(Words who, Words about, IReadOnlyList<Words> texts) => new(
        En: $"{who.En} took somebody off the list of {texts[0].En}.", Es: $"{who.Es} quitó a alguien de la lista de {texts[0].Es}.");

    public static Words Heading(Workshop workshop, Standing standing) => standing switch
    {
        Standing.Going => CardTexts.Going(workshop.CountGoing),
        Standing.Offered => new(En: $"Asked, seats held: {workshop.CountHeld}", Es: $"Con plaza guardada a la espera de respuesta: {workshop.CountHeld}"),
        Standing.Waiting => new(En: $"Waitlist, in order: {workshop.CountWaiting}", Es: $"Lista de espera, en orden: {workshop.CountWaiting}"),
        _ => new(En: $"Maybe: {workshop.CountMaybe}", Es: $"Quizá: {workshop.CountMaybe}"),
    };

    /// <summary>Names that are written out in one sentence.</summary>
    private const int MostNames = 15;

    /// <summary>Ben +1: comes by wheelchair · vegan.</summary>
    /// <param name="room">UTF-16 units for what stands behind the name.</param>
    public static Rich Line(RosterRow row, IEnumerable<string> answers, int room)
    {
        var name = Texts.NameWithGuests(row.Name, row.Guests);
        var rest = string.Join(" · ", answers.Prepend(row.Note).Where(text => text.Length > 0));
        return rest.Length == 0 ? name : $"{name}: {Texts.Short(rest, room)}";
    }

    /// <summary>As many as one reads, and how many more there are.</summary>
    public static string Names(IReadOnlyList<string> names) => names.Count <= MostNames
        ? string.Join(", ", names)
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", names.Take(MostNames))} +{names.Count - MostNames}");

    public static Words CannotBeMessaged(IReadOnlyList<string> names, int more, int all)
    {
        var count = names.Count + more;
        var list = more == 0 ? string.Join(", ", names) : $"{string.Join(", ", names)} +{more}";
        return new(
            En: $"{count} of {all} cannot be messaged: {list}.",
            Es: $"A {count} de {all} no se les puede escribir: {list}.");
    }

    public static Words NoAnswerSinceMove(IReadOnlyList<string> names, bool reached)
    {
        if (names.Count == 0) return Words.None;
        var list = Names(names);
        return reached
            ? new(En: $"Asked after the move, no answer yet: {list}.", Es: $"Sin respuesta desde el cambio de fecha: {list}.")
            : new(
                En: $"Not reached since the move, so their seats are kept: {list}.",
                Es: $"Sin avisar desde el cambio de fecha, así que conservan la plaza: {list}.");
    }
}

using Bot.Core.Localization;

namespace Bot.Core.People.Circles.Telling;

/// <summary>What an organiser reads about whom a message to a circle reaches.</summary>
internal static class TellTexts
{
    public static Words NotReached(Reached reached, int unreached) => Words.Join(" ",
    [
        unreached <= 0 ? Words.None : new(
            En: $"{CircleTexts.People(unreached).En} of the circle want no such messages or cannot be written to.",
            Es: $"A {CircleTexts.People(unreached).Es} del círculo no se les puede escribir o no quieren estos mensajes."),
        reached.Others.Count == 0 ? Words.None : Named(reached),
    ]);

    /// <summary>A small number could point at somebody in a circle that others organise.</summary>
    private static Words Named(Reached reached)
    {
        var names = string.Join(", ", reached.Others.Select(circle => circle.Name));
        return reached.Named.Count == 0
            ? new(
                En: $"It also names {names}; nobody else there wants all messages.",
                Es: $"También nombra a {names}; nadie más de ahí quiere todos los mensajes.")
            : new(
                En: $"It also names {names}: {CircleTexts.Roughly(reached.Named.Count).En} more who want all messages.",
                Es: $"También nombra a {names}: {CircleTexts.Roughly(reached.Named.Count).Es} más que quieren todos los mensajes.");
    }
}

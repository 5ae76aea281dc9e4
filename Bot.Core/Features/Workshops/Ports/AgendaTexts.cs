using Bot.Core.Localization;

namespace Bot.Core.Features.Workshops.Ports;

internal static class AgendaTexts
{
    public static readonly Words Heading = new(En: "Workshops", Es: "Talleres");

    public static Words Mine(Standing standing, int guests) => standing switch
    {
        Standing.Going when guests > 0 => new(
            En: $"you are in, with {Texts.Guests(guests).En}", Es: $"tienes plaza, con {Texts.Guests(guests).Es}"),
        Standing.Going => new(En: "you are in", Es: "tienes plaza"),
        Standing.Offered => new(En: "a seat is held for you", Es: "hay una plaza guardada para ti"),
        Standing.Waiting => new(En: "you are on the waitlist", Es: "en la lista de espera"),
        _ => new(En: "you answered maybe", Es: "has respondido quizá"),
    };
}

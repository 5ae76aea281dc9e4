using Bot.Core.Chat;
using Bot.Core.Features.Workshops.Rsvps;
using Bot.Core.Localization;

namespace Bot.Core.Features.Workshops.OnePerson;

internal static class OnePersonTexts
{
    public static Words Stays(string title, Standing standing) => new(
        En: $"You both answered {new Span.Bold(title)}: {Name(standing).En} stays.",
        Es: $"Respondieron las dos a {new Span.Bold(title)}: queda {Name(standing).Es}.");

    public static Words Apart(Workshop workshop, int place) => new(
        En: $"Your accounts are two people again. Your seat in {Texts.Name(workshop)} is taken by now, so you are {Texts.Ordinal(place).En} on the waitlist.",
        Es: $"Tus cuentas vuelven a ser dos personas. Tu plaza en {Texts.Name(workshop)} ya está ocupada: estás {Texts.Ordinal(place).Es} en la lista de espera.");

    private static Words Name(Standing standing) => standing switch
    {
        Standing.Going => AnswerTexts.Going,
        Standing.Waiting or Standing.Offered => new(En: "the waitlist", Es: "la lista de espera"),
        Standing.Maybe => AnswerTexts.MaybeButton,
        _ => AnswerTexts.CantButton,
    };
}

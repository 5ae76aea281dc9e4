using Bot.Core.Chat;
using Bot.Core.Localization;

namespace Bot.Core.Features.Workshops.Offers;

/// <summary>What is said about a seat that is held for somebody.</summary>
internal static class OfferTexts
{
    public static readonly Words Take = new(En: "Take it", Es: "La quiero");
    public static readonly Words No = new(En: "No, thanks", Es: "No, gracias");

    public static readonly Words ForSomebodyElse = new(
        En: "This seat is held for somebody else. Tap Going on the card to get in line.",
        Es: "Esta plaza se guarda para otra persona. Pulsa Voy en la tarjeta para ponerte en la lista.");

    public static readonly Words NotOpen = new(
        En: "This offer is over. Tap Going on the card: you get a seat if one is free, else a place on the waitlist.",
        Es: "Esta oferta ya terminó. Pulsa Voy en la tarjeta: tendrás plaza si queda alguna y, si no, un lugar en la lista de espera.");

    public static readonly Words Answered = new(En: "This is answered. Thank you.", Es: "Ya está respondido. Gracias.");

    public static Words Offer(Workshop workshop, Attendance mine) => new(
        En: $"{Seats(mine).En} free at {Texts.Name(workshop)}, {Texts.When(workshop)}. Held for you until {Until(mine)}; after that it passes on. Do you take it?",
        Es: $"{Seats(mine).Es} en {Texts.Name(workshop)}, {Texts.When(workshop)}. Se guarda para ti hasta {Until(mine)}; después pasa a otra persona. ¿La quieres?");

    public static Words Call(Workshop workshop, Attendance mine, Span.Mention name) => new(
        En: $"{name}: {Seats(mine).En} free at {Texts.Name(workshop)}, held for you until {Until(mine)}. I cannot message you, so I ask here.",
        Es: $"{name}: {Seats(mine).Es} en {Texts.Name(workshop)}, y se guarda para ti hasta {Until(mine)}. No puedo escribirte, así que pregunto aquí.");

    public static Words Unheard(Workshop workshop, Attendance mine, string name) => new(
        En: $"{Texts.Name(workshop)}: a seat is held for {name} until {Until(mine)}, and I have no way to tell them. Perhaps you have.",
        Es: $"{Texts.Name(workshop)}: se guarda una plaza para {name} hasta {Until(mine)} y no tengo cómo avisar. Quizá tú sí.");

    public static Words Over(Workshop workshop) => new(
        En: $"The seat at {Texts.Name(workshop)} that was held for you has passed on, because I heard nothing. If you still want one, open it and tap Going.",
        Es: $"La plaza en {Texts.Name(workshop)} que se guardaba para ti ha pasado a otra persona, porque no supe nada. Si aún la quieres, ábrelo y pulsa Voy.");

    public static Words Mine(Attendance mine) => new(
        En: $"A seat is held for you until {Until(mine)}.", Es: $"Se guarda una plaza para ti hasta {Until(mine)}.");

    /// <summary>For the card: nobody is named.</summary>
    public static Words Held(int seats) => seats == 1
        ? new(En: "1 held for who was asked", Es: "1 guardada para quien fue avisado")
        : new(En: $"{seats} held for those who were asked", Es: $"{seats} guardadas para quienes fueron avisados");

    private static Words Seats(Attendance mine) => mine.Party == 1
        ? new(En: "A seat is", Es: "Hay una plaza libre")
        : new(En: $"{Texts.Seats(mine.Party).En} are", Es: $"Hay {Texts.Seats(mine.Party).Es} libres");

    private static Span.Moment Until(Attendance mine) => new(mine.OfferedUntil ?? default, MomentStyle.Time);
}

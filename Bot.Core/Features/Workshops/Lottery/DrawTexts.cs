using Bot.Core.Chat;
using Bot.Core.Localization;

namespace Bot.Core.Features.Workshops.Lottery;

/// <summary>What is said about seats that are drawn by lot.</summary>
internal static class DrawTexts
{
    public static readonly Words NoLimit = new(
        En: "There is a seat for everybody, so nothing is drawn. Set the number of seats first.",
        Es: "Hay plaza para todo el mundo, así que no hay nada que sortear. Indica primero cuántas plazas hay.");

    public static readonly Words NotThen = new(
        En: "Seats are drawn between now and the start. Choose a time there.", Es: "El sorteo es entre ahora y el inicio. Elige un momento de ese tiempo.");

    public static Words Card(Workshop workshop) => new(
        En: $"Free seats are drawn by lot {At(workshop)}. Tap Going until then to take part; it does not matter who is first.",
        Es: $"Las plazas libres se sortean: {At(workshop)}. Pulsa Voy antes para participar; da igual quién llegue primero.");

    public static Words InTheDraw(Workshop workshop) => new(
        En: $"You take part in the draw {At(workshop)}. I tell you what comes of it.",
        Es: $"Participas en el sorteo: {At(workshop)}. Te aviso del resultado.");

    public static Words NotDrawn(Workshop workshop, int place) => new(
        En: $"Seats at {Texts.Name(workshop)} were drawn, and yours was not among them. You are {Texts.Ordinal(place).En} on the waitlist, in the order of the draw.",
        Es: $"Se sortearon las plazas de {Texts.Name(workshop)} y esta vez no te tocó. Tienes el número {place} en la lista de espera, según el sorteo.");

    private static Span.Moment At(Workshop workshop) => new(workshop.DrawAt ?? default, MomentStyle.DateTime);
}

using Bot.Core.Chat;
using Bot.Core.Localization;

namespace Bot.Core.People.Agreements;

internal static class AgreementCard
{
    public static Card Of(Agreement one, Words says, string asker, string? second) => new(AgreementTexts.Title)
    {
        Blocks = [new Block.Paragraph(AgreementTexts.Asks(asker)), new Block.Paragraph(says), new Block.Paragraph(AgreementTexts.How(one, second))],
        Buttons = one.State == AgreementState.Open ? [[.. Buttons(one)]] : [],
        Closed = one.State != AgreementState.Open,
    };

    private static IEnumerable<Button> Buttons(Agreement one)
    {
        if (!one.BySilence) yield return new Button.Press(AgreementTexts.Agree, new AgreeTo(one.Id)) { Style = ButtonStyle.Danger };
        yield return new Button.Press(AgreementTexts.Object, new ObjectTo(one.Id));
    }
}

internal static class AgreementTexts
{
    public static readonly Words Title = new(En: "This takes two", Es: "Esto necesita dos personas");
    public static readonly Words Agree = new(En: "I agree", Es: "De acuerdo");
    public static readonly Words Object = new(En: "I object", Es: "Me opongo");
    public static readonly Words TakeBack = new(En: "Take it back", Es: "Retirarlo");

    public static readonly Words Over = new(En: "That is no longer open.", Es: "Eso ya no está abierto.");

    public static readonly Words NotYours = new(
        En: "That is decided on the other side of our bridge, or in another community.",
        Es: "Eso se decide en el otro lado de nuestro puente o en otra comunidad.");

    public static readonly Words NotYourself = new(
        En: "You have asked for it yourself: somebody else who moderates has to agree.",
        Es: "Tú lo has pedido: tiene que estar de acuerdo otra persona que modere.");

    public static readonly Words OnlyModerators = new(
        En: "Whoever moderates here decides that.", Es: "Eso lo decide quien modera aquí.");

    public static readonly Words NeedsNobody = new(
        En: "Nobody has to agree: it happens unless somebody objects.", Es: "No hace falta aprobarlo: ocurre si nadie se opone.");

    public static readonly Words AskerLostPower = new(
        En: "Whoever asked for it is not in charge of this any more. Somebody who is has to ask anew.",
        Es: "Quien lo pidió ya no puede decidirlo. Tiene que pedirlo de nuevo alguien que pueda.");

    public static readonly Words NoRoom = new(
        En: "There is no second moderator whom I know, and no room where members could object. Write to me in a room first.",
        Es: "No conozco a otra persona que modere, ni una sala donde los miembros puedan oponerse. Escríbeme primero en una sala.");

    public static Words Asks(string asker) => new(En: $"{asker} asks for this:", Es: $"{asker} pide esto:");

    public static Words Waits(Agreement one) => one.BySilence
        ? new(
            En: $"I have asked in the announcement room. It happens at {At(one)}, unless a member objects until then.",
            Es: $"Lo he preguntado en la sala de anuncios. Ocurre el {At(one)}, si hasta entonces no se opone ningún miembro.")
        : new(
            En: $"I have asked those who moderate here. It happens when one of them agrees, until {At(one)}.",
            Es: $"He preguntado a quienes moderan aquí. Ocurre cuando alguien esté de acuerdo, hasta el {At(one)}.");

    public static Words How(Agreement one, string? second) => one.State switch
    {
        AgreementState.Open when one.BySilence => new(
            En: $"It happens at {At(one)}, unless a member objects until then.",
            Es: $"Ocurre el {At(one)}, si hasta entonces no se opone ningún miembro."),
        AgreementState.Open => new(
            En: $"It happens when a second person who moderates here agrees, until {At(one)}.",
            Es: $"Ocurre cuando esté de acuerdo otra persona que modere aquí, hasta el {At(one)}."),
        AgreementState.Done when second is not null => new(En: $"{second} agreed. It is done.", Es: $"{second} está de acuerdo. Hecho."),
        AgreementState.Done => new(En: "Nobody objected. It is done.", Es: "Nadie se opuso. Hecho."),
        AgreementState.Refused => new(En: $"{second} objected. Nothing happens.", Es: $"{second} se opuso. No pasa nada."),
        AgreementState.TakenBack => new(En: "It was taken back. Nothing happens.", Es: "Se ha retirado. No pasa nada."),
        _ => new(En: "It has lapsed. Nothing happens.", Es: "Ha caducado. No pasa nada."),
    };

    private static Span.Moment At(Agreement one) => new(one.EndsAt, MomentStyle.DateTime);
}

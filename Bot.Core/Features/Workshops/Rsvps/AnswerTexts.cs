using Bot.Core.Chat;
using Bot.Core.Localization;

namespace Bot.Core.Features.Workshops.Rsvps;

/// <summary>What a person is told after an answer.</summary>
internal static class AnswerTexts
{
    public static readonly Words Going = new(En: "Going", Es: "Voy");
    public static readonly Words MaybeButton = new(En: "Maybe", Es: "Quizá");
    public static readonly Words CantButton = new(En: "Can't", Es: "No puedo");
    public static readonly Words UndoButton = new(En: "Undo", Es: "Deshacer");
    public static readonly Words StillComing = new(En: "Still coming", Es: "Sí, voy");

    public static readonly Words In = new(En: "You are in.", Es: "Tienes plaza.");

    public static readonly Words AlreadyIn = new(
        En: "You are in already; nothing to do.", Es: "Ya tienes plaza; no hace falta nada más.");

    public static readonly Words Maybe = new(
        En: "Noted as maybe. A maybe holds no seat.", Es: "Anotado como quizá. Un quizá no guarda plaza.");

    public static readonly Words MaybeGaveUp = new(
        En: "Noted as maybe. Your seat is free for somebody else now.", Es: "Anotado como quizá. Tu plaza queda libre para otra persona.");

    public static readonly Words AlreadyMaybe = new(
        En: "You are noted as maybe already.", Es: "Ya constas como quizá.");

    public static readonly Words GaveUp = new(
        En: "You are not coming any more. Thank you for saying so.", Es: "Ya no vienes. Gracias por avisar.");

    public static readonly Words Out = new(
        En: "Noted: you cannot come.", Es: "Anotado: no puedes venir.");

    public static readonly Words AlreadyOut = new(
        En: "It was noted already that you cannot come.", Es: "Ya estaba anotado que no puedes venir.");

    public static readonly Words TooLateToUndo = new(
        En: "The minute to undo this is over. Tap Going to join again.",
        Es: "Ya pasó el minuto para deshacerlo. Pulsa Voy para apuntarte de nuevo.");

    public static readonly Words GoingFirst = new(
        En: "Tap Going first, then bring a guest.", Es: "Pulsa primero Voy y después añade a tu invitado o invitada.");

    public static readonly Words AnswerFirst = new(
        En: "Tap Going, Maybe or Can't first.", Es: "Pulsa primero Voy, Quizá o No puedo.");

    public static readonly Words NoSeatForGuest = new(
        En: "No seat is free for another guest. You keep your own.",
        Es: "No queda plaza para nadie más. Conservas la tuya.");

    public static Words Waiting(int place) => new(
        En: $"It is full. You are {Texts.Ordinal(place).En} on the waitlist, and I tell you when a seat is yours.",
        Es: $"Está completo. Tienes el número {place} en la lista de espera, y te aviso cuando haya plaza para ti.");

    public static Words AlreadyWaiting(int place) => new(
        En: $"You are on the waitlist already: {Texts.Ordinal(place).En}.",
        Es: $"Ya estás en la lista de espera, con el número {place}.");

    public static Words TooManyGuests(int most) => most == 0
        ? new(En: "Guests are not foreseen at this workshop.", Es: "En este taller no se prevén personas invitadas.")
        : new(
            En: $"Each person may bring {Texts.Guests(most).En}.",
            Es: $"Cada persona puede traer {Texts.Guests(most).Es}.");

    public static Words WithGuests(int guests) => new(
        En: $"Noted: you bring {Texts.Guests(guests).En}.",
        Es: guests == 0 ? "Anotado: vienes sin nadie más." : (Rich)$"Anotado: traes {Texts.Guests(guests).Es}.");

    public static Words SignUpClosed(Workshop workshop) => new(
        En: $"Sign-up for {Texts.Name(workshop)} closed {new Span.Moment(workshop.Closes, MomentStyle.DateTime)}.",
        Es: $"La inscripción de {Texts.Name(workshop)} se cerró: {new Span.Moment(workshop.Closes, MomentStyle.DateTime)}.");

    public static Words NotOpenYet(Workshop workshop) => new(
        En: $"Sign-up for {Texts.Name(workshop)} opens {new Span.Moment(workshop.OpensAt!.Value, MomentStyle.DateTime)}. Tap Going then.",
        Es: $"La inscripción de {Texts.Name(workshop)} se abre {new Span.Moment(workshop.OpensAt!.Value, MomentStyle.DateTime)}. Pulsa Voy entonces.");

    public static Words Cancelled(Workshop workshop) => new(
        En: $"{Texts.Name(workshop)} is cancelled. There is nothing to answer any more.",
        Es: $"{Texts.Name(workshop)} está cancelado. Ya no hace falta responder.");

    public static Words Begun(Workshop workshop) => new(
        En: $"{Texts.Name(workshop)} has begun. Answers are closed.",
        Es: $"{Texts.Name(workshop)} ya ha empezado. No se admiten más respuestas.");

    public static Words Over(Workshop workshop) => new(
        En: $"{Texts.Name(workshop)} is over.",
        Es: $"{Texts.Name(workshop)} ya terminó.");

    /// <summary>The seat is saved; only messages have no way to the person yet.</summary>
    public static Words ToBeReminded(Words how) => new(
        En: $"To be reminded: {how.En}",
        Es: $"Para recibir recordatorios: {how.Es}");
}

using Bot.Core.Chat;
using Bot.Core.Localization;
using NodaTime;

namespace Bot.Core.Features.Workshops.Moving;

/// <summary>What an organiser is told who moves a workshop.</summary>
internal static class MoveTexts
{
    public static readonly Words SameTime = new(En: "It begins then already.", Es: "Ya empieza entonces.");

    public static readonly Words InThePast = new(
        En: "That time has passed. Choose a later one.", Es: "Esa hora ya pasó. Elige una posterior.");

    public static readonly Words MovedMeanwhile = new(
        En: "It was moved meanwhile. Look at its card, and move it again if that is still right.",
        Es: "Mientras tanto ha cambiado de fecha. Mira la tarjeta y muévelo otra vez si sigue siendo correcto.");

    public static Words Ask(Workshop workshop, Instant start, int people) => new(
        En: $"Move {Texts.Name(workshop)}? Was: {Texts.When(workshop)}. Now: {At(start)}. {Texts.People(people).En} will be told and asked whether they still come.",
        Es: $"¿Mover {Texts.Name(workshop)}? Antes: {Texts.When(workshop)}. Ahora: {At(start)}. Se avisará a {Texts.People(people).Es} y se preguntará si vienen igualmente.");

    public static Words Done(Workshop workshop, int people) => people == 0
        ? new(
            En: $"Moved. {Texts.Name(workshop)} now begins: {Texts.When(workshop)}.",
            Es: $"Movido. {Texts.Name(workshop)} empieza ahora: {Texts.When(workshop)}.")
        : new(
            En: $"Moved. {Texts.Name(workshop)} now begins: {Texts.When(workshop)}. {Texts.People(people).En} will be asked whether they still come.",
            Es: $"Movido. {Texts.Name(workshop)} empieza ahora: {Texts.When(workshop)}. Se preguntará a {Texts.People(people).Es} si vienen igualmente.");

    private static Span.Moment At(Instant start) => new(start, MomentStyle.DateTime);
}

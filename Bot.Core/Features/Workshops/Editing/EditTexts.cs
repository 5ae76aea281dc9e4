using Bot.Core.Localization;

namespace Bot.Core.Features.Workshops.Editing;

/// <summary>What an organiser is told who edits.</summary>
internal static class EditTexts
{
    public static readonly Words WhatToChange = new(En: "What do you want to change?", Es: "¿Qué quieres cambiar?");
    public static readonly Words HideNames = new(En: "Hide names", Es: "Ocultar nombres");
    public static readonly Words ShowNames = new(En: "Show names", Es: "Mostrar nombres");
    public static readonly Words Same = new(En: "It is like that already.", Es: "Ya está así.");

    public static Words Button(WorkshopField field) => field switch
    {
        WorkshopField.Title => new(En: "Title", Es: "Título"),
        WorkshopField.Description => new(En: "Description", Es: "Descripción"),
        WorkshopField.Length => new(En: "Length", Es: "Duración"),
        WorkshopField.Where => new(En: "Where", Es: "Lugar"),
        WorkshopField.Seats => new(En: "Seats", Es: "Plazas"),
        WorkshopField.Closes => new(En: "Sign-up closes", Es: "Cierre de inscripción"),
        WorkshopField.Language => new(En: "Language", Es: "Idioma"),
        WorkshopField.Opens => new(En: "Sign-up opens", Es: "Apertura de inscripción"),
        WorkshopField.Kind => new(En: "Kind", Es: "Tipo"),
        WorkshopField.For => new(En: "For whom", Es: "Para quién"),
        WorkshopField.Reserved => new(En: "Kept seats", Es: "Plazas guardadas"),
        WorkshopField.Draw => new(En: "Draw by lot", Es: "Sortear"),
        WorkshopField.Release => new(En: "Kept until", Es: "Guardadas hasta"),
        _ => new(En: "Guests", Es: "Personas invitadas"),
    };

    public static Words Changed(WorkshopField field) => new(
        En: $"Changed: {CardTexts.Field(field).En}.", Es: $"Cambiado: {CardTexts.Field(field).Es}.");

    public static Words Told(int people) => new(
        En: $"{Texts.People(people).En} will be told.", Es: $"Se avisará a {Texts.People(people).Es}.");

    public static Words Promoted(int people) => new(
        En: $"{Texts.People(people).En} from the waitlist got a seat and will be told.",
        Es: $"{Texts.People(people).Es} de la lista de espera ya con plaza; se les avisará.");

    public static Words NobodyLoses(int taken) => new(
        En: $"{Texts.Seats(taken).En} are taken, and nobody loses theirs; new seats come free when enough people cancel.",
        Es: $"Hay {Texts.Seats(taken).Es} ocupadas y nadie pierde la suya; habrá plazas libres cuando cancele gente suficiente.");

    /// <summary>Two edited at once: the second decides, knowing what the first wrote.</summary>
    public static Words Meanwhile(WorkshopField field, string present) => present.Length == 0
        ? new(
            En: $"Somebody else has just removed {CardTexts.Field(field).En}. Send yours again if it is still right.",
            Es: $"Otra persona acaba de quitar {CardTexts.Field(field).Es}. Envía lo tuyo otra vez si sigue siendo correcto.")
        : new(
            En: $"Somebody else has just changed {CardTexts.Field(field).En}. Now it is: {present}. Send yours again if it is still right.",
            Es: $"Otra persona acaba de cambiar {CardTexts.Field(field).Es}. Ahora es: {present}. Envía lo tuyo otra vez si sigue siendo correcto.");
}

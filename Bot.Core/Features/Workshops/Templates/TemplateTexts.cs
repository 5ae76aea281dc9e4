using Bot.Core.Chat;
using Bot.Core.Localization;

namespace Bot.Core.Features.Workshops.Templates;

internal static class TemplateTexts
{
    public static readonly Words Save = new(En: "Save as template", Es: "Guardar como plantilla");
    public static readonly Words From = new(En: "From a template", Es: "Desde una plantilla");
    public static readonly Words Templates = new(En: "Templates", Es: "Plantillas");
    public static readonly Words Use = new(En: "New workshop from it", Es: "Nuevo taller con ella");
    public static readonly Words Rename = new(En: "Rename", Es: "Cambiar nombre");
    public static readonly Words Delete = new(En: "Delete", Es: "Borrar");
    public static readonly Words Back = new(En: "Templates", Es: "Plantillas");

    public static readonly Words WhichOne = new(En: "Which template?", Es: "¿Qué plantilla?");

    public static readonly Words None = new(
        En: "There is no template yet. Open a workshop of yours, then Organise: Save as template.",
        Es: "Todavía no hay plantillas. Abre un taller tuyo y, en Organizar, pulsa Guardar como plantilla.");

    public static readonly Words Gone = new(En: "That template is not there any more.", Es: "Esa plantilla ya no está.");

    public static readonly Words NameTaken = new(
        En: "Another template has that name. Choose another one.", Es: "Otra plantilla ya se llama así. Elige otro nombre.");

    public static readonly Words TooMany = new(
        En: $"{Template.Most} templates are the most. Delete one first.", Es: $"{Template.Most} plantillas es el máximo. Borra antes una.");

    public static readonly Words NotYours = new(
        En: "Only whoever made this template, or a moderator, can do that.",
        Es: "Solo quien hizo esta plantilla, o alguien que modera, puede hacerlo.");

    public static readonly Words What = new(
        En: "A workshop made from it begins with all but the date, and asks the same questions.",
        Es: "Un taller creado con ella empieza con todo salvo la fecha, y hace las mismas preguntas.");

    public static Words Asks(int questions) => questions == 1
        ? new(En: "It asks 1 question.", Es: "Hace 1 pregunta.")
        : new(En: $"It asks {questions} questions.", Es: $"Hace {questions} preguntas.");

    public static Words Saved(string name) => new(
        En: $"Saved as {new Span.Bold(name)}. You find it under Workshops: From a template.",
        Es: $"Guardada como {new Span.Bold(name)}. La encuentras en Talleres: Desde una plantilla.");

    public static Words Renamed(string name) => new(En: $"It is called {new Span.Bold(name)} now.", Es: $"Ahora se llama {new Span.Bold(name)}.");

    public static Words Deleted(string name) => new(En: $"{new Span.Bold(name)} is deleted.", Es: $"{new Span.Bold(name)} se ha borrado.");
}

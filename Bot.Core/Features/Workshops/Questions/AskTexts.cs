using Bot.Core.Localization;

namespace Bot.Core.Features.Workshops.Questions;

/// <summary>Words about questions, for those who ask and those who answer.</summary>
internal static class AskTexts
{
    public static readonly Words Button = new(En: "Questions", Es: "Preguntas");
    public static readonly Words New = new(En: "New question", Es: "Nueva pregunta");
    public static readonly Words Back = new(En: "Back", Es: "Volver");
    public static readonly Words Answer = new(En: "Answer", Es: "Responder");
    public static readonly Words Change = new(En: "Change my answer", Es: "Cambiar mi respuesta");
    public static readonly Words Clear = new(En: "Remove my answer", Es: "Borrar mi respuesta");
    public static readonly Words Next = new(En: "Next question", Es: "Otra pregunta");
    public static readonly Words Before = new(En: "Question before", Es: "Pregunta anterior");

    public static readonly Words NothingAsked = new(
        En: "You ask nothing yet. Up to five questions can be asked of those who come; only organisers read the answers.",
        Es: "Todavía no preguntas nada. Puedes hacer hasta cinco preguntas a quienes vienen; solo quien organiza lee las respuestas.");

    public static readonly Words TooMany = new(En: "Five questions are the most.", Es: "Cinco preguntas es el máximo.");

    public static readonly Words BadChoices = new(
        En: $"Give two to {Question.MostChoices} choices of at most {Question.LongestChoice} characters, with commas between them.",
        Es: $"Da de dos a {Question.MostChoices} opciones de {Question.LongestChoice} caracteres como mucho, separadas por comas.");

    public static readonly Words NotAsked = new(En: "That is not asked any more.", Es: "Eso ya no se pregunta.");
    public static readonly Words OnlyForThoseWhoCome = new(En: "Tap Going first, then answer.", Es: "Pulsa primero Voy y después responde.");
    public static readonly Words Thanks = new(En: "Thank you. Only the organisers see it.", Es: "Gracias. Solo lo ve quien organiza.");
    public static readonly Words Needed = new(En: "The organisers need your answer.", Es: "Quien organiza necesita tu respuesta.");
    public static readonly Words Optional = new(En: "You need not answer.", Es: "No tienes que responder.");

    public static Words Please(int questions) => questions == 1
        ? new(En: "The organisers ask you something.", Es: "Quien organiza te pregunta algo.")
        : new(En: $"The organisers ask you {questions} things.", Es: $"Quien organiza te pregunta {questions} cosas.");

    /// <summary>For organisers.</summary>
    public static Words Line(int number, Question question)
    {
        var how = question.Options.Count == 0 ? Words.None : Words.Verbatim($" ({string.Join(", ", question.Options)})");
        return new(
            En: $"{number}. {question.Text}{how.En}{(question.Required ? " · needed" : "")}",
            Es: $"{number}. {question.Text}{how.Es}{(question.Required ? " · necesaria" : "")}");
    }

    public static Words Remove(int number) => new(En: $"Remove {number}", Es: $"Quitar la {number}");

    public static Words Number(int number, int all) => new(En: $"Question {number} of {all}", Es: $"Pregunta {number} de {all}");

    public static Words YourAnswer(string answer) => new(En: $"Your answer: {answer}", Es: $"Tu respuesta: {answer}");

    public static Words Missing(Question question, IReadOnlyList<string> names, bool more) => new(
        En: $"No answer to “{question.Text}”: {string.Join(", ", names)}{(more ? " …" : "")}.",
        Es: $"Sin respuesta a «{question.Text}»: {string.Join(", ", names)}{(more ? " …" : "")}.");
}

using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Questions;

/// <summary>What those on the list answered, as organisers read it.</summary>
/// <param name="Questions">In their order.</param>
/// <param name="Missing">Sentences: who has not answered what is needed.</param>
internal sealed record Asked(
    IReadOnlyList<Question> Questions, IReadOnlyDictionary<(PersonId Person, QuestionId Question), string> Answers, IReadOnlyList<Words> Missing)
{
    /// <summary>Names written out for each question; the file has all.</summary>
    private const int MostNames = 10;

    public static async Task<Asked> Of(Queries q, Workshop workshop)
    {
        var questions = await QuestionTable.Of(q, workshop);
        if (questions.Count == 0) return new(questions, new Dictionary<(PersonId, QuestionId), string>(), []);
        var answers = (await AnswerTable.All(q, workshop.Id)).ToDictionary(one => (one.Person, one.Question), one => one.Answer);
        var missing = new List<Words>();
        foreach (var question in questions.Where(one => one.Required))
        {
            var names = await AnswerTable.Missing(q, question, MostNames + 1);
            if (names.Count > 0) missing.Add(AskTexts.Missing(question, [.. names.Take(MostNames)], more: names.Count > MostNames));
        }
        return new(questions, answers, missing);
    }

    /// <returns>This person's answers, in the order of the questions.</returns>
    public IEnumerable<string> By(PersonId person) =>
        Questions.Select(one => Answers.GetValueOrDefault((person, one.Id))).OfType<string>();
}

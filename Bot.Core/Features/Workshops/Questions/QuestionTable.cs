using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Questions;

/// <summary>The SQL of what organisers ask. Whoever changes it holds the workshop's lock.</summary>
internal static class QuestionTable
{
    public static Task<IReadOnlyList<Question>> Of(Queries q, WorkshopId workshop) => q.Many<Question>(
        """
        SELECT id, workshop_id AS workshop, position, text, choices, required FROM workshop_questions
        WHERE workshop_id = @workshop ORDER BY position, id
        """,
        new { workshop });

    /// <returns>Those of this workshop; a read only where it has some.</returns>
    public static async Task<IReadOnlyList<Question>> Of(Queries q, Workshop workshop) =>
        workshop.Questions == 0 ? [] : await Of(q, workshop.Id);

    public static Task Insert(Tx tx, Question question) => tx.Run(
        """
        INSERT INTO workshop_questions (id, workshop_id, position, text, choices, required)
        VALUES (@Id, @Workshop, @Position, @Text, @Choices, @Required)
        """,
        question);

    /// <summary>Its answers go, too.</summary>
    public static async Task Delete(Tx tx, QuestionId question)
    {
        await tx.Run("DELETE FROM workshop_answers WHERE question_id = @question", new { question });
        await tx.Run("DELETE FROM workshop_questions WHERE id = @question", new { question });
    }

    public static Task DeleteAll(Tx tx, WorkshopId workshop) =>
        tx.Run("DELETE FROM workshop_questions WHERE workshop_id = @workshop", new { workshop });

    /// <summary>Counts them anew, after every change.</summary>
    public static Task Count(Tx tx, WorkshopId workshop) => tx.Run(
        "UPDATE workshops SET questions = (SELECT count(*) FROM workshop_questions WHERE workshop_id = @workshop) WHERE id = @workshop",
        new { workshop });

    /// <summary>Another workshop asks the same.</summary>
    public static async Task Copy(Tx tx, IEnumerable<Question> questions, WorkshopId to, Ids ids)
    {
        foreach (var one in questions) await Insert(tx, one with { Id = ids.New<QuestionId>(), Workshop = to });
        await Count(tx, to);
    }
}

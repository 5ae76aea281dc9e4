using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Questions;

/// <summary>One answer of one person.</summary>
internal sealed class AnswerRow
{
    public required QuestionId Question { get; init; }

    public required PersonId Person { get; init; }

    public required string Answer { get; init; }
}

/// <summary>
/// The SQL of answers to what organisers ask. Each account of a person has its own, so that parting needs no guessing; the newest counts.
/// </summary>
internal static class AnswerTable
{
    // The newest of a person; of two in one millisecond the higher account.
    private const string Newest =
        """
        NOT EXISTS (SELECT 1 FROM workshop_answers n WHERE n.question_id = a.question_id AND n.person_id = a.person_id
          AND (n.answered_at > a.answered_at OR (n.answered_at = a.answered_at AND n.account_id > a.account_id)))
        """;

    public static Task<IReadOnlyList<AnswerRow>> Of(Queries q, WorkshopId workshop, PersonId person) => q.Many<AnswerRow>(
        $"""
        SELECT a.question_id AS question, a.person_id AS person, a.answer FROM workshop_answers a
        WHERE a.workshop_id = @workshop AND a.person_id = @person AND {Newest}
        """,
        new { workshop, person });

    /// <returns>Of everybody who answered; of a thousand people at most five thousand short texts.</returns>
    public static Task<IReadOnlyList<AnswerRow>> All(Queries q, WorkshopId workshop) => q.Many<AnswerRow>(
        $"""
        SELECT a.question_id AS question, a.person_id AS person, a.answer FROM workshop_answers a
        WHERE a.workshop_id = @workshop AND {Newest}
        """,
        new { workshop });

    /// <returns>Who comes or waits and has not answered this, in the order of the roster.</returns>
    public static Task<IReadOnlyList<string>> Missing(Queries q, Question question, int most) => q.Many<string>(
        """
        SELECT p.name FROM rsvps r JOIN persons p ON p.id = r.person_id
        WHERE r.workshop_id = @Workshop AND r.standing IN ('Going', 'Offered', 'Waiting') AND NOT EXISTS (
          SELECT 1 FROM workshop_answers a WHERE a.question_id = @Id AND a.person_id = r.person_id)
        ORDER BY r.position, r.person_id LIMIT @most
        """,
        new { question.Workshop, question.Id, most });

    public static Task Save(Tx tx, Question question, PersonId person, AccountId? account, string answer, Instant now) => tx.Run(
        """
        INSERT INTO workshop_answers (question_id, workshop_id, person_id, account_id, answer, answered_at)
        VALUES (@Id, @Workshop, @person, @known, @answer, @now)
        ON CONFLICT (question_id, person_id, account_id) DO UPDATE SET answer = excluded.answer, answered_at = excluded.answered_at
        """,
        new { question.Id, question.Workshop, person, known = account?.Value ?? 0, answer, now });

    public static Task Clear(Tx tx, QuestionId question, PersonId person) => tx.Run(
        "DELETE FROM workshop_answers WHERE question_id = @question AND person_id = @person", new { question, person });

    /// <summary>Whoever is taken off the list leaves nothing there.</summary>
    public static Task Drop(Tx tx, WorkshopId workshop, PersonId person) => tx.Run(
        "DELETE FROM workshop_answers WHERE workshop_id = @workshop AND person_id = @person", new { workshop, person });

    public static Task DeleteAll(Tx tx, WorkshopId workshop) =>
        tx.Run("DELETE FROM workshop_answers WHERE workshop_id = @workshop", new { workshop });

    public static Task Forget(Tx tx, PersonId person) => tx.Run("DELETE FROM workshop_answers WHERE person_id = @person", new { person });

    public static async Task Merge(Tx tx, PersonId from, PersonId into, AccountId? account)
    {
        // What both gave without a known account is one answer.
        await tx.Run(
            """
            UPDATE workshop_answers SET account_id = @known WHERE person_id = @from AND account_id = 0 AND NOT EXISTS (
              SELECT 1 FROM workshop_answers o WHERE o.question_id = workshop_answers.question_id AND o.person_id = @from AND o.account_id = @known)
            """,
            new { from, known = account?.Value ?? 0 });
        await tx.Run(
            """
            DELETE FROM workshop_answers WHERE person_id = @from AND EXISTS (
              SELECT 1 FROM workshop_answers o WHERE o.question_id = workshop_answers.question_id AND o.person_id = @into
                AND o.account_id = workshop_answers.account_id)
            """,
            new { from, into });
        await tx.Run("UPDATE workshop_answers SET person_id = @into WHERE person_id = @from", new { from, into });
    }

    /// <summary>Each answer goes with the account that gave it.</summary>
    public static Task Part(Tx tx, Parting parting)
    {
        var accounts = ValuesList.Of("account", parting.Accounts);
        return tx.Run(
            $"UPDATE workshop_answers SET person_id = @To WHERE person_id = @From AND account_id IN {accounts.Sql}",
            accounts.With(new { parting.From, parting.To }));
    }

    public static Task<IReadOnlyList<AnswerFact>> Everything(Queries q, PersonId person) => q.Many<AnswerFact>(
        """
        SELECT w.title, u.text AS question, a.answer, a.answered_at FROM workshop_answers a
          JOIN workshop_questions u ON u.id = a.question_id JOIN workshops w ON w.id = a.workshop_id
        WHERE a.person_id = @person ORDER BY w.start, w.id, u.position, a.answered_at
        """,
        new { person });
}

/// <summary>An answer in the file that a person gets of everything kept about them.</summary>
internal sealed class AnswerFact
{
    public required string Title { get; init; }

    public required string Question { get; init; }

    public required string Answer { get; init; }

    public required Instant AnsweredAt { get; init; }
}

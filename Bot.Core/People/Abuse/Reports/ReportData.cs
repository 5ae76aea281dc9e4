using Bot.Core.Localization;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Abuse.Reports;

/// <summary>
/// What reports keep about a person: what they told, in full. What others told about them is in nobody's file but the moderators', since it
/// would say who told it.
/// </summary>
public sealed class ReportData(IDatabase db) : IPersonalData
{
    public Words Heading => ReportTexts.Heading;

    public IReadOnlyList<Keeping> Keeps { get; } =
    [
        new(
            new(En: "What you told moderators, and what you wrote to each other about it.", Es: "Lo que contaste a quien modera, y lo que os escribisteis sobre ello."),
            new(En: "So that they can look into it and answer you.", Es: "Para que puedan mirarlo y contestarte."),
            new(En: "90 days after it was closed.", Es: "90 días después de cerrarlo."),
            new(
                En: "The moderators, without your name. Not those whom it may be about.",
                Es: "Quien modera, sin tu nombre. No lo ve la persona de la que se trata."),
            """
            reports: id community_id reporter_id account_id words about card_kind card_id card_title state taken_by made_at closed_at
              closing_words revision
            """,
            "report_lines: id report_id moderator_id from_reporter words made_at"),
        new(
            new(
                En: "That a report may be about you: because your name was typed, or because you made the card.",
                Es: "Que un aviso puede ser sobre ti: porque se escribió tu nombre o porque hiciste la tarjeta."),
            new(En: "So that it is kept from you, which protects whoever told it.", Es: "Para que no lo veas, lo que protege a quien avisó."),
            new(En: "90 days after it was closed.", Es: "90 días después de cerrarlo."),
            new(En: "The other moderators.", Es: "Las demás personas que moderan."),
            "report_about: report_id person_id named"),
    ];

    public Task<IReadOnlyList<object>> Export(PersonId person, CancellationToken ct) => db.Read<IReadOnlyList<object>>(async q =>
    [
        .. await q.Many<KeptReport>(
            "SELECT words, about, card_title, state, made_at, closed_at, closing_words FROM reports WHERE reporter_id = @person ORDER BY id",
            new { person }),
        .. await q.Many<KeptLine>(
            """
            SELECT l.words, l.made_at FROM report_lines l JOIN reports r ON r.id = l.report_id
            WHERE (r.reporter_id = @person AND l.from_reporter = 1) OR l.moderator_id = @person ORDER BY l.id
            """,
            new { person }),
    ], ct);

    /// <summary>Closed ones go; an open one goes on, as it is about others, and leads back to nobody.</summary>
    public async Task Forget(Tx tx, PersonId person)
    {
        await ReportTable.DeleteClosedOf(tx, person);
        await tx.Run("UPDATE reports SET reporter_id = NULL, account_id = NULL WHERE reporter_id = @person", new { person });
        await tx.Run("UPDATE reports SET taken_by = NULL WHERE taken_by = @person", new { person });
        await tx.Run("UPDATE report_lines SET moderator_id = NULL WHERE moderator_id = @person", new { person });
        // The name that was typed is theirs.
        await tx.Run(
            "UPDATE reports SET about = '' WHERE id IN (SELECT report_id FROM report_about WHERE person_id = @person AND named = 1)", new { person });
        await tx.Run("DELETE FROM report_about WHERE person_id = @person", new { person });
    }

    public async Task Merge(Tx tx, PersonId from, PersonId into)
    {
        await tx.Run("UPDATE reports SET reporter_id = @into WHERE reporter_id = @from", new { from, into });
        await tx.Run("UPDATE reports SET taken_by = @into WHERE taken_by = @from", new { from, into });
        await tx.Run("UPDATE report_lines SET moderator_id = @into WHERE moderator_id = @from", new { from, into });
        await tx.Run(
            """
            INSERT INTO report_about (report_id, person_id, named) SELECT report_id, @into, named FROM report_about WHERE person_id = @from
            ON CONFLICT (report_id, person_id) DO NOTHING
            """,
            new { from, into });
        await tx.Run("DELETE FROM report_about WHERE person_id = @from", new { from });
    }

    /// <summary>What an account told goes with it; whom a report may be about is then either of the two.</summary>
    public async Task Split(Tx tx, Parting parting)
    {
        var leaving = ValuesList.Of("account", parting.Accounts);
        await tx.Run(
            $"UPDATE reports SET reporter_id = @To WHERE reporter_id = @From AND account_id IN {leaving.Sql}", leaving.With(new { parting.To, parting.From }));
        await tx.Run(
            """
            INSERT INTO report_about (report_id, person_id, named) SELECT report_id, @To, named FROM report_about WHERE person_id = @From
            ON CONFLICT (report_id, person_id) DO NOTHING
            """,
            new { parting.To, parting.From });
    }
}

/// <summary>A report in its reporter's own file.</summary>
internal sealed record KeptReport
{
    public required string Words { get; init; }

    public required string About { get; init; }

    public required string CardTitle { get; init; }

    public required ReportState State { get; init; }

    public required Instant MadeAt { get; init; }

    public Instant? ClosedAt { get; init; }

    public required string ClosingWords { get; init; }
}

/// <summary>A line that the person wrote in a report.</summary>
internal sealed record KeptLine
{
    public required string Words { get; init; }

    public required Instant MadeAt { get; init; }
}

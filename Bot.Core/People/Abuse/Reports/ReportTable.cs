using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Abuse.Reports;

/// <summary>The SQL of reports.</summary>
internal static class ReportTable
{
    private const string Columns =
        """
        id, community_id AS community, reporter_id AS reporter, account_id AS account, words, about, card_kind, card_id, card_title, state, taken_by,
        made_at, closed_at, closing_words, revision
        """;

    /// <summary>What a moderator may look at: neither their own nor one that may be about them.</summary>
    private const string ForModerator =
        """
        (reporter_id IS NULL OR reporter_id <> @moderator)
          AND NOT EXISTS (SELECT 1 FROM report_about a WHERE a.report_id = reports.id AND a.person_id = @moderator)
        """;

    public static Task<Report?> Lock(Tx tx, ReportId id) =>
        tx.One<Report>($"UPDATE reports SET revision = revision + 1 WHERE id = @id RETURNING {Columns}", new { id });

    public static Task<Report?> Find(Queries q, ReportId id) => q.One<Report>($"SELECT {Columns} FROM reports WHERE id = @id", new { id });

    public static async Task Insert(Tx tx, Report report, IEnumerable<Concerned> about)
    {
        await tx.Queue(
            """
            INSERT INTO reports (id, community_id, reporter_id, account_id, words, about, card_kind, card_id, card_title, state, made_at,
              closing_words, revision)
            VALUES (@Id, @Community, @Reporter, @Account, @Words, @About, @CardKind, @CardId, @CardTitle, @State, @MadeAt, @ClosingWords, 1)
            """,
            report);
        foreach (var one in about)
        {
            await tx.Queue(
                "INSERT INTO report_about (report_id, person_id, named) VALUES (@Id, @Person, @Named)", new { report.Id, one.Person, one.Named });
        }
    }

    public static Task Save(Tx tx, Report report) => tx.Queue(
        "UPDATE reports SET state = @State, taken_by = @TakenBy, closed_at = @ClosedAt, closing_words = @ClosingWords WHERE id = @Id", report);

    public static Task<IReadOnlyList<Concerned>> About(Queries q, ReportId id) =>
        q.Many<Concerned>("SELECT person_id AS person, named FROM report_about WHERE report_id = @id ORDER BY person_id", new { id });

    public static async Task<int> MadeSince(Queries q, PersonId reporter, Instant since) => (int)await q.One<long>(
        "SELECT count(*) FROM reports WHERE reporter_id = @reporter AND made_at > @since", new { reporter, since });

    public static Task AddLine(Tx tx, long id, ReportLine line) => tx.Queue(
        """
        INSERT INTO report_lines (id, report_id, moderator_id, from_reporter, words, made_at)
        VALUES (@id, @Report, @Moderator, @FromReporter, @Words, @MadeAt)
        """,
        new { id, line.Report, line.Moderator, line.FromReporter, line.Words, line.MadeAt });

    public static Task<IReadOnlyList<ReportLine>> Lines(Queries q, ReportId id) => q.Many<ReportLine>(
        """
        SELECT report_id AS report, moderator_id AS moderator, from_reporter, words, made_at
        FROM report_lines WHERE report_id = @id ORDER BY id
        """,
        new { id });

    /// <returns>What is not closed, the oldest first.</returns>
    public static Task<IReadOnlyList<Report>> Open(Queries q, CommunityId community, PersonId moderator, int skip, int most) => q.Many<Report>(
        $"""
        SELECT {Columns} FROM reports
        WHERE community_id = @community AND state <> @closed AND {ForModerator}
        ORDER BY id LIMIT @most OFFSET @skip
        """,
        new { community, moderator, closed = ReportState.Closed, skip, most });

    public static async Task<int> CountOpen(Queries q, CommunityId community, PersonId moderator) => (int)await q.One<long>(
        $"SELECT count(*) FROM reports WHERE community_id = @community AND state <> @closed AND {ForModerator}",
        new { community, moderator, closed = ReportState.Closed });

    /// <summary>Removes some that were closed long enough ago.</summary>
    public static async Task<int> Tidy(Tx tx, Instant now)
    {
        var before = now - ReportLimits.Kept;
        return await Delete(tx, "closed_at <= @before ORDER BY closed_at LIMIT 50", new { before });
    }

    /// <summary>What a person told and is closed; what is still open goes on without them.</summary>
    public static Task<int> DeleteClosedOf(Tx tx, PersonId reporter) => Delete(tx, "reporter_id = @reporter AND closed_at IS NOT NULL", new { reporter });

    public static Task<int> DeleteSome(Tx tx, CommunityId community, int most) =>
        Delete(tx, "community_id = @community ORDER BY id LIMIT @most", new { community, most = most / 4 });

    private static async Task<int> Delete(Tx tx, string which, object args)
    {
        var gone = await tx.Many<ReportId>($"SELECT id FROM reports WHERE {which}", args);
        foreach (var id in gone)
        {
            await tx.Run("DELETE FROM report_lines WHERE report_id = @id", new { id });
            await tx.Run("DELETE FROM report_about WHERE report_id = @id", new { id });
            await tx.Run("DELETE FROM reports WHERE id = @id", new { id });
        }
        return gone.Count;
    }
}

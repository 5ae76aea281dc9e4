using Bot.Core.Storage;

namespace Bot.Core.People.Log;

/// <summary>The SQL that reads the log.</summary>
internal static class LogTable
{
    public static async Task<LogHead> Head(Queries q, CommunityId community) => await q.One<LogHead>(
        """
        SELECT COALESCE((SELECT revision FROM log_chains WHERE community_id = @community), 0) AS revision,
               COALESCE((SELECT head FROM log_chains WHERE community_id = @community), '') AS head,
               (SELECT count(*) FROM log_entries WHERE community_id = @community
                  AND sequence > COALESCE((SELECT revision FROM log_chains WHERE community_id = @community), 0))
               + (SELECT count(*) FROM log_texts WHERE community_id = @community
                  AND sequence > COALESCE((SELECT revision FROM log_chains WHERE community_id = @community), 0)) AS beyond
        """,
        new { community }) ?? throw new InvalidOperationException("A row of constants is always there.");

    /// <summary>The entries of these numbers, the oldest first, with names as they are today.</summary>
    public static Task<IReadOnlyList<LogRow>> Entries(Queries q, CommunityId community, long from, long to) => q.Many<LogRow>(
        """
        SELECT e.community_id, e.sequence, e.at, e.kind, e.by_person, e.about_person, e.text_hashes, e.hash,
               w.name AS by_name, a.name AS about_name
        FROM log_entries e
        LEFT JOIN log_people wn ON wn.number = e.by_person
        LEFT JOIN persons w ON w.id = CASE WHEN wn.number IS NULL THEN e.by_person ELSE wn.person_id END
        LEFT JOIN log_people an ON an.number = e.about_person
        LEFT JOIN persons a ON a.id = CASE WHEN an.number IS NULL THEN e.about_person ELSE an.person_id END
        WHERE e.community_id = @community AND e.sequence BETWEEN @from AND @to
        ORDER BY e.sequence
        """,
        new { community, from, to });

    public static Task<IReadOnlyList<LogTextRow>> Texts(Queries q, CommunityId community, long from, long to) => q.Many<LogTextRow>(
        """
        SELECT sequence, position, salt, text FROM log_texts
        WHERE community_id = @community AND sequence BETWEEN @from AND @to
        ORDER BY sequence, position
        """,
        new { community, from, to });

    /// <summary>The numbers of those entries whose texts may be gone, because somebody who wrote or was meant by them has left.</summary>
    public static Task<IReadOnlyList<long>> OfThoseWhoLeft(Queries q, CommunityId community, long from, long to) => q.Many<long>(
        """
        SELECT e.sequence FROM log_entries e
        WHERE e.community_id = @community AND e.sequence BETWEEN @from AND @to
          AND EXISTS (SELECT 1 FROM log_people p WHERE p.person_id IS NULL AND (p.number = e.by_person OR p.number = e.about_person))
        """,
        new { community, from, to });
}

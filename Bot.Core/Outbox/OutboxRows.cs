using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Outbox;

/// <summary>What the worker reads of the outbox.</summary>
internal static class OutboxRows
{
    /// <summary>
    /// The first row of every lane that may be claimed now, in the order in which they are to go. A lane whose row is being sent has
    /// none, so that its rows stay in order; one that waits after a failure holds nobody up.
    /// </summary>
    public static Task<IReadOnlyList<Row>> Heads(Queries q, IEnumerable<string> platforms, Instant now, Duration lease, int most)
    {
        var connected = ValuesList.Of("platform", platforms);
        return q.Many<Row>(
            // Nobody holds a claim longer than a lease: with that bound the index leaves out what is planned for tomorrow.
            $"""
            SELECT h.*, COALESCE(a.platform, c.platform, p.platform, h.errand_platform) AS platform,
              COALESCE(a.native_id, c.room, p.native_id, h.errand_space) AS native_id
            FROM (
              SELECT {Row.Columns}, ROW_NUMBER() OVER (
                PARTITION BY lane ORDER BY CASE WHEN claimed_at IS NULL THEN 1 ELSE 0 END, rank, due_at, id) AS turn
              FROM outbox
              WHERE state = 'Waiting' AND free_at <= @Horizon AND (free_at <= @Now OR claimed_at IS NOT NULL)
            ) h
            LEFT JOIN places p ON p.id = h.place_id
            LEFT JOIN card_copies c ON c.id = h.copy_id
            LEFT JOIN accounts a ON a.id = (
              SELECT x.id FROM accounts x
              WHERE x.person_id = h.person_id AND (x.reachable IS NULL OR x.reachable <> 0) AND x.platform IN {connected.Sql}
              ORDER BY x.reachable DESC NULLS LAST, x.id LIMIT 1)
            WHERE h.turn = 1 AND h.free_at <= @Now
            ORDER BY h.rank, h.due_at, h.id LIMIT @Most
            """,
            connected.With(new { Now = now, Horizon = now + lease, Most = most }));
    }

    /// <summary>Frees some of the rows that wait after a failure and may go out on this platform.</summary>
    /// <returns>How many.</returns>
    public static Task<int> Hurry(Tx tx, string platform, Instant now, Duration lease, int most) => tx.Run(
        // What is being sent is left alone: it holds a claim that ends within a lease.
        """
        UPDATE outbox SET free_at = @Now WHERE id IN (
          SELECT o.id FROM outbox o
          WHERE o.state = 'Waiting' AND o.tries > 0 AND o.due_at <= @Now AND o.free_at > @Now AND (o.claimed_at IS NULL OR o.free_at > @Claims)
            AND (o.place_id IN (SELECT id FROM places WHERE platform = @Platform)
              OR o.copy_id IN (SELECT id FROM card_copies WHERE platform = @Platform)
              OR o.person_id IN (SELECT person_id FROM accounts WHERE platform = @Platform)
              OR o.errand_platform = @Platform)
          ORDER BY o.due_at, o.id LIMIT @Most)
          AND state = 'Waiting' AND free_at > @Now AND (claimed_at IS NULL OR free_at > @Claims)
        """,
        new { Now = now, Claims = now + lease, Platform = platform, Most = most });

    /// <summary>When the next row becomes free that is not free now.</summary>
    public static async Task<Instant?> NextFree(Queries q, Instant now) =>
        await q.One<long?>("SELECT MIN(free_at) FROM outbox WHERE state = 'Waiting' AND free_at > @Now", new { Now = now }) is { } at
            ? Instant.FromUnixTimeMilliseconds(at)
            : null;

    /// <summary>Reminders that wait for a person and that nobody is sending, and when they would go out without any quiet hours.</summary>
    public static Task<IReadOnlyList<PlannedRow>> Planned(Tx tx, PersonId person) => tx.Many<PlannedRow>(
        """
        SELECT id, planned_at, expires_at FROM outbox
        WHERE person_id = @person AND state = 'Waiting' AND claimed_at IS NULL AND tries = 0 AND planned_at IS NOT NULL ORDER BY id
        """,
        new { person });

    public static Task PutOff(Tx tx, long id, Instant due) => tx.Queue(
        "UPDATE outbox SET due_at = @due, free_at = @due WHERE id = @id AND state = 'Waiting' AND claimed_at IS NULL", new { id, due });

    /// <summary>How many notes are in each state; those that nobody is sure about are among them.</summary>
    public static async Task<IReadOnlyDictionary<NoteState, long>> Counts(Queries q) =>
        (await q.Many<CountRow>("SELECT state, COUNT(*) AS number FROM outbox GROUP BY state"))
            .ToDictionary(row => row.State, row => row.Number);

    /// <summary>Removes some of the rows that were finished before an instant.</summary>
    public static Task<int> Remove(Tx tx, Instant before) => tx.Run(
        """
        DELETE FROM outbox WHERE id IN (
          SELECT id FROM outbox WHERE state <> 'Waiting' AND finished_at < @Before LIMIT 200)
        """,
        new { Before = before });

    internal sealed class PlannedRow
    {
        public required long Id { get; init; }

        public required Instant PlannedAt { get; init; }

        public Instant? ExpiresAt { get; init; }
    }

    private sealed class CountRow
    {
        public required NoteState State { get; init; }

        public required long Number { get; init; }
    }
}

using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Outbox;

/// <summary>
/// Who may send a row, and how it ends. Every statement repeats what it relies on in its own WHERE, so that of several workers
/// one wins, and who lost a row (its lease ran out, the note was replaced) changes nothing.
/// </summary>
internal static class Claims
{
    private const string Mine = "id = @Id AND attempt = @Attempt AND state = 'Waiting'";

    /// <returns>The claimed row, or null when somebody else was faster or it changed.</returns>
    public static async Task<Row?> Take(Tx tx, Row row, Instant now, Duration lease)
    {
        var claimed = await tx.Run(
            """
            UPDATE outbox SET attempt = attempt + 1, claimed_at = COALESCE(claimed_at, @Now), free_at = @Until
            WHERE id = @Id AND version = @Version AND attempt = @Attempt AND state = 'Waiting' AND free_at <= @Now
            """,
            new { row.Id, row.Version, row.Attempt, Now = now, Until = now + lease });
        return claimed == 1 ? row with { Attempt = row.Attempt + 1, TakenAt = now } : null;
    }

    /// <summary>Claims the person's other reminders that are due up to <paramref name="upTo"/>, to go along.</summary>
    public static async Task<IReadOnlyList<Row>> TakeAlong(Tx tx, Row first, Instant upTo, Instant now, Duration lease)
    {
        var along = await tx.Many<Row>(
            $"""
            UPDATE outbox SET attempt = attempt + 1, claimed_at = @Now, free_at = @Until
            WHERE person_id = @Person AND rank = @Rank AND state = 'Waiting' AND claimed_at IS NULL AND due_at <= @UpTo AND id <> @Id
            RETURNING {Row.Columns}
            """,
            new { Person = first.PersonId, first.Rank, UpTo = upTo, first.Id, Now = now, Until = now + lease });
        return [.. along.OrderBy(row => row.DueAt).ThenBy(row => row.Id).Select(row => row with { ClaimedAt = null, TakenAt = now })];
    }

    /// <summary>How many messages with reminders went to a person between two instants.</summary>
    public static Task<long> RemindersSent(Queries q, PersonId person, Instant from, Instant to) => q.One<long>(
        """
        SELECT COUNT(*) FROM outbox
        WHERE person_id = @Person AND rank = @Rank AND state IN ('Sent', 'MaybeSent') AND carried_by IS NULL
          AND finished_at >= @From AND finished_at < @To
        """,
        new { Person = person, Rank = (int)NoteClass.Reminder, From = from, To = to });

    /// <summary>It is over with this version of the row.</summary>
    public static Task Finish(Tx tx, Row row, NoteState state, string? reason, long? carriedBy, Instant now) => Settle(tx, row,
        "state = @State, reason = @Reason, carried_by = @CarriedBy, finished_at = @Now, claimed_at = NULL",
        new { row.Id, row.Attempt, row.Version, State = state, Reason = reason, CarriedBy = carriedBy, Now = now });

    /// <summary>It is tried again at <paramref name="at"/>, or when due if that is later.</summary>
    /// <param name="doubt">Since when the outcome of an earlier try is unknown, if it is.</param>
    public static Task Release(Tx tx, Row row, Instant at, int tries, Instant? doubt, string? reason) => Settle(tx, row,
        "free_at = CASE WHEN due_at > @At THEN due_at ELSE @At END, tries = @Tries, claimed_at = @Doubt, reason = @Reason",
        new { row.Id, row.Attempt, row.Version, At = at, Tries = tries, Doubt = doubt, Reason = reason });

    /// <summary>It becomes due later.</summary>
    public static Task Hold(Tx tx, Row row, Instant until) => Settle(tx, row,
        "due_at = @Until, free_at = @Until, claimed_at = NULL",
        new { row.Id, row.Attempt, row.Version, Until = until });

    private static async Task Settle(Tx tx, Row row, string set, object args)
    {
        if (await tx.Run($"UPDATE outbox SET {set} WHERE {Mine} AND version = @Version", args) == 1) return;
        // Replaced while it was being sent: the new version need not wait for the lease.
        await tx.Run($"UPDATE outbox SET free_at = due_at, claimed_at = NULL WHERE {Mine}", new { row.Id, row.Attempt });
    }
}

using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Agreements;

/// <summary>The SQL of agreements.</summary>
internal static class AgreementTable
{
    private const string Columns = "id, kind, side_id AS side, subject, asked_by, asked_at, by_silence, ends_at, state, ended_by";

    /// <returns>False when one is open about the same thing.</returns>
    public static async Task<bool> Insert(Tx tx, Agreement one) => await tx.Run(
        """
        INSERT INTO agreements (id, kind, side_id, subject, asked_by, asked_at, by_silence, ends_at, state)
        VALUES (@Id, @Kind, @Side, @Subject, @AskedBy, @AskedAt, @BySilence, @EndsAt, @State)
        ON CONFLICT (kind, subject) WHERE state = 'Open' DO NOTHING
        """,
        one) == 1;

    public static Task<Agreement?> Find(Queries q, long id) => q.One<Agreement>($"SELECT {Columns} FROM agreements WHERE id = @id", new { id });

    public static Task<Agreement?> Open(Queries q, string kind, long subject) => q.One<Agreement>(
        $"SELECT {Columns} FROM agreements WHERE kind = @kind AND subject = @subject AND state = @open",
        new { kind, subject, open = AgreementState.Open });

    /// <summary>Locks it, open or not.</summary>
    public static Task<Agreement?> Lock(Tx tx, long id) =>
        tx.One<Agreement>($"UPDATE agreements SET state = state WHERE id = @id RETURNING {Columns}", new { id });

    public static Task End(Tx tx, long id, AgreementState state, PersonId? by, Instant now) => tx.Run(
        "UPDATE agreements SET state = @state, ended_by = @by, ended_at = @now WHERE id = @id", new { id, state, by, now });

    /// <returns>One whose time is over.</returns>
    public static async Task<long?> Due(Queries q, Instant now) => await q.One<long?>(
        "SELECT id FROM agreements WHERE state = @open AND ends_at <= @now ORDER BY ends_at, id LIMIT 1",
        new { open = AgreementState.Open, now });

    public static async Task<Instant?> NextDue(Queries q) => await q.One<long?>(
        "SELECT MIN(ends_at) FROM agreements WHERE state = @open", new { open = AgreementState.Open }) is { } at
            ? Instant.FromUnixTimeMilliseconds(at) : null;

    public static Task<int> Tidy(Tx tx, Instant now) => tx.Run(
        "DELETE FROM agreements WHERE state <> @open AND ended_at <= @before",
        new { open = AgreementState.Open, before = now - Duration.FromDays(90) });
}

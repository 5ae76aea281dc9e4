using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Bridges;

/// <summary>The SQL of codes, tries and offers.</summary>
internal static class OfferTable
{
    private const string Columns = "id, lead_id AS lead, side_id AS side, started_by, joined_by, state, expires_at";

    public static Task SaveCode(Tx tx, CommunityId side, string hash, PersonId person, Instant expires) => tx.Run(
        """
        INSERT INTO bridge_codes (side_id, hash, person_id, expires_at) VALUES (@side, @hash, @person, @expires)
        ON CONFLICT (side_id) DO UPDATE SET hash = excluded.hash, person_id = excluded.person_id, expires_at = excluded.expires_at
        """,
        new { side, hash, person, expires });

    public static Task<OpenCode?> FindCode(Queries q, string hash, Instant now) => q.One<OpenCode>(
        "SELECT side_id AS side, person_id AS person FROM bridge_codes WHERE hash = @hash AND expires_at > @now", new { hash, now });

    /// <returns>False when somebody else was faster.</returns>
    public static async Task<bool> UseCode(Tx tx, string hash) => await tx.Run("DELETE FROM bridge_codes WHERE hash = @hash", new { hash }) == 1;

    /// <summary>Locks what is known of an account's tries.</summary>
    public static async Task<(int Tries, Instant LockedUntil)> Tries(Tx tx, string account, Instant now, Instant forgotten)
    {
        await tx.Run(
            """
            INSERT INTO bridge_tries (account, tries, last_at, locked_until) VALUES (@account, 0, @now, 0) ON CONFLICT (account) DO NOTHING
            """,
            new { account, now });
        var row = (await tx.One<TriesRow>(
            """
            UPDATE bridge_tries SET tries = CASE WHEN last_at < @forgotten THEN 0 ELSE tries END, last_at = @now
            WHERE account = @account RETURNING tries, locked_until
            """,
            new { account, now, forgotten }))!;
        return (row.Tries, row.LockedUntil);
    }

    public static Task SaveTries(Tx tx, string account, int tries, Instant lockedUntil) => tx.Run(
        "UPDATE bridge_tries SET tries = @tries, locked_until = @locked WHERE account = @account",
        new { account, tries, locked = Instant.Max(lockedUntil, Instant.FromUnixTimeMilliseconds(0)) });

    public static Task Insert(Tx tx, Offer offer) => tx.Run(
        """
        INSERT INTO bridge_offers (id, lead_id, side_id, started_by, joined_by, state, expires_at)
        VALUES (@Id, @Lead, @Side, @StartedBy, @JoinedBy, @State, @ExpiresAt)
        """,
        offer);

    public static Task<Offer?> Find(Queries q, long id) => q.One<Offer>($"SELECT {Columns} FROM bridge_offers WHERE id = @id", new { id });

    /// <returns>What waits for the answer of the side that made the code, the newest first.</returns>
    public static Task<IReadOnlyList<Offer>> Asked(Queries q, CommunityId lead, Instant now) => q.Many<Offer>(
        $"SELECT {Columns} FROM bridge_offers WHERE lead_id = @lead AND state = @asked AND expires_at > @now ORDER BY id DESC",
        new { lead, asked = OfferState.Asked, now });

    /// <summary>From one state to the next, once.</summary>
    /// <returns>Null when it is in another state, or too old.</returns>
    public static Task<Offer?> Step(Tx tx, long id, OfferState from, OfferState to, Instant now) => tx.One<Offer>(
        $"UPDATE bridge_offers SET state = @to WHERE id = @id AND state = @from AND expires_at > @now RETURNING {Columns}",
        new { id, from, to, now });

    /// <summary>What is over goes a day later.</summary>
    public static async Task<int> Tidy(Tx tx, Instant now)
    {
        var before = now - Duration.FromDays(1);
        return await tx.Run("DELETE FROM bridge_codes WHERE expires_at <= @now", new { now })
            + await tx.Run("DELETE FROM bridge_offers WHERE expires_at <= @before", new { before })
            + await tx.Run("DELETE FROM bridge_tries WHERE last_at <= @before AND locked_until <= @now", new { before, now });
    }

    private sealed class TriesRow
    {
        public required int Tries { get; init; }

        public required Instant LockedUntil { get; init; }
    }
}

/// <summary>A code that may be entered.</summary>
internal sealed record OpenCode
{
    public required CommunityId Side { get; init; }

    public required PersonId Person { get; init; }
}

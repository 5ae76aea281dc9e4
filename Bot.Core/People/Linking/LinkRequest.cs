using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Linking;

public readonly record struct LinkRequestId(long Value) : IId<LinkRequestId>
{
    public static LinkRequestId From(long value) => new(value);
}

/// <summary>A code that was typed: two accounts that say they are one person.</summary>
internal sealed class LinkRequest
{
    public required LinkRequestId Id { get; init; }

    /// <summary>The first account: it showed the code, and confirms.</summary>
    public required AccountId ShownBy { get; init; }

    /// <summary>The other one, on which it was typed.</summary>
    public required AccountId EnteredBy { get; init; }

    public required PersonId ShownPerson { get; init; }

    public required PersonId EnteredPerson { get; init; }

    /// <summary>Whoever typed it has seen whose it is, and agreed.</summary>
    public required bool Agreed { get; init; }

    public required Instant ExpiresAt { get; init; }
}

/// <summary>The SQL of codes and of what became of them.</summary>
internal static class LinkTable
{
    private const string Columns = "id, shown_by, entered_by, shown_person, entered_person, agreed, expires_at";

    /// <summary>One code an account: a new one takes the place of the old.</summary>
    public static Task SaveCode(Tx tx, AccountId account, string hash, Instant expires) => tx.Run(
        """
        INSERT INTO link_codes (account_id, hash, expires_at) VALUES (@account, @hash, @expires)
        ON CONFLICT (account_id) DO UPDATE SET hash = excluded.hash, expires_at = excluded.expires_at
        """,
        new { account, hash, expires });

    /// <summary>A code is good for one time: whoever looks takes it away.</summary>
    /// <param name="notOf">Its own account cannot use it, nor take it away.</param>
    /// <returns>Who shows it; null where there is none, or no longer.</returns>
    public static async Task<AccountId?> TakeCode(Tx tx, string hash, AccountId notOf, Instant now) => await tx.One<long?>(
        "DELETE FROM link_codes WHERE hash = @hash AND account_id <> @notOf AND expires_at > @now RETURNING account_id",
        new { hash, notOf, now }) is { } id ? new AccountId(id) : null;

    public static async Task<bool> IsOwnCode(Queries q, string hash, AccountId account, Instant now) => await q.One<long>(
        "SELECT count(*) FROM link_codes WHERE hash = @hash AND account_id = @account AND expires_at > @now", new { hash, account, now }) > 0;

    public static Task DropCode(Tx tx, string hash) => tx.Run("DELETE FROM link_codes WHERE hash = @hash", new { hash });

    /// <summary>One request that waits for an account: a newer one takes the place of the older.</summary>
    public static async Task SaveRequest(Tx tx, LinkRequest request)
    {
        await tx.Run("DELETE FROM link_requests WHERE shown_by = @ShownBy OR entered_by = @EnteredBy", new { request.ShownBy, request.EnteredBy });
        await tx.Run(
            """
            INSERT INTO link_requests (id, shown_by, entered_by, shown_person, entered_person, agreed, expires_at)
            VALUES (@Id, @ShownBy, @EnteredBy, @ShownPerson, @EnteredPerson, @Agreed, @ExpiresAt)
            """,
            request);
    }

    public static Task<LinkRequest?> Find(Queries q, LinkRequestId id, Instant now) =>
        q.One<LinkRequest>($"SELECT {Columns} FROM link_requests WHERE id = @id AND expires_at > @now", new { id, now });

    /// <returns>What waits for the account that showed the code.</returns>
    public static Task<LinkRequest?> Waiting(Queries q, AccountId shownBy, Instant now) => q.One<LinkRequest>(
        $"SELECT {Columns} FROM link_requests WHERE shown_by = @shownBy AND agreed AND expires_at > @now ORDER BY id DESC LIMIT 1", new { shownBy, now });

    public static Task<LinkRequest?> Agree(Tx tx, LinkRequestId id, AccountId enteredBy, Instant now, Instant expires) => tx.One<LinkRequest>(
        $"""
        UPDATE link_requests SET agreed = TRUE, expires_at = @expires WHERE id = @id AND entered_by = @enteredBy AND expires_at > @now
        RETURNING {Columns}
        """,
        new { id, enteredBy, now, expires });

    /// <summary>Takes what both have agreed to; whoever is second finds nothing.</summary>
    public static Task<LinkRequest?> Take(Tx tx, LinkRequestId id, AccountId shownBy, Instant now) => tx.One<LinkRequest>(
        $"DELETE FROM link_requests WHERE id = @id AND shown_by = @shownBy AND agreed AND expires_at > @now RETURNING {Columns}",
        new { id, shownBy, now });

    public static Task<int> Drop(Tx tx, LinkRequestId id, AccountId by) =>
        tx.Run("DELETE FROM link_requests WHERE id = @id AND (shown_by = @by OR entered_by = @by)", new { id, by });

    /// <summary>Removes what is over.</summary>
    public static async Task<int> Tidy(Tx tx, Instant before) =>
        await tx.Run("DELETE FROM link_codes WHERE expires_at <= @before", new { before })
        + await tx.Run("DELETE FROM link_requests WHERE expires_at <= @before", new { before });
}

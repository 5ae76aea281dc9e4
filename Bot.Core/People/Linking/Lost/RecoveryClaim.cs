using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Linking.Lost;

public readonly record struct RecoveryClaimId(long Value) : IId<RecoveryClaimId>
{
    public static RecoveryClaimId From(long value) => new(value);
}

/// <summary>Somebody on another account says that a person is theirs.</summary>
internal sealed class RecoveryClaim
{
    public required RecoveryClaimId Id { get; init; }

    public required CommunityId Community { get; init; }

    /// <summary>Where they are now.</summary>
    public required AccountId Account { get; init; }

    public required string Called { get; init; }

    public required Instant ExpiresAt { get; init; }

    public AccountId? LostAccount { get; init; }

    public PersonId? LostPerson { get; init; }

    public PersonId? FirstVoucher { get; init; }

    public PersonId? SecondVoucher { get; init; }

    public Instant? MovesAt { get; init; }
}

/// <summary>The SQL of claims and of recovery codes.</summary>
internal static class ClaimTable
{
    private const string Columns =
        "id, community_id AS community, account_id AS account, called, expires_at, lost_account, lost_person, first_voucher, second_voucher, moves_at";

    public static Task SaveCode(Tx tx, AccountId account, string hash, Instant now) => tx.Run(
        """
        INSERT INTO recovery_codes (account_id, hash, made_at) VALUES (@account, @hash, @now)
        ON CONFLICT (account_id) DO UPDATE SET hash = excluded.hash, made_at = excluded.made_at
        """,
        new { account, hash, now });

    public static Task<Instant?> CodeMade(Queries q, AccountId account) =>
        q.One<Instant?>("SELECT made_at FROM recovery_codes WHERE account_id = @account", new { account });

    /// <returns>The account that the code was made for.</returns>
    public static async Task<AccountId?> OfCode(Queries q, string hash) =>
        await q.One<long?>("SELECT account_id FROM recovery_codes WHERE hash = @hash", new { hash }) is { } id ? new AccountId(id) : null;

    /// <returns>False where it was used or replaced meanwhile.</returns>
    public static async Task<bool> TakeCode(Tx tx, AccountId account) =>
        await tx.Run("DELETE FROM recovery_codes WHERE account_id = @account", new { account }) == 1;

    /// <summary>A new claim of an account takes the place of its old one.</summary>
    public static async Task Save(Tx tx, RecoveryClaim claim)
    {
        await tx.Run("DELETE FROM recovery_claims WHERE account_id = @Account", new { claim.Account });
        await tx.Run(
            """
            INSERT INTO recovery_claims (id, community_id, account_id, called, expires_at, lost_account, lost_person)
            VALUES (@Id, @Community, @Account, @Called, @ExpiresAt, @LostAccount, @LostPerson)
            """,
            claim);
    }

    public static Task<RecoveryClaim?> Find(Queries q, RecoveryClaimId id) =>
        q.One<RecoveryClaim>($"SELECT {Columns} FROM recovery_claims WHERE id = @id", new { id });

    /// <summary>Holds the claim until the change is over.</summary>
    public static Task<RecoveryClaim?> Lock(Tx tx, RecoveryClaimId id, Instant now) => tx.One<RecoveryClaim>(
        $"UPDATE recovery_claims SET called = called WHERE id = @id AND expires_at > @now RETURNING {Columns}", new { id, now });

    /// <returns>Those that wait for moderators, oldest first.</returns>
    public static Task<IReadOnlyList<RecoveryClaim>> Open(Queries q, CommunityId community, Instant now) => q.Many<RecoveryClaim>(
        $"""
        SELECT {Columns} FROM recovery_claims
        WHERE community_id = @community AND lost_account IS NULL AND moves_at IS NULL AND expires_at > @now ORDER BY id LIMIT 25
        """,
        new { community, now });

    public static Task Vouch(Tx tx, RecoveryClaim claim) => tx.Run(
        """
        UPDATE recovery_claims SET lost_person = @LostPerson, first_voucher = @FirstVoucher, second_voucher = @SecondVoucher,
          moves_at = @MovesAt, expires_at = @ExpiresAt
        WHERE id = @Id
        """,
        claim);

    public static Task<int> Drop(Tx tx, RecoveryClaimId id) => tx.Run("DELETE FROM recovery_claims WHERE id = @id", new { id });

    public static async Task<RecoveryClaimId?> Due(Queries q, Instant now) =>
        await q.One<long?>("SELECT id FROM recovery_claims WHERE moves_at <= @now ORDER BY moves_at NULLS LAST, id LIMIT 1", new { now }) is { } id
            ? new RecoveryClaimId(id)
            : null;

    public static Task<Instant?> Next(Queries q) => q.One<Instant?>(
        "SELECT moves_at FROM recovery_claims WHERE moves_at IS NOT NULL ORDER BY moves_at NULLS LAST, id LIMIT 1");

    /// <summary>Those whom moderators may have meant.</summary>
    public static Task<IReadOnlyList<NameRow>> Members(Queries q, CommunityId community) => q.Many<NameRow>(
        "SELECT p.id, p.name FROM members m JOIN persons p ON p.id = m.person_id WHERE m.community_id = @community ORDER BY p.id LIMIT 5000",
        new { community });

    public static async Task<bool> IsMember(Queries q, CommunityId community, PersonId person) => await q.One<long>(
        "SELECT count(*) FROM members WHERE community_id = @community AND person_id = @person", new { community, person }) == 1;

    public static Task<int> Tidy(Tx tx, Instant before) =>
        tx.Run("DELETE FROM recovery_claims WHERE expires_at <= @before AND moves_at IS NULL", new { before });
}

internal sealed class NameRow
{
    public required PersonId Id { get; init; }

    public required string Name { get; init; }
}

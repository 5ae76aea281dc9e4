using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Linking;

/// <summary>Wrong codes are counted for each account: five, then it has to wait. Whoever guesses gets nowhere.</summary>
internal static class Tries
{
    public const int Most = 5;

    public static readonly Duration Lock = Duration.FromMinutes(30);

    /// <summary>After so long without a lock, wrong ones are forgotten.</summary>
    private static readonly Duration Remembered = Duration.FromHours(1);

    /// <summary>Takes the account's turn at guessing for the rest of the transaction.</summary>
    /// <returns>Until when it has to wait; null when it may try.</returns>
    public static async Task<Instant?> Begin(Tx tx, AccountId account, Instant now)
    {
        var row = (await tx.One<Row>(
            """
            INSERT INTO code_tries (account_id, wrong, since, locked_until, locks) VALUES (@account, 0, @now, 0, 0)
            ON CONFLICT (account_id) DO UPDATE SET wrong = code_tries.wrong
            RETURNING locked_until
            """,
            new { account, now }))!;
        return row.LockedUntil > now ? row.LockedUntil : null;
    }

    /// <returns>How many more there are; 0 when it is locked from now on.</returns>
    public static async Task<int> Wrong(Tx tx, AccountId account, Instant now)
    {
        var wrong = await tx.One<int>(
            """
            UPDATE code_tries SET
              wrong = CASE WHEN wrong = 0 OR since <= @before THEN 1 ELSE wrong + 1 END,
              since = CASE WHEN wrong = 0 OR since <= @before THEN @now ELSE since END
            WHERE account_id = @account RETURNING wrong
            """,
            new { account, now, before = now - Remembered });
        if (wrong < Most) return Most - wrong;
        await tx.Run(
            "UPDATE code_tries SET wrong = 0, locked_until = @until, locks = locks + 1 WHERE account_id = @account",
            new { account, until = now + Lock });
        return 0;
    }

    /// <summary>The right one: earlier mistakes are forgotten, locks are not.</summary>
    public static Task Right(Tx tx, AccountId account) =>
        tx.Queue("UPDATE code_tries SET wrong = 0 WHERE account_id = @account", new { account });

    private sealed class Row
    {
        public required Instant LockedUntil { get; init; }
    }
}

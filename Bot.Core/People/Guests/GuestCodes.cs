using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Guests;

/// <summary>The SQL of codes with which people without an account take over what was brought for them.</summary>
internal static class GuestCodes
{
    /// <summary>One code a person: a new one takes the place of the old.</summary>
    public static Task Save(Tx tx, PersonId guest, string hash, Instant expires) => tx.Run(
        """
        INSERT INTO guest_codes (person_id, hash, expires_at, entered_by) VALUES (@guest, @hash, @expires, NULL)
        ON CONFLICT (person_id) DO UPDATE SET hash = excluded.hash, expires_at = excluded.expires_at, entered_by = NULL
        """,
        new { guest, hash, expires });

    /// <summary>
    /// A code is good for one time: from now on it is this account's alone, until <paramref name="expires"/>. Whoever brought the person
    /// cannot use it.
    /// </summary>
    /// <returns>Whose it is; null where there is none, or no longer.</returns>
    public static async Task<PersonId?> Take(Tx tx, string hash, AccountId account, Instant now, Instant expires) => await tx.One<long?>(
        """
        UPDATE guest_codes SET entered_by = @account, expires_at = @expires
        WHERE hash = @hash AND entered_by IS NULL AND expires_at > @now AND NOT EXISTS (
          SELECT 1 FROM named_guests g JOIN accounts a ON a.person_id = g.brought_by WHERE g.person_id = guest_codes.person_id AND a.id = @account)
        RETURNING person_id
        """,
        new { hash, account, now, expires }) is { } id ? new PersonId(id) : null;

    public static async Task<bool> IsEntered(Queries q, PersonId guest, AccountId account, Instant now) => await q.One<long>(
        "SELECT count(*) FROM guest_codes WHERE person_id = @guest AND entered_by = @account AND expires_at > @now", new { guest, account, now }) == 1;

    public static Task Drop(Tx tx, string hash) => tx.Run("DELETE FROM guest_codes WHERE hash = @hash", new { hash });

    public static Task Refuse(Tx tx, PersonId guest, AccountId account) =>
        tx.Run("DELETE FROM guest_codes WHERE person_id = @guest AND entered_by = @account", new { guest, account });
}

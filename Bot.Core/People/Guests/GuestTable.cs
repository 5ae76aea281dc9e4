using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Guests;

/// <summary>The SQL of people without an account.</summary>
internal static class GuestTable
{
    private const string Select =
        "SELECT g.person_id AS person, p.name, g.brought_by FROM named_guests g JOIN persons p ON p.id = g.person_id";

    public static Task<NamedGuest?> Find(Queries q, PersonId person) => q.One<NamedGuest>($"{Select} WHERE g.person_id = @person", new { person });

    public static async Task<PersonId?> Named(Queries q, PersonId by, string key) => await q.One<long?>(
        "SELECT min(person_id) FROM named_guests WHERE brought_by = @by AND name_key = @key", new { by, key }) is { } id ? new(id) : null;

    public static async Task Insert(Tx tx, PersonId id, string name, PersonId by, AccountId? account, Instant today, Instant due)
    {
        await tx.Run(
            "INSERT INTO persons (id, name, message_level, seen_on) VALUES (@id, @name, @level, @today)",
            new { id, name, level = (int)MessageLevel.Important, today });
        await tx.Run(
            """
            INSERT INTO named_guests (person_id, name_key, brought_by, brought_account, due_at) VALUES (@id, @key, @by, @account, @due)
            """,
            new { id, key = GuestName.Key(name), by, account, due });
    }

    /// <summary>Does nothing for a person who is no such guest.</summary>
    public static Task Look(Tx tx, PersonId guest, Instant at) =>
        tx.Run("UPDATE named_guests SET due_at = @at WHERE person_id = @guest", new { guest, at });

    public static Task<IReadOnlyList<PersonId>> Due(Queries q, Instant now, int most) => q.Many<PersonId>(
        "SELECT person_id FROM named_guests WHERE due_at <= @now ORDER BY due_at, person_id LIMIT @most", new { now, most });

    public static async Task<Instant?> NextDue(Queries q) =>
        await q.One<long?>("SELECT min(due_at) FROM named_guests") is { } at ? Instant.FromUnixTimeMilliseconds(at) : null;

    public static Task<IReadOnlyList<string>> BroughtBy(Queries q, PersonId person) => q.Many<string>(
        "SELECT p.name FROM named_guests g JOIN persons p ON p.id = g.person_id WHERE g.brought_by = @person ORDER BY g.person_id", new { person });

    /// <summary>From now on organisers look after whoever this person brought.</summary>
    public static Task Leave(Tx tx, PersonId person) =>
        tx.Run("UPDATE named_guests SET brought_by = NULL, brought_account = NULL WHERE brought_by = @person", new { person });

    public static async Task Delete(Tx tx, PersonId guest)
    {
        await tx.Run("DELETE FROM guest_codes WHERE person_id = @guest", new { guest });
        await tx.Run("DELETE FROM named_guests WHERE person_id = @guest", new { guest });
    }

    public static Task HandOver(Tx tx, PersonId from, PersonId into) =>
        tx.Run("UPDATE named_guests SET brought_by = @into WHERE brought_by = @from", new { from, into });

    public static Task Part(Tx tx, Parting parting)
    {
        var accounts = ValuesList.Of("account", parting.Accounts);
        return tx.Run(
            $"UPDATE named_guests SET brought_by = @To WHERE brought_by = @From AND brought_account IN {accounts.Sql}",
            accounts.With(new { parting.From, parting.To }));
    }
}

using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Linking;

/// <summary>The SQL of accounts and whom they belong to.</summary>
internal static class AccountTable
{
    private const string Select =
        """
        SELECT a.id, a.person_id AS person, a.platform, a.name, l.home_id AS home, l.linked_at
        FROM accounts a LEFT JOIN links l ON l.account_id = a.id
        """;

    public static Task<AccountRow?> Find(Queries q, AccountId account) => q.One<AccountRow>($"{Select} WHERE a.id = @account", new { account });

    /// <returns>All of a person, those first that came by no link.</returns>
    public static Task<IReadOnlyList<AccountRow>> Of(Queries q, PersonId person) => q.Many<AccountRow>(
        $"{Select} WHERE a.person_id = @person ORDER BY CASE WHEN l.account_id IS NULL THEN 0 ELSE 1 END, a.id", new { person });

    public static Task<IReadOnlyList<AccountRow>> OfHome(Queries q, PersonId home) =>
        q.Many<AccountRow>($"{Select} WHERE l.home_id = @home ORDER BY a.id", new { home });

    /// <summary>
    /// Holds all accounts of these people for the rest of the transaction, in order of id. It comes before every other lock: what is done
    /// through one of them begins with the account, too.
    /// </summary>
    /// <returns>How many of the people have accounts; null when one of those has become somebody else's meanwhile.</returns>
    public static async Task<int?> Lock(Tx tx, params IReadOnlyCollection<PersonId> people)
    {
        var list = ValuesList.Of("person", people);
        var before = await tx.Many<AccountId>($"SELECT id FROM accounts WHERE person_id IN {list.Sql} ORDER BY id", list.With());
        var owners = new HashSet<PersonId>();
        foreach (var id in before)
        {
            var owner = await tx.One<long?>("UPDATE accounts SET name = name WHERE id = @id RETURNING person_id", new { id });
            if (owner is not { } now || !people.Contains(new(now))) return null;
            owners.Add(new(now));
        }
        return owners.Count;
    }

    public static Task Move(Tx tx, AccountId account, PersonId to) =>
        tx.Run("UPDATE accounts SET person_id = @to WHERE id = @account", new { account, to });
}

/// <summary>One account of a person.</summary>
internal sealed class AccountRow
{
    public required AccountId Id { get; init; }

    public required PersonId Person { get; init; }

    public required string Platform { get; init; }

    public required string Name { get; init; }

    /// <summary>Who it was before it was linked; null for an account that this person has by itself.</summary>
    public PersonId? Home { get; init; }

    public Instant? LinkedAt { get; init; }
}

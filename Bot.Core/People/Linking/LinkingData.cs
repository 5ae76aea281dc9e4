using Bot.Core.Localization;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Linking;

/// <summary>What linking keeps about a person: which accounts came by a link, who they were before, and codes that are open.</summary>
public sealed class LinkingData(IDatabase db) : IPersonalData
{
    private const string Mine = "(SELECT id FROM accounts WHERE person_id = @person)";

    public Words Heading { get; } = new(En: "Linked accounts", Es: "Cuentas vinculadas");

    public async Task<IReadOnlyList<object>> Export(PersonId person, CancellationToken ct) => await db.Read(q => q.Many<LinkFact>(
        """
        SELECT a.platform, a.name, l.linked_at FROM links l JOIN accounts a ON a.id = l.account_id
        WHERE a.person_id = @person ORDER BY l.linked_at, a.id
        """,
        new { person }), ct);

    /// <summary>Those who sleep in this person are forgotten with it. First of all features: it holds the accounts until all is gone.</summary>
    /// <exception cref="Commands.Problem">The person becomes one with another in this moment.</exception>
    public async Task Forget(Tx tx, PersonId person)
    {
        if (await AccountTable.Lock(tx, person) is null) throw new Commands.Problem(LinkTexts.ChangedMeanwhile);
        var who = new { person };
        await tx.Run($"DELETE FROM link_members WHERE home_id IN (SELECT home_id FROM links WHERE account_id IN {Mine})", who);
        await tx.Run($"DELETE FROM persons WHERE id IN (SELECT -home_id FROM links WHERE account_id IN {Mine})", who);
        await tx.Run($"DELETE FROM links WHERE account_id IN {Mine}", who);
        await tx.Run($"DELETE FROM link_codes WHERE account_id IN {Mine}", who);
        await tx.Run($"DELETE FROM link_requests WHERE shown_by IN {Mine} OR entered_by IN {Mine}", who);
        await tx.Run($"DELETE FROM code_tries WHERE account_id IN {Mine}", who);
        await tx.Run($"DELETE FROM recovery_codes WHERE account_id IN {Mine}", who);
        await tx.Run($"DELETE FROM recovery_claims WHERE account_id IN {Mine} OR lost_person = @person", who);
        // Whoever vouched did; a word that waits for a second one goes with them.
        await tx.Run("DELETE FROM recovery_claims WHERE first_voucher = @person AND moves_at IS NULL", who);
        await tx.Run("UPDATE recovery_claims SET first_voucher = NULL WHERE first_voucher = @person", who);
        await tx.Run("UPDATE recovery_claims SET second_voucher = NULL WHERE second_voucher = @person", who);
        await tx.Run("DELETE FROM recoveries WHERE person_id = @person", who);
    }

    /// <summary>
    /// Most of it belongs to accounts, which go along by themselves. Two moderators who turn out to be one have one word; and what somebody was
    /// said to have lost is not lost where they link it: such claims are dropped.
    /// </summary>
    public async Task Merge(Tx tx, PersonId from, PersonId into)
    {
        var both = new { from, into };
        await tx.Run("DELETE FROM recovery_claims WHERE lost_account IS NULL AND (lost_person = @from OR lost_person = @into)", both);
        await tx.Run(
            """
            DELETE FROM recovery_claims WHERE (first_voucher = @from AND second_voucher = @into) OR (first_voucher = @into AND second_voucher = @from)
            """,
            both);
        await tx.Run("UPDATE recovery_claims SET first_voucher = @into WHERE first_voucher = @from", both);
        await tx.Run("UPDATE recovery_claims SET second_voucher = @into WHERE second_voucher = @from", both);
        await tx.Run("UPDATE recoveries SET person_id = @into WHERE person_id = @from", both);
    }

    /// <summary>The person whose account confirmed keeps what it had chosen.</summary>
    public async Task<IReadOnlyList<Words>> Settles(Queries q, PersonId from, PersonId into)
    {
        var (theirs, mine) = (await Choices(q, from), await Choices(q, into));
        if (theirs is null || mine is null) return [];
        var all = new List<Words> { LinkTexts.NameStays(mine.Name) };
        if (theirs.Language is { } other && mine.Language is { } language && other != language) all.Add(LinkTexts.LanguageStays(language));
        if (theirs.MessageLevel != mine.MessageLevel) all.Add(LinkTexts.MessagesStay((MessageLevel)mine.MessageLevel));
        return all;
    }

    /// <inheritdoc/>
    public Task Split(Tx tx, Parting parting) => Task.CompletedTask;

    private static Task<ChoiceRow?> Choices(Queries q, PersonId person) =>
        q.One<ChoiceRow>("SELECT name, language, message_level FROM persons WHERE id = @person", new { person });

    private sealed class ChoiceRow
    {
        public required string Name { get; init; }

        public Language? Language { get; init; }

        public required int MessageLevel { get; init; }
    }
}

/// <summary>A linked account in a person's own file.</summary>
public sealed class LinkFact
{
    public required string Platform { get; init; }

    public required string Name { get; init; }

    public required Instant LinkedAt { get; init; }
}

using Bot.Core.Localization;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Linking;

/// <summary>What linking keeps about a person: which accounts came by a link, who they were before, and codes that are open.</summary>
public sealed class LinkingData(IDatabase db) : IPersonalData
{
    private const string Mine = "(SELECT id FROM accounts WHERE person_id = @person)";

    public Words Heading { get; } = new(En: "Linked accounts", Es: "Cuentas vinculadas");

    /// <inheritdoc/>
    public IReadOnlyList<Keeping> Keeps { get; } =
    [
        new(
            new(
                En: "Which of your accounts you linked, when, and who you were before.",
                Es: "Qué cuentas vinculaste, cuándo, y quién eras antes."),
            new(En: "So that you can part them again.", Es: "Para que puedas separarlas de nuevo."),
            Keeping.UntilForgotten,
            Keeping.OnlyYou,
            "links: account_id home_id linked_at took_language took_zone",
            "link_members: home_id community_id joined_at brought"),
        new(
            new(
                En: "Codes for linking and for a lost account, as hashes, and how often a wrong one was typed.",
                Es: "Códigos para vincular y para una cuenta perdida, cifrados, y cuántas veces se escribió uno equivocado."),
            new(En: "So that nobody else becomes you.", Es: "Para que nadie más se haga pasar por ti."),
            new(
                En: "Ten minutes for linking, a day for wrong ones, the recovery code until you are forgotten.",
                Es: "Diez minutos para vincular, un día los equivocados, el de recuperación hasta que se te olvida."),
            Keeping.OnlyTheBot,
            "link_codes: account_id hash expires_at",
            "link_requests: id shown_by entered_by shown_person entered_person agreed expires_at",
            "code_tries: account_id wrong since locked_until locks",
            "recovery_codes: account_id hash made_at"),
        new(
            new(
                En: "That somebody says a person is theirs who lost an account: under which name, and which moderators vouched.",
                Es: "Que alguien dice ser una persona que perdió su cuenta: con qué nombre, y quién de moderación lo avaló."),
            new(En: "To bring the person back, and to let the old account object.", Es: "Para recuperar a la persona, y que la cuenta antigua pueda oponerse."),
            new(En: "Until it is settled; that it happened, until you are forgotten.", Es: "Hasta que se resuelve; que ocurrió, hasta que se te olvida."),
            new(En: "Moderators see it.", Es: "Lo ve quien modera."),
            "recovery_claims: id community_id account_id called expires_at lost_account lost_person first_voucher second_voucher moves_at",
            "recoveries: id person_id at by_code"),
    ];

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

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

    /// <summary>Those who sleep in this person are forgotten with it.</summary>
    public async Task Forget(Tx tx, PersonId person)
    {
        var who = new { person };
        await tx.Run($"DELETE FROM link_members WHERE home_id IN (SELECT home_id FROM links WHERE account_id IN {Mine})", who);
        await tx.Run($"DELETE FROM persons WHERE id IN (SELECT -home_id FROM links WHERE account_id IN {Mine})", who);
        await tx.Run($"DELETE FROM links WHERE account_id IN {Mine}", who);
        await tx.Run($"DELETE FROM link_codes WHERE account_id IN {Mine}", who);
        await tx.Run($"DELETE FROM link_requests WHERE shown_by IN {Mine} OR entered_by IN {Mine}", who);
        await tx.Run($"DELETE FROM code_tries WHERE account_id IN {Mine}", who);
    }

    /// <summary>All of it belongs to accounts, which go along by themselves.</summary>
    public Task Merge(Tx tx, PersonId from, PersonId into) => Task.CompletedTask;

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

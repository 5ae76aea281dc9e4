using Bot.Core.Localization;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Log;

/// <summary>
/// What the log keeps about a person. The entries themselves stay, as they are a chain: with a number that leads to nobody any more, and
/// without what was typed.
/// </summary>
public sealed class LogData(IDatabase db) : IPersonalData
{
    /// <summary>The person's number, and those of people who have become this person.</summary>
    private const string Mine = "(SELECT @person UNION SELECT number FROM log_people WHERE person_id = @person)";

    public Words Heading => LogTexts.Heading;

    /// <inheritdoc/>
    public IReadOnlyList<Keeping> Keeps { get; } =
    [
        new(
            new(
                En: "What organisers, moderators and admins did: who, when, what, and whom it concerned.",
                Es: "Lo que hizo quien organiza, modera o administra: quién, cuándo, qué y a quién afectó."),
            new(En: "So that everybody can see how power is used.", Es: "Para que todo el mundo vea cómo se usa el poder."),
            new(
                En: "The entry stays; when you are forgotten it says “someone who left”, and what was typed is gone.",
                Es: "La entrada se queda; cuando se te olvida dice «alguien que se fue», y lo escrito desaparece."),
            new(En: "Everybody in the community reads it.", Es: "Lo lee toda la comunidad."),
            "log_entries: community_id sequence at kind by_person about_person text_hashes hash",
            "log_texts: community_id sequence position salt text",
            "log_people: number person_id"),
    ];

    public async Task<IReadOnlyList<object>> Export(PersonId person, CancellationToken ct)
    {
        var entries = await db.Read(q => q.Many<Entry>(
            $"""
            SELECT e.community_id, e.sequence, e.at, e.kind, CASE WHEN e.by_person IN {Mine} THEN 1 ELSE 0 END AS by_me
            FROM log_entries e WHERE e.by_person IN {Mine} OR e.about_person IN {Mine}
            ORDER BY e.community_id, e.sequence
            """,
            new { person }), ct);
        var texts = (await db.Read(q => q.Many<Text>(
            $"""
            SELECT t.community_id, t.sequence, t.text AS words
            FROM log_texts t JOIN log_entries e ON e.community_id = t.community_id AND e.sequence = t.sequence
            WHERE e.by_person IN {Mine} OR e.about_person IN {Mine}
            ORDER BY t.community_id, t.sequence, t.position
            """,
            new { person }), ct)).ToLookup(text => (text.CommunityId, text.Sequence), text => text.Words);
        return [.. entries.Select(entry => new LogFact(
            entry.At, entry.Kind, entry.ByMe == 1, [.. texts[(entry.CommunityId, entry.Sequence)]]))];
    }

    public async Task Forget(Tx tx, PersonId person)
    {
        await tx.Run(
            $"""
            DELETE FROM log_texts WHERE EXISTS (SELECT 1 FROM log_entries e
              WHERE e.community_id = log_texts.community_id AND e.sequence = log_texts.sequence
                AND (e.by_person IN {Mine} OR e.about_person IN {Mine}))
            """,
            new { person });
        await tx.Run("UPDATE log_people SET person_id = NULL WHERE person_id = @person", new { person });
        // Only a number that stands in some entry has to lead to nobody.
        await tx.Run(
            """
            INSERT INTO log_people (number, person_id)
            SELECT @person, NULL WHERE EXISTS (SELECT 1 FROM log_entries WHERE by_person = @person OR about_person = @person)
            ON CONFLICT (number) DO UPDATE SET person_id = NULL
            """,
            new { person });
    }

    /// <summary>The chain keeps the number, which leads to the other person from now on.</summary>
    public async Task Merge(Tx tx, PersonId from, PersonId into)
    {
        await tx.Run("UPDATE log_people SET person_id = @into WHERE person_id = @from", new { from, into });
        await tx.Run(
            """
            INSERT INTO log_people (number, person_id) VALUES (@from, @into)
            ON CONFLICT (number) DO UPDATE SET person_id = excluded.person_id
            """,
            new { from, into });
    }

    /// <summary>The number is a person of its own again.</summary>
    public Task Split(Tx tx, Parting parting) =>
        tx.Run("DELETE FROM log_people WHERE number = @To AND person_id = @From", new { parting.From, parting.To });

    private sealed class Entry
    {
        public required long CommunityId { get; init; }

        public required long Sequence { get; init; }

        public required Instant At { get; init; }

        public required string Kind { get; init; }

        public required int ByMe { get; init; }
    }

    private sealed class Text
    {
        public required long CommunityId { get; init; }

        public required long Sequence { get; init; }

        public required string Words { get; init; }
    }
}

/// <summary>One entry in a person's own file.</summary>
/// <param name="ByMe">The person did it; else it is about them.</param>
public sealed record LogFact(Instant At, string Kind, bool ByMe, IReadOnlyList<string> Texts);

using System.Globalization;
using System.Text;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Outbox;

/// <summary>
/// What the outbox keeps about a person: messages to them (as ids, for a week after they were sent) and cards in their chats.
/// </summary>
public sealed class OutboxPersonalData(IDatabase db) : IPersonalData
{
    public Words Heading { get; } = new(En: $"Messages to me", Es: $"Mensajes para mí");

    /// <inheritdoc/>
    public IReadOnlyList<Keeping> Keeps { get; } =
    [
        new(
            new(En: "Which messages to you wait or were sent, without their words.", Es: "Qué mensajes para ti esperan o se enviaron, sin sus palabras."),
            new(En: "So that each arrives once, and not too many on one day.", Es: "Para que cada uno llegue una vez y no demasiados en un día."),
            new(En: "A week after they were sent.", Es: "Una semana desde que se enviaron."),
            Keeping.OnlyTheBot,
            """
            outbox: id key kind args rank cancellation person_id place_id copy_id lane due_at expires_at version attempt tries state free_at
              claimed_at finished_at carried_by reason errand_platform errand_space planned_at
            """),
        new(
            new(En: "Which messages in your private chat show a card.", Es: "Qué mensajes de tu chat privado muestran una tarjeta."),
            new(En: "To keep those cards up to date.", Es: "Para mantener al día esas tarjetas."),
            new(En: "As long as what they show exists.", Es: "Mientras exista lo que muestran."),
            Keeping.OnlyTheBot,
            "card_copies: id kind subject_id platform room message place_id person_id lane shown_hash"),
    ];

    public async Task<IReadOnlyList<object>> Export(PersonId person, CancellationToken ct) =>
        await db.Read(q => q.Many<MessageRow>(
            "SELECT kind, due_at, state, finished_at FROM outbox WHERE person_id = @Person ORDER BY id", new { Person = person }), ct);

    public async Task Forget(Tx tx, PersonId person)
    {
        // A refresh of a copy names the private chat that it stands in.
        await tx.Run(
            "DELETE FROM outbox WHERE person_id = @Person OR copy_id IN (SELECT id FROM card_copies WHERE person_id = @Person)",
            new { Person = person });
        await tx.Run("DELETE FROM card_copies WHERE person_id = @Person", new { Person = person });
    }

    /// <summary>Where both were to get the same step of the same event, one of the two goes.</summary>
    public async Task Merge(Tx tx, PersonId from, PersonId into)
    {
        foreach (var row in await tx.Many<KeyRow>("SELECT id, key FROM outbox WHERE person_id = @From ORDER BY id", new { From = from }))
        {
            var key = NewKey(row.Key, from, into);
            var moved = await tx.Run(
                """
                UPDATE outbox SET person_id = @Into, lane = @Lane, key = @Key
                WHERE id = @Id AND NOT EXISTS (SELECT 1 FROM outbox other WHERE other.key = @Key AND other.id <> @Id)
                """,
                new { Into = into, Lane = Lanes.Of(into), Key = key, row.Id });
            if (moved == 0) await tx.Run("DELETE FROM outbox WHERE id = @Id", new { row.Id });
        }
        await tx.Run("UPDATE card_copies SET person_id = @Into WHERE person_id = @From", new { Into = into, From = from });
    }

    /// <summary>
    /// Sent and waiting messages stay with the first: features plan anew what the one who leaves is still to get. A card in a private chat
    /// goes along where its platform tells whose chat it is: none of the other's accounts is there.
    /// </summary>
    public Task Split(Tx tx, Parting parting) => tx.Run(
        """
        UPDATE card_copies SET person_id = @To WHERE person_id = @From
          AND platform IN (SELECT platform FROM accounts WHERE person_id = @To)
          AND platform NOT IN (SELECT platform FROM accounts WHERE person_id = @From)
        """,
        new { parting.From, parting.To });

    /// <summary>A key that is one person's own has the person's number between its separators, in one of two writings.</summary>
    private static string NewKey(string key, PersonId from, PersonId into)
    {
        var (plain, token) = (from.Value.ToString(CultureInfo.InvariantCulture), Base32.Write(from.Value));
        var parts = key.Split('/', ':');
        if (!parts.Any(part => part == plain || part == token)) return key;
        var renamed = new StringBuilder(key.Length);
        var at = 0;
        foreach (var part in parts)
        {
            renamed.Append(part == plain ? into.Value.ToString(CultureInfo.InvariantCulture) : part == token ? Base32.Write(into.Value) : part);
            at += part.Length;
            if (at < key.Length) renamed.Append(key[at++]);
        }
        return renamed.ToString();
    }

    private sealed class MessageRow
    {
        public required string Kind { get; init; }

        public required Instant DueAt { get; init; }

        public required NoteState State { get; init; }

        public Instant? FinishedAt { get; init; }
    }

    private sealed class KeyRow
    {
        public required long Id { get; init; }

        public required string Key { get; init; }
    }
}

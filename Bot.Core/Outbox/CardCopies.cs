using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Outbox;

/// <summary>
/// Where cards are shown. A refresh writes the card alone: words that stood above it when it was posted are for the notification,
/// so what has to stay belongs into the card.
/// </summary>
/// <remarks>
/// An answer to a press and an edit of the worker may overtake each other on the way to the platform. Where the worker wrote since the
/// answer was begun (<see cref="View.Now"/>) nobody knows which of them stands there, so the message is written once more.
/// </remarks>
public sealed class CardCopies(Ids ids, Notes notes)
{
    /// <summary>Whether the worker is writing a copy, or has done so since <c>@Since</c>.</summary>
    private const string WrittenMeanwhile =
        """
        EXISTS (SELECT 1 FROM outbox o WHERE o.key = 'copy/' || card_copies.id
          AND ((o.state = 'Waiting' AND o.claimed_at IS NOT NULL) OR o.finished_at >= @Since))
        """;

    /// <summary>From now on this message is kept up to date.</summary>
    /// <param name="shownTo">The room that it stands in, or the person whose private chat it stands in.</param>
    public async Task Remember(Tx tx, CardSubject card, MessageRef at, Recipient shownTo)
    {
        await Save(tx, card, at, shownTo, hash: null, since: Instant.MaxValue);
        // The card may have changed while it was on its way.
        await notes.Refresh(tx, card);
    }

    /// <inheritdoc cref="Remember(Tx, CardSubject, MessageRef, Recipient)"/>
    /// <param name="card">What it shows.</param>
    /// <param name="view">How it was written; then nothing is written again as long as the card is the same.</param>
    public async Task Remember(Tx tx, CardSubject subject, MessageRef at, Recipient shownTo, Card card, View view)
    {
        await Save(tx, subject, at, shownTo, CardHash.Of(card, view), view.Now);
        await notes.Refresh(tx, subject);
    }

    /// <summary>
    /// This message was written by somebody else than the worker: an answer to a press. The worker must know, because it leaves alone
    /// what it believes to be up to date.
    /// </summary>
    public async Task Shown(Tx tx, MessageRef at, Card card, View view)
    {
        var other = await tx.Many<CopyRow>(
            $"""
            UPDATE card_copies SET shown_hash = CASE WHEN {WrittenMeanwhile} THEN @Unknown ELSE @Hash END
            WHERE platform = @Platform AND room = @Room AND message = @Message
              AND (shown_hash IS NULL OR shown_hash <> @Hash OR {WrittenMeanwhile})
            RETURNING {CopyRow.Columns}
            """,
            new { Hash = CardHash.Of(card, view), Unknown = Unknown(), Since = view.Now, at.Place.Platform, Room = at.Place.NativeId, Message = at.NativeId });
        foreach (var copy in other) await notes.Refresh(tx, copy.Subject);
    }

    public Task Forget(Tx tx, MessageRef at) => tx.Run(
        "DELETE FROM card_copies WHERE platform = @Platform AND room = @Room AND message = @Message",
        new { at.Place.Platform, Room = at.Place.NativeId, Message = at.NativeId });

    /// <summary>The card is no more: the messages that show it stay as they are.</summary>
    public Task Forget(Tx tx, CardSubject card) =>
        tx.Run("DELETE FROM card_copies WHERE kind = @Kind AND subject_id = @Id", card);

    /// <summary>What a message shows that is kept up to date; null for any other message.</summary>
    public async Task<CardSubject?> ShownAt(Queries q, MessageRef at) => (await q.One<CopyRow>(
        $"SELECT {CopyRow.Columns} FROM card_copies WHERE platform = @Platform AND room = @Room AND message = @Message",
        new { at.Place.Platform, Room = at.Place.NativeId, Message = at.NativeId }))?.Subject;

    /// <summary>The messages of a room that is gone are gone, too.</summary>
    /// <returns>What they showed.</returns>
    public async Task<IReadOnlyList<CardSubject>> ForgetRoom(Tx tx, PlaceRef room) => [.. (await tx.Many<CopyRow>(
        $"DELETE FROM card_copies WHERE platform = @Platform AND room = @NativeId RETURNING {CopyRow.Columns}", room)).Select(row => row.Subject)];

    /// <summary>The messages that show this card, oldest first.</summary>
    public async Task<IReadOnlyList<MessageRef>> List(Queries q, CardSubject card) =>
        [.. (await q.Many<CopyRow>($"SELECT {CopyRow.Columns} FROM card_copies WHERE kind = @Kind AND subject_id = @Id ORDER BY id", card))
            .Select(row => row.At)];

    internal static Task<CopyRow?> Find(Queries q, long id) =>
        q.One<CopyRow>($"SELECT {CopyRow.Columns} FROM card_copies WHERE id = @Id", new { Id = id });

    /// <param name="before">What it showed when the worker looked. Where it is something else by now, an answer wrote while the worker did.</param>
    /// <param name="hash">What the worker wrote; null where that is not known.</param>
    internal static Task Wrote(Tx tx, long id, string? before, string? hash) => tx.Run(
        "UPDATE card_copies SET shown_hash = @Hash WHERE id = @Id AND COALESCE(shown_hash, '') = COALESCE(@Before, '')",
        new { Id = id, Before = before, Hash = hash });

    internal static Task Forget(Tx tx, long id) => tx.Run("DELETE FROM card_copies WHERE id = @Id", new { Id = id });

    /// <summary>Turns up to <paramref name="most"/> dirty cards into one waiting row for each of their copies.</summary>
    /// <returns>How many cards.</returns>
    internal static async Task<int> Expand(Tx tx, int most, Instant now)
    {
        var dirty = await tx.Many<DirtyRow>("SELECT kind, subject_id FROM dirty_cards ORDER BY kind, subject_id LIMIT @Most", new { Most = most });
        foreach (var card in dirty)
        {
            await tx.Queue("DELETE FROM dirty_cards WHERE kind = @Kind AND subject_id = @SubjectId", card);
            // A row that waits keeps its place, and one that failed its wait: clicks do not hurry a platform that is down.
            await tx.Queue(
                """
                INSERT INTO outbox (id, key, kind, args, rank, cancellation, copy_id, place_id, person_id, lane, due_at,
                  version, attempt, tries, state, free_at)
                SELECT c.id, 'copy/' || c.id, 'card', '', @Rank, FALSE, c.id, c.place_id, NULL, c.lane, @Now, 1, 0, 0, 'Waiting', @Now
                FROM card_copies c WHERE c.kind = @Kind AND c.subject_id = @SubjectId
                ON CONFLICT (key) DO UPDATE SET version = outbox.version + 1, state = 'Waiting', finished_at = NULL,
                  tries = CASE WHEN outbox.state = 'Waiting' THEN outbox.tries ELSE 0 END,
                  due_at = CASE WHEN outbox.state = 'Waiting' THEN outbox.due_at ELSE excluded.due_at END,
                  free_at = CASE WHEN outbox.state = 'Waiting' AND outbox.free_at > excluded.free_at
                    THEN outbox.free_at ELSE excluded.free_at END
                """,
                new { card.Kind, card.SubjectId, Rank = (int)NoteClass.Refresh, Now = now });
        }
        return dirty.Count;
    }

    private Task<int> Save(Tx tx, CardSubject card, MessageRef at, Recipient shownTo, string? hash, Instant since) => tx.Run(
        $"""
        INSERT INTO card_copies (id, kind, subject_id, platform, room, message, place_id, person_id, lane, shown_hash)
        SELECT @NewId, @Kind, @Id, @Platform, @Room, @Message, CAST(@PlaceId AS BIGINT), CAST(@PersonId AS BIGINT), @Lane, @Hash
        WHERE CAST(@PlaceId AS BIGINT) IS NOT NULL OR EXISTS (SELECT 1 FROM persons WHERE id = @PersonId)
        ON CONFLICT (platform, room, message) DO UPDATE SET kind = excluded.kind, subject_id = excluded.subject_id,
          place_id = excluded.place_id, person_id = excluded.person_id, lane = excluded.lane,
          shown_hash = CASE WHEN {WrittenMeanwhile} THEN @Unknown ELSE excluded.shown_hash END
        """,
        new
        {
            NewId = ids.Next(),
            card.Kind,
            card.Id,
            at.Place.Platform,
            Room = at.Place.NativeId,
            Message = at.NativeId,
            PlaceId = (shownTo as Recipient.Room)?.Id,
            PersonId = (shownTo as Recipient.Person)?.Id,
            Lane = shownTo is Recipient.Room room ? Lanes.Of(room.Id) : Lanes.Of(at.Place),
            Hash = hash,
            Unknown = Unknown(),
            Since = since,
        });

    /// <summary>What stands for a message of which nobody knows what it shows: another each time, so that the worker sees that somebody wrote.</summary>
    private string Unknown() => string.Create(CultureInfo.InvariantCulture, $"?{ids.Next()}");

    private sealed class DirtyRow
    {
        public required string Kind { get; init; }

        public required long SubjectId { get; init; }
    }
}

internal sealed class CopyRow
{
    public const string Columns = "id, kind, subject_id, platform, room, message, place_id, person_id, shown_hash";

    public required long Id { get; init; }

    public required string Kind { get; init; }

    public required long SubjectId { get; init; }

    public required string Platform { get; init; }

    public required string Room { get; init; }

    public required string Message { get; init; }

    public PlaceId? PlaceId { get; init; }

    public PersonId? PersonId { get; init; }

    public string? ShownHash { get; init; }

    public CardSubject Subject => new(Kind, SubjectId);

    public MessageRef At => new(new(Platform, Room), Message);
}

using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Circles.Store;

/// <summary>What an organiser tells a circle.</summary>
internal sealed record CircleMessage
{
    public required CircleMessageId Id { get; init; }

    public required CircleId Circle { get; init; }

    public required PersonId Author { get; init; }

    public required string Text { get; init; }

    public required Instant WrittenAt { get; init; }

    /// <summary>Null for a draft.</summary>
    public Instant? SentAt { get; init; }
}

/// <summary>The SQL of what is told to circles.</summary>
internal static class MessageTable
{
    private const string Columns = "id, circle_id AS circle, author_id AS author, text, written_at, sent_at";

    public static Task<CircleMessage?> Find(Queries q, CircleMessageId id) =>
        q.One<CircleMessage>($"SELECT {Columns} FROM circle_messages WHERE id = @id", new { id });

    public static Task<IReadOnlyList<CircleMessage>> OfPerson(Queries q, PersonId author) =>
        q.Many<CircleMessage>($"SELECT {Columns} FROM circle_messages WHERE author_id = @author ORDER BY id", new { author });

    public static Task Insert(Tx tx, CircleMessage message) => tx.Queue(
        """
        INSERT INTO circle_messages (id, circle_id, author_id, text, written_at, sent_at)
        VALUES (@Id, @Circle, @Author, @Text, @WrittenAt, @SentAt)
        """,
        message);

    /// <summary>A draft says something else.</summary>
    public static Task<int> Change(Tx tx, CircleMessageId id, string text, Instant now) => tx.Run(
        "UPDATE circle_messages SET text = @text, written_at = @now WHERE id = @id AND sent_at IS NULL", new { id, text, now });

    /// <returns>1, or 0 where it was sent or dropped already: of two who press, one sends.</returns>
    public static Task<int> MarkSent(Tx tx, CircleMessageId id, Instant now) => tx.Run(
        "UPDATE circle_messages SET sent_at = @now WHERE id = @id AND sent_at IS NULL", new { id, now });

    public static Task<int> Discard(Tx tx, CircleMessageId id) =>
        tx.Run("DELETE FROM circle_messages WHERE id = @id AND sent_at IS NULL", new { id });

    public static Task Forget(Tx tx, PersonId author) => tx.Run("DELETE FROM circle_messages WHERE author_id = @author", new { author });

    public static Task HandOver(Tx tx, PersonId from, PersonId into) =>
        tx.Run("UPDATE circle_messages SET author_id = @into WHERE author_id = @from", new { from, into });

    /// <summary>Removes drafts that nobody sent, and what nobody is told any more.</summary>
    public static Task<int> Tidy(Tx tx, Instant now) => tx.Run(
        """
        DELETE FROM circle_messages WHERE (sent_at IS NULL AND written_at <= @draftsBefore) OR sent_at <= @sentBefore
        """,
        new { draftsBefore = now - CircleLimits.Draft, sentBefore = now - CircleLimits.MessageLasts });
}

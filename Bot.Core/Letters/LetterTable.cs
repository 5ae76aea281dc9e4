using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Letters;

/// <summary>The SQL of letters.</summary>
internal static class LetterTable
{
    private const string Columns =
        "id, about, about_id, author_id AS author, author_account, language, text, translation, whom, written_at, sent_at";

    public static Task<Letter?> Find(Queries q, LetterId id) => q.One<Letter>($"SELECT {Columns} FROM letters WHERE id = @id", new { id });

    public static Task<IReadOnlyList<Letter>> OfPerson(Queries q, PersonId author) =>
        q.Many<Letter>($"SELECT {Columns} FROM letters WHERE author_id = @author ORDER BY id", new { author });

    public static Task Insert(Tx tx, Letter letter) => tx.Queue(
        """
        INSERT INTO letters (id, about, about_id, author_id, author_account, language, text, translation, whom, written_at, sent_at)
        VALUES (@Id, @About, @AboutId, @Author, @AuthorAccount, @Language, @Text, @Translation, @Whom, @WrittenAt, @SentAt)
        """,
        letter);

    /// <summary>A draft says something else.</summary>
    /// <returns>1, or 0 where it was sent or dropped already.</returns>
    public static Task<int> Change(Tx tx, Letter letter) => tx.Run(
        """
        UPDATE letters SET text = @Text, translation = @Translation, language = @Language, whom = @Whom, written_at = @WrittenAt
        WHERE id = @Id AND sent_at IS NULL
        """,
        letter);

    /// <returns>1, or 0 where it was sent or dropped already: of two who press, one sends.</returns>
    public static Task<int> MarkSent(Tx tx, LetterId id, Instant now) =>
        tx.Run("UPDATE letters SET sent_at = @now WHERE id = @id AND sent_at IS NULL", new { id, now });

    public static Task<int> Discard(Tx tx, LetterId id) => tx.Run("DELETE FROM letters WHERE id = @id AND sent_at IS NULL", new { id });

    /// <returns>How many about this were sent after an instant.</returns>
    public static Task<int> SentSince(Queries q, LetterAbout about, Instant since) => q.One<int>(
        "SELECT count(*) FROM letters WHERE about = @Kind AND about_id = @Id AND sent_at > @since", new { about.Kind, about.Id, since });

    /// <summary>What they are about is removed.</summary>
    public static Task DeleteAbout(Tx tx, LetterAbout about) =>
        tx.Run("DELETE FROM letters WHERE about = @Kind AND about_id = @Id", new { about.Kind, about.Id });

    public static Task Forget(Tx tx, PersonId author) => tx.Run("DELETE FROM letters WHERE author_id = @author", new { author });

    public static Task Merge(Tx tx, PersonId from, PersonId into) =>
        tx.Run("UPDATE letters SET author_id = @into WHERE author_id = @from", new { from, into });

    /// <summary>What an account wrote goes with it; of what is not known whose it is, it stays.</summary>
    public static Task Part(Tx tx, Parting parting)
    {
        var accounts = ValuesList.Of("account", parting.Accounts);
        return tx.Run(
            $"UPDATE letters SET author_id = @To WHERE author_id = @From AND author_account IN {accounts.Sql}",
            accounts.With(new { parting.From, parting.To }));
    }

    /// <summary>Removes drafts that nobody sent, and what nobody is told any more.</summary>
    public static Task<int> Tidy(Tx tx, Instant now) => tx.Run(
        "DELETE FROM letters WHERE (sent_at IS NULL AND written_at <= @draftsBefore) OR sent_at <= @sentBefore",
        new { draftsBefore = now - LetterLimits.Draft, sentBefore = now - LetterLimits.Lasts });
}

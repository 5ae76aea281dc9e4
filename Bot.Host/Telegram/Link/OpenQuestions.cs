using System.Text.Json;
using Bot.Core.People;
using Bot.Core.Storage;
using Bot.Host.Telegram.Wire;
using NodaTime;

namespace Bot.Host.Telegram;

/// <summary>The question that somebody is asked in a chat at this moment.</summary>
/// <param name="Field">The option that it is about; empty where all is shown together.</param>
/// <param name="Message">The message that asks it.</param>
/// <param name="Choices">What the numbered buttons below it stand for.</param>
internal sealed record OpenQuestion(
    string Account, long Chat, long? Topic, string Session, string Field, long Message, IReadOnlyList<string> Choices, long OriginChat, long? OriginTopic)
{
    public PlaceRef Origin => TelegramNames.Place(OriginChat, OriginTopic);
}

/// <summary>The SQL of open questions: one for each person and chat, so that several people can fill forms in one group at once.</summary>
internal sealed class OpenQuestions(IDatabase db, TimeProvider clock)
{
    private const string Columns = "account, chat, topic, session, field, message, choices, origin_chat, origin_topic";

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    public Task Put(OpenQuestion question) => db.Write(null, tx => tx.Run(
        """
        INSERT INTO telegram_questions (account, chat, topic, session, field, message, choices, origin_chat, origin_topic, asked_at)
        VALUES (@Account, @Chat, @Topic, @Session, @Field, @Message, @Choices, @OriginChat, @OriginTopic, @Now)
        ON CONFLICT (account, chat) DO UPDATE SET topic = excluded.topic, session = excluded.session, field = excluded.field,
          message = excluded.message, choices = excluded.choices, origin_chat = excluded.origin_chat, origin_topic = excluded.origin_topic,
          asked_at = excluded.asked_at
        """,
        new
        {
            question.Account,
            question.Chat,
            question.Topic,
            question.Session,
            question.Field,
            question.Message,
            Choices = JsonSerializer.Serialize(question.Choices, TelegramJson.Default.IReadOnlyListString),
            question.OriginChat,
            question.OriginTopic,
            Now,
        }));

    public async Task<OpenQuestion?> Of(AccountRef account, long chat) => Question(await db.Read(q => q.One<Row>(
        $"SELECT {Columns} FROM telegram_questions WHERE account = @Account AND chat = @Chat", new { Account = account.ToString(), Chat = chat })));

    /// <summary>Where else the form is being asked, such as in the group where it was begun.</summary>
    public async Task<OpenQuestion?> OfSession(string session) => Question(await db.Read(q => q.One<Row>(
        $"SELECT {Columns} FROM telegram_questions WHERE session = @Session ORDER BY asked_at DESC LIMIT 1", new { Session = session })));

    public async Task<IReadOnlyList<OpenQuestion>> In(long chat) =>
        [.. (await db.Read(q => q.Many<Row>($"SELECT {Columns} FROM telegram_questions WHERE chat = @Chat", new { Chat = chat }))).Select(row => Question(row)!)];

    public Task Drop(string session) =>
        db.Write(null, tx => tx.Run("DELETE FROM telegram_questions WHERE session = @Session", new { Session = session }));

    /// <summary>Forms are gone a day after their last answer, and so are their questions.</summary>
    internal static Task<int> Tidy(Tx tx, Instant now) => tx.Run(
        "DELETE FROM telegram_questions WHERE session IN (SELECT session FROM telegram_questions WHERE asked_at <= @Before LIMIT 200)",
        new { Before = now - Duration.FromDays(2) });

    private static OpenQuestion? Question(Row? row) => row is null ? null : new(
        row.Account, row.Chat, row.Topic, row.Session, row.Field, row.Message,
        JsonSerializer.Deserialize(row.Choices, TelegramJson.Default.IReadOnlyListString)!, row.OriginChat, row.OriginTopic);

    private sealed class Row
    {
        public required string Account { get; init; }

        public required long Chat { get; init; }

        public long? Topic { get; init; }

        public required string Session { get; init; }

        public required string Field { get; init; }

        public required long Message { get; init; }

        public required string Choices { get; init; }

        public required long OriginChat { get; init; }

        public long? OriginTopic { get; init; }
    }
}

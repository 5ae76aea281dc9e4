using System.Security.Cryptography;
using System.Text;
using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Host.Telegram;

/// <summary>
/// What somebody did and what goes on elsewhere or later: behind a link that opens the private chat, or a button. The same input with the
/// same once-key is handled again, so nothing is done twice and the words are true when they are read.
/// </summary>
internal sealed class Kept(IDatabase db, Groups groups, Tokens tokens, TimeProvider clock)
{
    private static readonly Duration Lifetime = Duration.FromHours(24);

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <returns>22 letters, digits, dashes and underscores, for this account alone.</returns>
    public Task<string> Keep(Inbound input) => input switch
    {
        Inbound.Typed typed => Save(input.From.Account, input.At, typed: true, typed.Text, input.Once),
        Inbound.Pressed pressed => Save(input.From.Account, input.At, typed: false, pressed.Token, input.Once),
        Inbound.Submitted sent => Save(input.From.Account, input.At, typed: false, tokens.Encode(new SendForm(sent.Form)), input.Once),
        Inbound.Answered answered => Save(input.From.Account, input.At, typed: false, tokens.Encode(new ContinueForm(answered.Form)), input.Once),
        _ => throw new InvalidOperationException($"There is no way to keep a {input.GetType().Name}."),
    };

    /// <summary>Something that whoever follows the link does by that, each person once.</summary>
    /// <param name="token">What a button for it would carry.</param>
    public Task<string> Offer(string token, Whereabouts at) => Save(account: null, at, typed: false, token, new OnceKey(""));

    /// <returns>Null for what has expired, is somebody else's, or never was.</returns>
    public async Task<KeptInput?> Find(string token, AccountRef account)
    {
        if (token.Length is 0 or > 64) return null;
        var row = await db.Read(q => q.One<Row>(
            """
            SELECT account, chat, topic, private, typed, text, once FROM telegram_kept
            WHERE token = @Token AND (account IS NULL OR account = @Account) AND expires_at > @Now
            """,
            new { Token = Hash(token), Account = account.ToString(), Now }));
        if (row is null) return null;
        var at = new Whereabouts(
            row.Private ? null : TelegramNames.Space(row.Chat), TelegramNames.Place(row.Chat, row.Topic), groups.PlaceName(row.Chat, row.Topic));
        return new(at, row.Typed, row.Text, row.Account is null ? null : new OnceKey(row.Once));
    }

    internal static Task<int> Tidy(Tx tx, Instant now) => tx.Run(
        "DELETE FROM telegram_kept WHERE token IN (SELECT token FROM telegram_kept WHERE expires_at <= @Before LIMIT 200)", new { Before = now });

    private async Task<string> Save(AccountRef? account, Whereabouts at, bool typed, string text, OnceKey once)
    {
        var token = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        var (chat, topic) = TelegramNames.Read(at.Place);
        await db.Write(null, tx => tx.Run(
            """
            INSERT INTO telegram_kept (token, account, chat, topic, private, typed, text, once, expires_at)
            VALUES (@Token, @Account, @Chat, @Topic, @Private, @Typed, @Text, @Once, @Expires)
            """,
            new
            {
                Token = Hash(token),
                Account = account?.ToString(),
                Chat = chat,
                Topic = topic,
                Private = at.Private,
                Typed = typed,
                Text = text,
                Once = once.Value,
                Expires = Now + Lifetime,
            }));
        return token;
    }

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private sealed class Row
    {
        public string? Account { get; init; }

        public required long Chat { get; init; }

        public long? Topic { get; init; }

        public required bool Private { get; init; }

        public required bool Typed { get; init; }

        public required string Text { get; init; }

        public required string Once { get; init; }
    }
}

/// <summary>Something that was kept.</summary>
/// <param name="Once">Null where whoever does it now does it for the first time.</param>
internal sealed record KeptInput(Whereabouts At, bool Typed, string Text, OnceKey? Once);

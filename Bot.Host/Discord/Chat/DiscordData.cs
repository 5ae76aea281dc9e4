using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Host.Discord;

/// <summary>What the adapter keeps about a person: the channel of the private chat.</summary>
internal sealed class DiscordData(IDatabase db) : IPersonalData
{
    private const string Mine = "account IN (SELECT native_id FROM accounts WHERE person_id = @Person AND platform = 'discord')";

    public Words Heading { get; } = new(En: "Private chats on Discord", Es: "Chats privados en Discord");

    /// <inheritdoc/>
    public IReadOnlyList<Keeping> Keeps { get; } =
    [
        new(
            new(En: "Which private chat on Discord is yours.", Es: "Cuál es tu chat privado en Discord."),
            new(En: "To write to you there.", Es: "Para escribirte allí."),
            Keeping.UntilForgotten,
            Keeping.OnlyTheBot,
            "discord_chats: account channel"),
    ];

    public async Task<IReadOnlyList<object>> Export(PersonId person, CancellationToken ct) =>
        await db.Read(q => q.Many<ChatRow>($"SELECT account, channel FROM discord_chats WHERE {Mine}", new { Person = person }), ct);

    /// <summary>Also of accounts that are gone: a chat may have been opened in the moment in which its person was forgotten.</summary>
    public Task Forget(Tx tx, PersonId person) => tx.Run(
        $"DELETE FROM discord_chats WHERE {Mine} OR account NOT IN (SELECT native_id FROM accounts WHERE platform = 'discord')",
        new { Person = person });

    /// <summary>Chats belong to accounts, which go along by themselves.</summary>
    public Task Merge(Tx tx, PersonId from, PersonId into) => Task.CompletedTask;

    /// <inheritdoc cref="Merge"/>
    public Task Split(Tx tx, Parting parting) => Task.CompletedTask;

    private sealed class ChatRow
    {
        public required string Account { get; init; }

        public required string Channel { get; init; }
    }
}

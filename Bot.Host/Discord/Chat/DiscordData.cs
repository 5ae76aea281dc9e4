using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Host.Discord;

/// <summary>What the adapter keeps about a person: the channel of the private chat.</summary>
internal sealed class DiscordData(IDatabase db) : IPersonalData
{
    private const string Mine = "account IN (SELECT native_id FROM accounts WHERE person_id = @Person AND platform = 'discord')";

    public Words Heading { get; } = new(En: "Private chats on Discord", Es: "Chats privados en Discord");

    public async Task<IReadOnlyList<object>> Export(PersonId person, CancellationToken ct) =>
        await db.Read(q => q.Many<ChatRow>($"SELECT account, channel FROM discord_chats WHERE {Mine}", new { Person = person }), ct);

    public Task Forget(Tx tx, PersonId person) => tx.Run($"DELETE FROM discord_chats WHERE {Mine}", new { Person = person });

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

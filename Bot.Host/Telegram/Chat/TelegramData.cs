using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Host.Telegram;

/// <summary>What the adapter keeps about a person: the question that is open, and what goes on by a link. A day at most.</summary>
internal sealed class TelegramData(IDatabase db) : IPersonalData
{
    private const string Mine = "account IN (SELECT 'telegram:' || native_id FROM accounts WHERE person_id = @Person AND platform = 'telegram')";

    public Words Heading { get; } = new(En: "Unfinished on Telegram", Es: "Sin terminar en Telegram");

    public async Task<IReadOnlyList<object>> Export(PersonId person, CancellationToken ct) => await db.Read(
        async q => (IReadOnlyList<object>)
        [
            .. await q.Many<QuestionRow>($"SELECT chat, field FROM telegram_questions WHERE {Mine}", new { Person = person }),
            .. await q.Many<KeptRow>($"SELECT chat, text FROM telegram_kept WHERE {Mine}", new { Person = person }),
        ],
        ct);

    public async Task Forget(Tx tx, PersonId person)
    {
        await tx.Run($"DELETE FROM telegram_questions WHERE {Mine}", new { Person = person });
        await tx.Run($"DELETE FROM telegram_kept WHERE {Mine}", new { Person = person });
    }

    /// <summary>Both belong to accounts, which go along by themselves.</summary>
    public Task Merge(Tx tx, PersonId from, PersonId into) => Task.CompletedTask;

    /// <inheritdoc cref="Merge"/>
    public Task Split(Tx tx, Parting parting) => Task.CompletedTask;

    private sealed class QuestionRow
    {
        public required long Chat { get; init; }

        public required string Field { get; init; }
    }

    private sealed class KeptRow
    {
        public required long Chat { get; init; }

        public required string Text { get; init; }
    }
}

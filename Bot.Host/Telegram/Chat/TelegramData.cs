using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Host.Telegram;

/// <summary>What the adapter keeps about a person: the question that is open, and what goes on by a link. A day at most.</summary>
internal sealed class TelegramData(IDatabase db) : IPersonalData
{
    private const string Mine = "account IN (SELECT 'telegram:' || native_id FROM accounts WHERE person_id = @Person AND platform = 'telegram')";

    private const string Nobodys = "account NOT IN (SELECT 'telegram:' || native_id FROM accounts WHERE platform = 'telegram')";

    public Words Heading { get; } = new(En: "Unfinished on Telegram", Es: "Sin terminar en Telegram");

    /// <inheritdoc/>
    public IReadOnlyList<Keeping> Keeps { get; } =
    [
        new(
            new(
                En: "Which question of a form you are being asked, and what goes on elsewhere or later by a link or a button.",
                Es: "Qué pregunta de un formulario tienes abierta, y lo que sigue en otro sitio o más tarde con un enlace o un botón."),
            new(En: "So that you can go on where you were.", Es: "Para que sigas donde estabas."),
            new(En: "A day, at most eight.", Es: "Un día, como mucho ocho."),
            Keeping.OnlyTheBot,
            "telegram_questions: account chat topic session field message choices origin_chat origin_topic asked_at",
            "telegram_kept: token account chat topic private typed text once expires_at"),
        new(
            new(
                En: "Where I am an admin of a group, Telegram hands me everything that is written there.",
                Es: "Donde administro un grupo, Telegram me entrega todo lo que se escribe allí."),
            new(
                En: "I need that to answer you alone and to pin.",
                Es: "Lo necesito para responderte solo a ti y para fijar mensajes."),
            new(
                En: "What is not for me I drop unread: it is never stored and never logged.",
                Es: "Lo que no es para mí lo descarto sin leerlo: nunca se guarda ni se anota."),
            Words.None),
    ];

    public async Task<IReadOnlyList<object>> Export(PersonId person, CancellationToken ct) => await db.Read(
        async q => (IReadOnlyList<object>)
        [
            .. await q.Many<QuestionRow>($"SELECT chat, field FROM telegram_questions WHERE {Mine}", new { Person = person }),
            .. await q.Many<KeptRow>($"SELECT chat, text FROM telegram_kept WHERE {Mine}", new { Person = person }),
        ],
        ct);

    /// <summary>Also of accounts that are gone, and once-keys: in a private chat those name the account.</summary>
    public async Task Forget(Tx tx, PersonId person)
    {
        await tx.Run($"DELETE FROM telegram_questions WHERE {Mine} OR {Nobodys}", new { Person = person });
        await tx.Run($"DELETE FROM telegram_kept WHERE {Mine} OR {Nobodys}", new { Person = person });
        var accounts = await tx.Many<string>(
            "SELECT native_id FROM accounts WHERE person_id = @Person AND platform = 'telegram'", new { Person = person });
        foreach (var account in accounts)
            await tx.Run("DELETE FROM once_keys WHERE key LIKE @Sent", new { Sent = TelegramNames.SentIn(account) });
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

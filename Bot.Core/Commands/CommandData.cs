using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Commands;

/// <summary>What the command core keeps about a person: forms in progress, and which inputs were answered.</summary>
public sealed class CommandData(IDatabase db) : IPersonalData
{
    private const string Mine = "account IN (SELECT platform || ':' || native_id FROM accounts WHERE person_id = @Person)";

    public Words Heading { get; } = new(En: "Unfinished forms", Es: "Formularios sin terminar");

    /// <inheritdoc/>
    public IReadOnlyList<Keeping> Keeps { get; } =
    [
        new(
            new(En: "What you have typed into a form that you began.", Es: "Lo que has escrito en un formulario que empezaste."),
            new(En: "So that nothing is lost when you are interrupted.", Es: "Para que no se pierda nada si te interrumpen."),
            new(En: "A day after the last answer you cannot open it any more; a week later it is gone.", Es: "Un día después de la última respuesta ya no puedes abrirlo; una semana después desaparece."),
            Keeping.OnlyYou,
            "form_sessions: id account command answers expires_at sent_by"),
        new(
            new(En: "The numbers of your messages and taps with how each was answered, without your words.", Es: "Los números de tus mensajes y toques con cómo se respondió cada uno, sin tus palabras."),
            new(En: "So that nothing happens twice when a platform delivers it again.", Es: "Para que nada ocurra dos veces si la plataforma lo entrega de nuevo."),
            new(En: "Two days.", Es: "Dos días."),
            Keeping.OnlyTheBot,
            "once_keys: key at outcome"),
    ];

    public async Task<IReadOnlyList<object>> Export(PersonId person, CancellationToken ct) => await db.Read(q => q.Many<FormRow>(
        $"SELECT command AS form, answers, expires_at, sent_by IS NOT NULL AS sent FROM form_sessions WHERE {Mine} ORDER BY id", new { Person = person }), ct);

    /// <summary>Also forms of accounts that are gone. Once-keys that name an account are their platform's to find.</summary>
    public Task Forget(Tx tx, PersonId person) => tx.Run(
        $"DELETE FROM form_sessions WHERE {Mine} OR account NOT IN (SELECT platform || ':' || native_id FROM accounts)", new { Person = person });

    /// <summary>Forms belong to accounts, which go along by themselves.</summary>
    public Task Merge(Tx tx, PersonId from, PersonId into) => Task.CompletedTask;

    private sealed class FormRow
    {
        public required string Form { get; init; }

        /// <summary>JSON, by option.</summary>
        public required string Answers { get; init; }

        public required Instant ExpiresAt { get; init; }

        public required bool Sent { get; init; }
    }
}

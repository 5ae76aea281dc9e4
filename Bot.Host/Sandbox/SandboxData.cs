using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Host.Sandbox;

/// <summary>What the sandbox keeps about somebody who is played here: the character, and what was said by and to them.</summary>
/// <param name="live">Pages that look on; null where the sandbox is switched off.</param>
internal sealed class SandboxData(IDatabase db, Live? live = null) : IPersonalData
{
    public Words Heading { get; } = new(En: "Conversations in the sandbox", Es: "Conversaciones en la zona de pruebas");

    /// <inheritdoc/>
    public IReadOnlyList<Keeping> Keeps { get; } =
    [
        new(
            new(En: "Whom you play in the sandbox.", Es: "A quién interpretas en la zona de pruebas."),
            new(En: "It takes the place of a platform.", Es: "Hace de plataforma."),
            Keeping.UntilForgotten,
            new(En: "Everybody who opens it.", Es: "Quien la abra."),
            "sandbox_people: name label power language dms position"),
        new(
            new(En: "What is said in the sandbox, by you and to you.", Es: "Lo que se dice en la zona de pruebas, lo tuyo y lo que se te dice."),
            new(En: "To show it.", Es: "Para mostrarlo."),
            new(En: "The last 500 messages of each room, or until you are forgotten.", Es: "Los últimos 500 mensajes de cada sala, o hasta que se te olvida."),
            new(En: "Everybody who opens it.", Es: "Quien la abra."),
            "sandbox_messages: id place reader nonce form changed body file"),
    ];

    public Task<IReadOnlyList<object>> Export(PersonId person, CancellationToken ct) => db.Read<IReadOnlyList<object>>(async q =>
    {
        var all = new List<object>();
        foreach (var name in await Names(q, person))
        {
            all.AddRange((await Rows(q, name)).Select(row => new Line(row.Message.Room, row.Message.From, row.Message.At, row.Message.Text)));
        }
        return all;
    }, ct);

    public async Task Forget(Tx tx, PersonId person)
    {
        foreach (var name in await Names(tx, person))
        {
            var gone = (await Rows(tx, name)).ToList();
            foreach (var row in gone) await tx.Queue("DELETE FROM sandbox_messages WHERE id = @Id", new { row.Id });
            await tx.Run("DELETE FROM sandbox_people WHERE name = @name", new { name });
            var keys = SandboxReader.Keys(name);
            await tx.Run("DELETE FROM once_keys WHERE substr(key, 1, @Length) = @keys", new { keys, keys.Length });
            tx.AfterCommit(() =>
            {
                live?.Forgotten(gone);
                live?.StateChanged();
            });
        }
    }

    /// <summary>All of it belongs to accounts, which go along by themselves.</summary>
    public Task Merge(Tx tx, PersonId from, PersonId into) => Task.CompletedTask;

    private static Task<IReadOnlyList<string>> Names(Queries q, PersonId person) => q.Many<string>(
        "SELECT native_id FROM accounts WHERE person_id = @person AND platform = @platform", new { person, platform = SandboxNames.Platform });

    /// <summary>What they alone see, and what they said where everybody reads it.</summary>
    private static async Task<IEnumerable<TranscriptRow>> Rows(Queries q, string name) => (await q.Many<TranscriptRow>(
        "SELECT id, place, reader, changed, body FROM sandbox_messages ORDER BY id"))
        .Where(row => row.Reader == name || row.Place == SandboxNames.Place(name, SandboxNames.Direct) || row.Message.From == name);

    private sealed record Line(string Room, string From, string At, string Text);
}

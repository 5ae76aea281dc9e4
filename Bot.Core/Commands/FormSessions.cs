using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Commands;

/// <summary>An unfinished form.</summary>
/// <param name="Answers">By option name, as typed.</param>
/// <param name="SentBy">The input that sent it off, while that is being handled or has been.</param>
public sealed record FormSession(string Id, string Command, IReadOnlyDictionary<string, string> Answers, string? SentBy);

/// <summary>Unfinished forms: they belong to one account, survive a restart, and expire a day after the last answer.</summary>
public sealed class FormSessions(IDatabase db, Catalog catalog, Ids ids, TimeProvider clock)
{
    private static readonly Duration Lifetime = Duration.FromHours(24);

    private long Now => Instant.FromDateTimeOffset(clock.GetUtcNow()).ToUnixTimeMilliseconds();

    private long Expiry => Now + (long)Lifetime.TotalMilliseconds;

    /// <summary>Keeps a form with what is known so far and returns its id. A form that is asked again keeps its id.</summary>
    public Task<string> Open(
        AccountRef account, string command, IReadOnlyDictionary<string, string> answers, string? session, OnceKey once)
    {
        var id = session is not null && Base32.TryRead(session, out var known) ? known : ids.Next();
        // The same input may write for its handler, too; this write of it has a name of its own.
        return db.Write(once.Then("form"), async tx =>
        {
            await tx.Run(
                """
                INSERT INTO form_sessions (id, account, command, answers, expires_at) VALUES (@id, @account, @command, @answers, @expires)
                ON CONFLICT (id) DO UPDATE SET answers = excluded.answers, expires_at = excluded.expires_at, sent_by = NULL
                WHERE form_sessions.account = excluded.account
                """,
                new { id, account = account.ToString(), command, answers = Json(answers), expires = Expiry });
            return Base32.Write(id);
        });
    }

    /// <summary>
    /// Adds answers to an unfinished form; one that is gone, sent or somebody else's is left alone. What the form asks is taken and nothing
    /// else: above all not what it only carries.
    /// </summary>
    public async Task Save(AccountRef account, string session, IReadOnlyDictionary<string, string> answers)
    {
        if (await Find(account, session) is not { SentBy: null } form) return;
        var all = new Dictionary<string, string>(form.Answers);
        foreach (var option in catalog.ByCode(form.Command)?.Options ?? [])
            if (!option.Carried && answers.TryGetValue(option.Name, out var text)) all[option.Name] = text;
        await db.Write(null, tx => tx.Run(
            "UPDATE form_sessions SET answers = @answers, expires_at = @expires WHERE id = @id AND sent_by IS NULL",
            new { id = Number(session), answers = Json(all), expires = Expiry }));
    }

    public async Task<FormSession?> Find(AccountRef account, string session)
    {
        if (!Base32.TryRead(session, out var id)) return null;
        var row = await db.Read(q => q.One<Row>(
            "SELECT command, answers, sent_by FROM form_sessions WHERE id = @id AND account = @account AND expires_at > @now",
            new { id, account = account.ToString(), now = Now }));
        return row is null ? null : new(session, row.Command, JsonSerializer.Deserialize(row.Answers, AnswersJson.Default.DictionaryStringString)!, row.SentBy);
    }

    /// <summary>Takes the form for one input: a second input finds it taken, the same input delivered again does not.</summary>
    /// <returns>False when another input has sent it already.</returns>
    public async Task<bool> Send(string session, OnceKey once) =>
        await db.Write(null, tx => tx.Run(
            "UPDATE form_sessions SET sent_by = @once WHERE id = @id AND (sent_by IS NULL OR sent_by = @once)",
            new { id = Number(session), once = once.Value })) > 0;

    /// <summary>It could not be handled after all: the person may send it again.</summary>
    public Task<int> Reopen(string session) => db.Write(null, tx => tx.Run(
        "UPDATE form_sessions SET sent_by = NULL WHERE id = @id", new { id = Number(session) }));

    /// <summary>Drops an unfinished form, or all of an account.</summary>
    /// <returns>How many were dropped.</returns>
    public Task<int> Cancel(AccountRef account, string? session = null) => db.Write(null, tx => tx.Run(
        "DELETE FROM form_sessions WHERE account = @account AND sent_by IS NULL AND (id = @id OR @id IS NULL)",
        new { account = account.ToString(), id = session is null ? (long?)null : Number(session) }));

    /// <summary>Removes forms that expired before <paramref name="before"/>, some at a time.</summary>
    internal static Task<int> Tidy(Tx tx, Instant before) => tx.Run(
        "DELETE FROM form_sessions WHERE id IN (SELECT id FROM form_sessions WHERE expires_at <= @before LIMIT 200)",
        new { before = before.ToUnixTimeMilliseconds() });

    private static string Json(IReadOnlyDictionary<string, string> answers) =>
        JsonSerializer.Serialize(answers, AnswersJson.Default.IReadOnlyDictionaryStringString);

    private static long Number(string session) => Base32.TryRead(session, out var id) ? id : 0;

    private sealed class Row
    {
        public required string Command { get; init; }

        public required string Answers { get; init; }

        public string? SentBy { get; init; }
    }
}

/// <summary>Generated at build time: quick at start, and works where reflection is switched off.</summary>
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class AnswersJson : JsonSerializerContext;

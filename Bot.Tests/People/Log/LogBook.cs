using Bot.Core;
using Bot.Core.People;
using Bot.Core.People.Log;
using Bot.Core.Storage;
using Bot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.People.Log;

/// <summary>A log on a database of its own.</summary>
internal sealed class LogBook(TempDatabase db, IDatabase at) : IAsyncDisposable
{
    public static readonly CommunityId Community = new(1);
    public static readonly PersonId Juno = new(11);
    public static readonly PersonId Ben = new(12);
    public static readonly PersonId Ana = new(13);

    private readonly AuditLog _log = new(db.Clock);

    public TempDatabase Db => db;

    public LogData Data { get; } = new(at);

    public static async Task<LogBook> Open(Engine engine)
    {
        var sources = new ServiceCollection().AddBotCore().BuildServiceProvider().GetRequiredService<IReadOnlyList<MigrationSource>>();
        var db = await TempDatabase.Start(engine, [.. sources.Where(source => source.Feature is "people" or "log")]);
        foreach (var (id, name) in new[] { (Juno, "Juno"), (Ben, "Ben"), (Ana, "Ana") })
            await db.Write(null, tx => tx.Run("INSERT INTO persons (id, name, message_level) VALUES (@id, @name, 2)", new { id, name }));
        return new(db, db);
    }

    /// <summary>The same as another process of the bot has it.</summary>
    public async Task<(LogBook Book, IDatabase Db)> AtAnotherHost()
    {
        var other = db.Another();
        await other.Start(CancellationToken.None);
        return (new(db, other), other);
    }

    public Task Append(LogEntry entry) => at.Write(null, tx => _log.Append(tx, entry));

    public Task Append(string kind, PersonId? by, PersonId? about = null, params string[] texts) =>
        Append(new LogEntry(Community, kind, by) { About = about, Texts = texts });

    public Task<LogCheck> Verify() => new LogVerifier(at).Verify(Community, CancellationToken.None);

    public async Task<IReadOnlyList<string>> Lines()
    {
        var kinds = new LogKinds(new Dictionary<string, LogLine>
        {
            ["test.named"] = (who, about, texts) => new(
                En: $"{who.En} named {about.En} {texts[0].En}", Es: $"{who.Es} llamó a {about.Es} {texts[0].Es}"),
        });
        return [.. (await new LogReader(at, kinds).Read(Community, 1, 1000, CancellationToken.None)).Select(read => read.Line.En.ToString())];
    }

    public Task Run(string sql, object? args = null) => at.Write(null, tx => tx.Run(sql, args));

    public ValueTask DisposeAsync() => db.DisposeAsync();
}

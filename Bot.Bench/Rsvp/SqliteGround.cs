using System.Data.Common;
using System.Globalization;
using Bot.Core.Storage;
using Bot.Core.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Bench.Rsvp;

/// <summary>Files, with synchronous=FULL.</summary>
internal sealed class SqliteGround(TempFolder folder, string start = "start.db") : Ground
{
    public override string Start => folder.File(start);

    public override string Begin => "BEGIN IMMEDIATE";

    public override Task<string> Copy()
    {
        var file = folder.File(string.Create(CultureInfo.InvariantCulture, $"{Guid.NewGuid():N}.db"));
        using var from = File.OpenRead(Start);
        using var to = File.Create(file);
        from.CopyTo(to);
        to.Flush(flushToDisk: true);
        return Task.FromResult(file);
    }

    public override Task Drop(string copy)
    {
        File.Delete(copy);
        return Task.CompletedTask;
    }

    public override IDatabase Database(string which, IServiceProvider services, TimeProvider clock) => new SqliteDatabase(
        which, services.GetRequiredService<IReadOnlyList<MigrationSource>>(), clock, services.GetRequiredService<ILogger<SqliteDatabase>>());

    public override DbConnection Connect(string which) => SqliteConnections.OpenWriter(which);

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

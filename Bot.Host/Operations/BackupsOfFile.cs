using Bot.Core.Storage;
using Bot.Core.Storage.Sqlite;

namespace Bot.Host.Operations;

/// <summary>What the host adds where the database is a file. A server has tools and people for that.</summary>
internal static class BackupsOfFile
{
    /// <summary>The folder of the copies, in the data folder.</summary>
    public static BackupFolder Folder(Settings settings) => new(Path.Combine(settings.Data, "backups"));

    public static void Add(IServiceCollection services, Settings settings) => services
        .AddSingleton(all => new SqliteCopies(all.GetRequiredService<IReadOnlyList<MigrationSource>>()))
        .AddSingleton(all => new Backups(
            all.GetRequiredService<SqliteDatabase>(), all.GetRequiredService<SqliteCopies>(), Folder(settings), new(settings.Database),
            all.GetRequiredService<RealClock>(), folder => new DriveInfo(folder).AvailableFreeSpace))
        .AddHostedService<NightlyBackup>();
}

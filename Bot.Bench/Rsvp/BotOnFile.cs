using Bot.Core;
using Bot.Core.Chat;
using Bot.Core.Storage;
using Bot.Core.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Bench.Rsvp;

/// <summary>The whole core on one database file, without a host around it: nothing runs in the background.</summary>
internal sealed class BotOnFile : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private BotOnFile(ServiceProvider services) => _services = services;

    public static Task<BotOnFile> Start(string file, TimeProvider clock) => Start(clock, services => new SqliteDatabase(
        file,
        services.GetRequiredService<IReadOnlyList<MigrationSource>>(),
        clock,
        services.GetRequiredService<ILogger<SqliteDatabase>>()));

    public static async Task<BotOnFile> Start(TimeProvider clock, Func<IServiceProvider, IDatabase> database)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddBotCore();
        services.AddSingleton(clock);
        services.AddSingleton<IChat>(new SilentChat());
        services.AddSingleton(database);
        var bot = new BotOnFile(services.BuildServiceProvider());
        await bot.Get<IDatabase>().Start(CancellationToken.None);
        return bot;
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

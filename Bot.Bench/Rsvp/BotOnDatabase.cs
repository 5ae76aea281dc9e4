using Bot.Core;
using Bot.Core.Calendar.Feeds;
using Bot.Core.Chat;
using Bot.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Bench.Rsvp;

/// <summary>The whole core on one database, without a host around it: nothing runs in the background.</summary>
internal sealed class BotOnDatabase : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private BotOnDatabase(ServiceProvider services) => _services = services;

    public static Task<BotOnDatabase> Start(Ground ground, string which, TimeProvider clock) =>
        Start(clock, services => ground.Database(which, services, clock));

    public static async Task<BotOnDatabase> Start(TimeProvider clock, Func<IServiceProvider, IDatabase> database, params IChat[] more)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddBotCore();
        services.AddSingleton(clock);
        services.AddSingleton(new PublicAddress(null));
        services.AddSingleton<IChat>(new SilentChat());
        foreach (var chat in more) services.AddSingleton(chat);
        services.AddSingleton(database);
        var bot = new BotOnDatabase(services.BuildServiceProvider());
        await bot.Get<IDatabase>().Start(CancellationToken.None);
        return bot;
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public IEnumerable<T> All<T>() where T : notnull => _services.GetServices<T>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

using Bot.Core;
using Bot.Core.Calendar.Feeds;
using Bot.Core.Storage;
using Bot.Core.Storage.Postgres;
using Bot.Core.Storage.Sqlite;
using Bot.Host.Discord;
using Bot.Host.Operations;
using Bot.Host.Pages;
using Bot.Host.Sandbox;
using Bot.Host.Telegram;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Bot.Host;

/// <summary>The whole bot, put together. Program runs it, tests run it in their own process.</summary>
internal static class BotApp
{
    /// <param name="clock">The real one; the sandbox puts one over it that can be turned.</param>
    /// <param name="log">Where the log goes.</param>
    /// <param name="more">Features beyond those of the bot itself.</param>
    public static WebApplication Build(Settings settings, TimeProvider clock, TextWriter log, Action<CoreBuilder>? more = null)
    {
        // Empty: nothing is configured by environment or files that Settings does not know of, and nothing is started for it.
        var builder = WebApplication.CreateEmptyBuilder(new() { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listeners.Configure(kestrel, settings));
        builder.Logging.AddProvider(new HostLog(log, clock));
        var services = builder.Services;
        services.AddRoutingCore();
        services.AddSingleton(settings);
        services.AddBotCore(core =>
        {
            AddTables(core);
            more?.Invoke(core);
        });
        services.AddSingleton<IKeys>(new KeyFolder(Path.Combine(settings.Data, "keys")));
        AddDatabase(services, settings);
        services.AddSingleton(new PublicAddress(settings.PublicUrl));
        services.AddSingleton<Ending>();
        services.AddSingleton<Copies>();
        services.AddSingleton<Health>();
        services.AddSingleton<CalendarPage>();
        services.AddSingleton<ClockWait>();
        var turned = new TurnedClock(clock);
        services.AddSingleton(settings.Sandbox ? turned : clock);
        services.AddSingleton(new RealClock(clock));
        if (settings.Sandbox) SandboxPlatform.Add(services, turned);
        if (settings.Discord is { } discord) DiscordPlatform.Add(services, discord);
        if (settings.Telegram is { } telegram) TelegramPlatform.Add(services, telegram);

        var app = builder.Build();
        app.MapGet("/healthz", (RequestDelegate)app.Services.GetRequiredService<Health>().Answer);
        app.MapGet("/calendar/{file}", (RequestDelegate)app.Services.GetRequiredService<CalendarPage>().Answer);
        if (settings.Sandbox) SandboxPlatform.Map(app);
        return app;
    }

    /// <summary>Opens the database, then the doors. When it returns, the bot answers.</summary>
    /// <exception cref="DatabaseRefusedException">The database cannot be used.</exception>
    /// <exception cref="DiscordRefusedException">Discord does not take the token or the commands.</exception>
    /// <exception cref="TelegramRefusedException">Telegram does not take the token or the commands.</exception>
    /// <exception cref="IOException">A port is taken.</exception>
    /// <exception cref="OperationCanceledException">It was told to stop while it waited for the machine's clock.</exception>
    public static async Task Start(WebApplication app)
    {
        var services = app.Services;
        await services.GetRequiredService<IDatabase>().Start(CancellationToken.None);
        await services.GetRequiredService<ClockWait>().UntilRight(CancellationToken.None);
        if (services.GetRequiredService<Settings>().Sandbox) await SandboxPlatform.Start(services, CancellationToken.None);
        if (services.GetRequiredService<Settings>().Discord is not null) await DiscordPlatform.Start(services, CancellationToken.None);
        if (services.GetRequiredService<Settings>().Telegram is not null) await TelegramPlatform.Start(services, CancellationToken.None);
        try
        {
            await app.StartAsync();
        }
        catch
        {
            // What has begun by then, such as the outbox, ends before the database is taken away from it.
            await app.StopAsync();
            throw;
        }
    }

    /// <summary>Everything that this program knows of tables, for whoever looks at a database without running the bot.</summary>
    public static IReadOnlyList<MigrationSource> Migrations()
    {
        using var services = new ServiceCollection().AddBotCore(AddTables).BuildServiceProvider();
        return services.GetRequiredService<IReadOnlyList<MigrationSource>>();
    }

    private static void AddTables(CoreBuilder core)
    {
        SandboxPlatform.AddTables(core);
        DiscordPlatform.AddTables(core);
        TelegramPlatform.AddTables(core);
    }

    private static void AddDatabase(IServiceCollection services, Settings settings)
    {
        if (settings.Postgres is not { } address)
        {
            services.AddSingleton(all => new SqliteDatabase(
                settings.Database, all.GetRequiredService<IReadOnlyList<MigrationSource>>(), all.GetRequiredService<TimeProvider>(),
                all.GetRequiredService<ILogger<SqliteDatabase>>()));
            services.AddSingleton<IDatabase>(all => all.GetRequiredService<SqliteDatabase>());
            BackupsOfFile.Add(services, settings);
            return;
        }
        services.AddSingleton(all => new PostgresDatabase(
            address, all.GetRequiredService<IReadOnlyList<MigrationSource>>(), all.GetRequiredService<TimeProvider>(),
            all.GetRequiredService<ILogger<PostgresDatabase>>()));
        services.AddSingleton<IDatabase>(all => all.GetRequiredService<PostgresDatabase>());
        services.AddSingleton<INeighbours>(all => all.GetRequiredService<PostgresDatabase>());
    }

    /// <summary>Where it answers on this machine.</summary>
    public static string Address(WebApplication app)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        return addresses.Last().Replace("//127.0.0.1:", "//localhost:", StringComparison.Ordinal);
    }
}

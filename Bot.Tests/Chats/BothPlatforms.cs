using Bot.Core.Localization;
using Bot.Core.Outbox;
using Bot.Core.Storage;
using Bot.Emulators.Discord;
using Bot.Emulators.Discord.World;
using Bot.Emulators.Telegram;
using Bot.Host;
using Bot.Host.Discord;
using Bot.Host.Telegram;
using Bot.Tests.Storage;
using Bot.Tests.Telegram;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;
using TelegramChatRoom = Bot.Emulators.Telegram.World.Chat;

namespace Bot.Tests.Chats;

/// <summary>
/// The whole bot between an emulated Discord and an emulated Telegram, on one clock that stands still: a server and a group. Its worker runs
/// when the clock is turned or when it is asked to.
/// </summary>
internal sealed partial class BothPlatforms : IAsyncDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    private readonly TempFolder _folder = new();
    private readonly WebApplication _app;
    private readonly IReadOnlyList<IHostedService> _links;

    private BothPlatforms(FakeClock clock, DiscordEmulator discord, TelegramEmulator telegram)
    {
        (Clock, Discord, Telegram) = (clock, discord, telegram);
        Guild = discord.People.AddGuild("Smile Commons");
        // Where the bot says hello when it arrives, hence where announcements go.
        Room = Guild.Channels[Guild.SystemChannel!.Value];
        Group = telegram.People.AddGroup("Smile Group");
        var settings = new Settings
        {
            Data = _folder.Path,
            Database = _folder.File("smilebot.db"),
            Sandbox = false,
            SandboxPort = 0,
            Discord = new(discord.Token, new(discord.Api.ToString().TrimEnd('/'))),
            Telegram = new(telegram.Token, new(telegram.Root.ToString().TrimEnd('/'))),
            Zone = Zone,
            Languages = [Language.English],
        };
        // No door is opened and no worker runs by itself.
        _app = BotApp.Build(settings, clock, Log);
        _links = [.. _app.Services.GetServices<IHostedService>().Where(service => service is DiscordLink or TelegramLink)];
    }

    /// <summary>Monday, 23 November 2026, 10:00 in Madrid, where the community is.</summary>
    public FakeClock Clock { get; }

    public DiscordEmulator Discord { get; }

    public TelegramEmulator Telegram { get; }

    public Guild Guild { get; }

    public Channel Room { get; }

    public TelegramChatRoom Group { get; }

    public StringWriter Log { get; } = new();

    public IDatabase Db => Get<IDatabase>();

    private static DateTimeZone Zone => DateTimeZoneProviders.Tzdb["Europe/Madrid"];

    /// <summary>The server and the group are two communities, not yet one.</summary>
    public static async Task<BothPlatforms> Start()
    {
        var clock = new FakeClock();
        // Heartbeats have tests of their own; here the clock is turned by days.
        var discord = await DiscordEmulator.Start(clock, new() { HeartbeatInterval = TimeSpan.FromDays(20) });
        var both = new BothPlatforms(clock, discord, await TelegramEmulator.Start(clock));
        await both.Open();
        return both;
    }

    /// <summary>The server and the group are one community. Joined in the store: how a bridge does it has tests of its own.</summary>
    public static async Task<BothPlatforms> StartJoined()
    {
        var both = await Start();
        await both.Db.Write(null, async tx =>
        {
            var whole = await tx.One<long>("SELECT community_id FROM spaces WHERE platform = 'discord'");
            await tx.Run("UPDATE spaces SET community_id = @whole", new { whole });
            await tx.Run("UPDATE places SET community_id = @whole", new { whole });
        });
        await both.Settle();
        return both;
    }

    public T Get<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    /// <param name="from">A table, and what its rows must be.</param>
    public Task<long> Count(string from) => Db.Read(q => q.One<long>($"SELECT count(*) FROM {from}"));

    /// <summary>Returns when both platforms have nothing left to be answered, and sends what is due.</summary>
    public async Task Settle()
    {
        for (var look = 0; !IsIdle(); look++)
        {
            if (look > Commons.MostLooks) throw new ShouldAssertException($"The bot does not come to rest.\n{Telegram.Transcript.Print(40)}\n{Log}");
            if (Commons.Waits(_app.Services)) Clock.Advance(Tick);
            await Commons.Yield();
        }
        await Get<Interactions>().Settled();
        await Drain();
    }

    /// <summary>Sends what is due.</summary>
    public Task<int> Drain() => Get<OutboxWorker>().Drain(CancellationToken.None);

    /// <summary>Turns the clock, hour by hour, minute by minute, second by second; what comes due on the way happens.</summary>
    public async Task Later(int hours = 0, int minutes = 0, int seconds = 0)
    {
        await Settle();
        for (var step = 0; step < hours + minutes + seconds; step++)
        {
            Clock.Advance(step < hours ? TimeSpan.FromHours(1) : step < hours + minutes ? TimeSpan.FromMinutes(1) : TimeSpan.FromSeconds(1));
            await Settle();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var link in _links)
        {
            var stopping = link.StopAsync(CancellationToken.None);
            while (!stopping.IsCompleted)
            {
                // Last answers have a moment, which only the clock can end.
                Clock.Advance(Tick);
                await Task.Yield();
            }
        }
        await _app.DisposeAsync();
        await Discord.DisposeAsync();
        await Telegram.DisposeAsync();
        _folder.Dispose();
    }

    private async Task Open()
    {
        await Db.Start(CancellationToken.None);
        Get<Gateway>().Jitter = () => 0.99;
        await DiscordPlatform.Start(_app.Services, CancellationToken.None);
        await TelegramPlatform.Start(_app.Services, CancellationToken.None);
        foreach (var link in _links) await link.StartAsync(CancellationToken.None);
        await Discord.Until(() => Discord.Gateway.Identified == 1 && Discord.Platform.Application.GlobalCommands.Count > 0, "the bot is on Discord");
        await Get<DiscordServers>().Settled();
        await Telegram.UntilIdle();
        while (await Count("spaces") < 2) await Task.Yield();
        await Settle();
    }

    private bool IsIdle()
    {
        lock (Telegram.Platform.Sync)
            return Telegram.Updates.IsPolled && Telegram.Updates.Waiting.Count == 0 && Get<Updates>().UnderWay == 0;
    }
}

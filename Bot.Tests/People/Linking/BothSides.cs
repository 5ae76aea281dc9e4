using Bot.Core.Chat;
using Bot.Core.Localization;
using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.Storage;
using Bot.Emulators.Discord;
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

namespace Bot.Tests.People.Linking;

/// <summary>One community with a Discord server and a Telegram group, against both emulated platforms at once.</summary>
internal sealed class BothSides : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FakeClock _clock;
    private WebApplication _app = null!;
    private IReadOnlyList<IHostedService> _links = [];

    private BothSides(FakeClock clock, DiscordEmulator discord, TelegramEmulator telegram)
    {
        (_clock, Discord, Telegram) = (clock, discord, telegram);
        Guild = discord.People.AddGuild("Smile Commons");
        Room = discord.People.AddChannel(Guild, "workshops");
        Group = telegram.People.AddGroup("Smile Commons");
    }

    public DiscordEmulator Discord { get; }

    public TelegramEmulator Telegram { get; }

    public Bot.Emulators.Discord.World.Guild Guild { get; }

    public Bot.Emulators.Discord.World.Channel Room { get; }

    public Bot.Emulators.Telegram.World.Chat Group { get; }

    public IDatabase Db => Get<IDatabase>();

    public static async Task<BothSides> Start()
    {
        var clock = new FakeClock();
        var sides = new BothSides(
            clock, await DiscordEmulator.Start(clock, new() { HeartbeatInterval = TimeSpan.FromDays(20) }), await TelegramEmulator.Start(clock));
        await sides.Open();
        return sides;
    }

    public T Get<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Returns when both have been answered and what is due has been sent.</summary>
    public async Task Settle()
    {
        for (var round = 0; round < 3; round++)
        {
            await Get<OutboxWorker>().Drain(CancellationToken.None);
            await Idle();
            await Get<Interactions>().Settled();
            _clock.Advance(seconds: 1);
        }
    }

    /// <summary>Posts something in both rooms.</summary>
    public async Task Post(Message message)
    {
        var view = new View([Language.English], DateTimeZoneProviders.Tzdb["Europe/Madrid"], Instant.FromDateTimeOffset(_clock.GetUtcNow()));
        foreach (var chat in _app.Services.GetServices<IChat>())
        {
            var room = chat.Platform == "discord" ? $"{Room.Id}" : await Db.Read(q => q.One<string>(
                "SELECT native_id FROM places WHERE platform = @Platform ORDER BY id LIMIT 1", new { chat.Platform }));
            (await chat.Send(new Destination.Room(new(chat.Platform, room!)), message, view, Guid.NewGuid().ToString("N")[..20], CancellationToken.None))
                .ShouldBeOfType<SendResult.Sent>();
        }
        await Settle();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var link in _links)
        {
            var stopping = link.StopAsync(CancellationToken.None);
            while (!stopping.IsCompleted)
            {
                _clock.Advance(TimeSpan.FromMilliseconds(100));
                await Task.Yield();
            }
        }
        await _app.DisposeAsync();
        await Telegram.DisposeAsync();
        await Discord.DisposeAsync();
        _folder.Dispose();
    }

    private async Task Open()
    {
        _app = BotApp.Build(
            new()
            {
                Data = _folder.Path,
                Database = _folder.File("smilebot.db"),
                Sandbox = false,
                SandboxPort = 0,
                Discord = new(Discord.Token, new(Discord.Api.ToString().TrimEnd('/'))),
                Telegram = new(Telegram.Token, new(Telegram.Root.ToString().TrimEnd('/'))),
                Zone = DateTimeZoneProviders.Tzdb["Europe/Madrid"],
                Languages = [Language.English],
            },
            _clock,
            TextWriter.Null);
        await Db.Start(CancellationToken.None);
        Get<Gateway>().Jitter = () => 0.99;
        _links = [.. _app.Services.GetServices<IHostedService>().Where(service => service is DiscordLink or TelegramLink)];
        foreach (var link in _links) await link.StartAsync(CancellationToken.None);
        await Discord.Until(() => Discord.Gateway.Identified == 1 && Discord.Platform.Application.GlobalCommands.Count > 0, "the bot is on Discord");
        await Get<DiscordServers>().Settled();
        await Telegram.UntilIdle();
        while (await Db.Read(q => q.One<long>("SELECT count(*) FROM spaces")) < 2) await Task.Yield();
        // Joined in the store, as a bridge does it.
        await Db.Write(null, async tx =>
        {
            var whole = await tx.One<long>("SELECT community_id FROM spaces WHERE platform = 'discord'");
            await tx.Run("UPDATE spaces SET community_id = @whole", new { whole });
            await tx.Run("UPDATE places SET community_id = @whole", new { whole });
        });
        await Settle();
    }

    private async Task Idle()
    {
        for (var look = 0; look < Commons.MostLooks; look++)
        {
            lock (Telegram.Platform.Sync)
                if (Telegram.Updates.IsPolled && Telegram.Updates.Waiting.Count == 0 && Get<Updates>().UnderWay == 0) return;
            if (Commons.Waits(_app.Services)) _clock.Advance(TimeSpan.FromMilliseconds(100));
            await Commons.Yield();
        }
        throw new ShouldAssertException($"The bot does not come to rest.\n{Telegram.Transcript.Print(40)}");
    }
}

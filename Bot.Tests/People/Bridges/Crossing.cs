using Bot.Core.Localization;
using Bot.Core.Outbox;
using Bot.Core.Storage;
using Bot.Emulators.Discord;
using Bot.Emulators.Discord.Driving;
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
using TelegramMessage = Bot.Emulators.Telegram.World.Message;
using TelegramPerson = Bot.Emulators.Telegram.Driving.Person;

namespace Bot.Tests.People.Bridges;

/// <summary>The whole bot between an emulated Discord and an emulated Telegram, on a clock that stands still: a server and a group, not yet one.</summary>
internal sealed class Crossing : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FakeClock _clock = new();
    private WebApplication _app = null!;
    private IReadOnlyList<IHostedService> _links = [];

    public DiscordEmulator Discord { get; private set; } = null!;

    public TelegramEmulator Telegram { get; private set; } = null!;

    public Guild Guild { get; private set; } = null!;

    public Channel Room { get; private set; } = null!;

    public TelegramChatRoom Group { get; private set; } = null!;

    public StringWriter Log { get; } = new();

    public static async Task<Crossing> Start()
    {
        var crossing = new Crossing();
        crossing.Discord = await DiscordEmulator.Start(crossing._clock, new() { HeartbeatInterval = TimeSpan.FromDays(20) });
        crossing.Telegram = await TelegramEmulator.Start(crossing._clock);
        crossing.Guild = crossing.Discord.People.AddGuild("Smile Commons");
        // Where the bot says hello when it arrives, hence where announcements go.
        crossing.Room = crossing.Guild.Channels[crossing.Guild.SystemChannel!.Value];
        crossing.Group = crossing.Telegram.People.AddGroup("Smile Group");
        await crossing.Open();
        return crossing;
    }

    public T Get<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    public Task<long> Count(string table) => Get<IDatabase>().Read(q => q.One<long>($"SELECT count(*) FROM {table}"));

    /// <summary>Returns when both platforms have nothing left to be answered, and sends what is due.</summary>
    public async Task Settle()
    {
        for (var look = 0; look < Commons.MostLooks; look++)
        {
            if (IsIdle()) break;
            if (Commons.Waits(_app.Services)) _clock.Advance(TimeSpan.FromMilliseconds(100));
            await Commons.Yield();
        }
        await Get<Interactions>().Settled();
        await Get<OutboxWorker>().Drain(CancellationToken.None);
    }

    /// <summary>Turns the clock in steps of a minute or an hour; what comes due on the way happens.</summary>
    public async Task Later(int hours = 0, int minutes = 0)
    {
        await Settle();
        for (var step = 0; step < hours + minutes; step++)
        {
            _clock.Advance(step < hours ? TimeSpan.FromHours(1) : TimeSpan.FromMinutes(1));
            await Settle();
        }
    }

    /// <summary>What somebody on Discord was told by an answer.</summary>
    public async Task<string> Told(Interaction interaction)
    {
        await Discord.WholeAnswer(interaction);
        await Settle();
        lock (Discord.Platform.Sync)
        {
            Message?[] messages = [interaction.Original, .. interaction.FollowUps];
            return string.Join('\n', messages.OfType<Message>().Select(Text));
        }
    }

    public string Text(Message message)
    {
        lock (Discord.Platform.Sync) return new Seen(message, MessagePayload.Of(message, Discord.Platform)).Text;
    }

    /// <summary>The newest message of the bot in a channel that contains this.</summary>
    public Message OnDiscord(Bot.Emulators.Discord.Driving.Person reader, Channel channel, string text)
    {
        lock (Discord.Platform.Sync)
            return reader.Sees(channel).LastOrDefault(seen => seen.Text.Contains(text, StringComparison.Ordinal))?.Message
                ?? throw new ShouldAssertException($"There is no message “{text}” on Discord.\n{Discord.Transcript.Print(30)}\n{Log}");
    }

    /// <summary>The newest message of the bot in a chat that contains this.</summary>
    public TelegramMessage OnTelegram(TelegramPerson reader, TelegramChatRoom chat, string text) =>
        reader.Sees(chat).LastOrDefault(seen => seen.Message.From == Telegram.Platform.Bot && seen.Text.Contains(text, StringComparison.Ordinal))?.Message
        ?? throw new ShouldAssertException(
            $"There is no message “{text}” on Telegram.\n{string.Join("\n", reader.Sees(chat).Select(seen => seen.Text))}\n{Telegram.Transcript.Print(30)}\n{Log}");

    /// <summary>Somebody on Telegram writes to the bot in private and reads the newest answer.</summary>
    public async Task<string> Says(TelegramPerson person, string text)
    {
        person.Says(text);
        await Settle();
        return person.Sees(person.Private).Last(seen => seen.Message.From == Telegram.Platform.Bot).Text;
    }

    public async Task Presses(TelegramPerson person, TelegramMessage message, string label)
    {
        person.Presses(message, label);
        await Settle();
    }

    /// <summary>The bot broke no rule of either platform, and noticed no fault of its own.</summary>
    public void MustBeClean()
    {
        Discord.MustBeClean();
        Telegram.MustBeClean();
        Log.ToString().Split('\n').Where(line => line.Contains(" error ", StringComparison.Ordinal) || line.Contains(" critical ", StringComparison.Ordinal))
            .ShouldBeEmpty();
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
        await Discord.DisposeAsync();
        await Telegram.DisposeAsync();
        _folder.Dispose();
    }

    private async Task Open()
    {
        var settings = new Bot.Host.Settings
        {
            Data = _folder.Path,
            Database = _folder.File("smilebot.db"),
            Sandbox = false,
            SandboxPort = 0,
            Discord = new(Discord.Token, new(Discord.Api.ToString().TrimEnd('/'))),
            Telegram = new(Telegram.Token, new(Telegram.Root.ToString().TrimEnd('/'))),
            Zone = DateTimeZoneProviders.Tzdb["Europe/Madrid"],
            Languages = [Language.English],
        };
        _app = BotApp.Build(settings, _clock, Log);
        await Get<IDatabase>().Start(CancellationToken.None);
        Get<Gateway>().Jitter = () => 0.99;
        await DiscordPlatform.Start(_app.Services, CancellationToken.None);
        await TelegramPlatform.Start(_app.Services, CancellationToken.None);
        _links = [.. _app.Services.GetServices<IHostedService>().Where(service => service is DiscordLink or TelegramLink)];
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

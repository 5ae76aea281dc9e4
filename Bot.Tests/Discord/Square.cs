using Bot.Core;
using Bot.Core.Localization;
using Bot.Core.Outbox;
using Bot.Core.Storage;
using Bot.Emulators.Discord;
using Bot.Emulators.Discord.Driving;
using Bot.Emulators.Discord.World;
using Bot.Host;
using Bot.Host.Discord;
using Bot.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace Bot.Tests.Discord;

/// <summary>
/// The whole bot on an emulated Discord, both on a clock that stands still: a server with a room, an organiser and as many people as a test
/// brings. Its worker runs when the clock is turned or when it is asked to.
/// </summary>
internal sealed class Square : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Echo _echo = new();
    private readonly Func<DiscordSettings, DiscordSettings> _change;
    private readonly IReadOnlyList<Language> _languages;
    private readonly Action<CoreBuilder>? _features;
    private WebApplication _app = null!;

    private Square(
        DiscordEmulator emulator, FakeClock clock, Func<DiscordSettings, DiscordSettings> change, Action<CoreBuilder>? features,
        IReadOnlyList<Language> languages)
    {
        (Emulator, Clock, _change, _features, _languages) = (emulator, clock, change, features, languages);
        Guild = emulator.People.AddGuild("Smile Commons");
        Room = emulator.People.AddChannel(Guild, "workshops");
        Organisers = emulator.People.AddRole(Guild, "organisers", Permission.ManageEvents);
        Juno = emulator.People.AddMember(Guild, "Juno", "en-US", Organisers);
        Zara = emulator.People.AddMember(Guild, "Zara");
        Carmen = emulator.People.AddMember(Guild, "Carmen", "es-ES");
    }

    public DiscordEmulator Emulator { get; }

    /// <summary>Monday, 23 November 2026, 10:00 in Madrid, where the community is.</summary>
    public FakeClock Clock { get; }

    public Guild Guild { get; }

    public Channel Room { get; }

    public Role Organisers { get; }

    /// <summary>Organises.</summary>
    public Person Juno { get; }

    public Person Zara { get; }

    /// <summary>Her app speaks Spanish.</summary>
    public Person Carmen { get; }

    public StringWriter Log { get; } = new();

    public static async Task<Square> Start(
        EmulatorOptions? options = null, Func<DiscordSettings, DiscordSettings>? change = null, Action<CoreBuilder>? features = null,
        params IReadOnlyList<Language> languages)
    {
        var clock = new FakeClock();
        // Heartbeats have tests of their own; here the clock is turned by days.
        var emulator = await DiscordEmulator.Start(clock, options ?? new() { HeartbeatInterval = TimeSpan.FromDays(20) });
        var square = new Square(emulator, clock, change ?? (settings => settings), features, languages.Count == 0 ? [Language.English] : languages);
        await square.Open();
        return square;
    }

    public T Get<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    public Person Meet(string name, string locale = "en-US") => Emulator.People.AddMember(Guild, name, locale);

    /// <summary>The bot broke no rule of the platform, and noticed no fault of its own.</summary>
    public void MustBeClean()
    {
        Emulator.MustBeClean();
        Log.ToString().Split('\n').Where(line => line.Contains(" error ", StringComparison.Ordinal) || line.Contains(" critical ", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    /// <summary>The answer to what somebody did, once it is there.</summary>
    public async Task<Interaction> Answer(Interaction interaction)
    {
        await Emulator.WholeAnswer(interaction);
        // Answered people may act again at once; what the bot says beside it is on its way until then.
        await Settle();
        return interaction;
    }

    /// <summary>Returns when every interaction is answered; what is tried again after a while is given that while.</summary>
    public async Task Settle()
    {
        var settled = Get<Interactions>().Settled();
        while (!settled.IsCompleted)
        {
            await Quiet();
            if (!settled.IsCompleted) Clock.Advance(TimeSpan.FromMilliseconds(100));
        }
    }

    /// <summary>What a person was told by the answer: the message itself, an aside, or nothing.</summary>
    public async Task<string> Told(Interaction interaction)
    {
        await Answer(interaction);
        lock (Emulator.Platform.Sync)
        {
            Message?[] messages = [interaction.Original, .. interaction.FollowUps];
            return string.Join('\n', messages.OfType<Message>().Select(Text));
        }
    }

    /// <summary>The newest card in the room whose text contains this.</summary>
    public Message Card(string text, Channel? room = null)
    {
        lock (Emulator.Platform.Sync)
        {
            return Zara.Sees(room ?? Room).LastOrDefault(seen => !seen.IsEphemeral && seen.Text.Contains(text, StringComparison.Ordinal))?.Message
                ?? throw new ShouldAssertException($"There is no message “{text}”.\n{Emulator.Transcript.Print(40)}");
        }
    }

    public string Text(Message message)
    {
        lock (Emulator.Platform.Sync)
            return new Seen(message, MessagePayload.Of(message, Emulator.Platform)).Text;
    }

    /// <summary>All that the bot wrote to somebody in private.</summary>
    public IReadOnlyList<string> Directs(Person person)
    {
        lock (Emulator.Platform.Sync) return [.. person.Sees(person.Direct).Where(seen => seen.Message.Author == Emulator.Platform.Bot).Select(seen => seen.Text)];
    }

    /// <summary>Sends what is due.</summary>
    public Task<int> Drain() => Get<OutboxWorker>().Drain(CancellationToken.None);

    /// <summary>Turns the clock; what comes due on the way happens, within the paces.</summary>
    public async Task Later(TimeSpan by)
    {
        var end = Clock.GetUtcNow() + by;
        await Drain();
        while (Clock.GetUtcNow() < end)
        {
            var left = end - Clock.GetUtcNow();
            var step = await IsWaiting() ? TimeSpan.FromSeconds(1) : await UntilNext() ?? left;
            Clock.Advance(step < left ? step : left);
            await Drain();
        }
    }

    public Task Later(int days = 0, int hours = 0, int minutes = 0, int seconds = 0) => Later(new TimeSpan(days, hours, minutes, seconds));

    /// <summary>
    /// Turns the clock step by step, each one when nothing happens any more; the worker runs beside it. Unlike <see cref="Later(TimeSpan)"/>
    /// this also wakes what waits within a request.
    /// </summary>
    public async Task Steps(TimeSpan by, TimeSpan step)
    {
        var end = Clock.GetUtcNow() + by;
        var work = Drain();
        while (true)
        {
            await Quiet();
            if (work.IsCompleted) await work;
            if (Clock.GetUtcNow() >= end && work.IsCompleted) return;
            Clock.Advance(step);
            if (work.IsCompleted) work = Drain();
        }
    }

    /// <summary>Returns when the bot waits for the clock or for people, and for nothing else.</summary>
    public async Task Quiet()
    {
        var (before, calm) = (Busy(), 0);
        while (calm < 3)
        {
            await Breathe();
            var now = Busy();
            calm = now == before ? calm + 1 : 0;
            before = now;
        }
    }

    /// <summary>Lets what is under way arrive on disk and over loopback: a few round trips take as long.</summary>
    public async Task Breathe()
    {
        for (var i = 0; i < 3; i++)
        {
            await Get<IDatabase>().Write(null, tx => Task.FromResult(i));
            using var other = new System.Net.Sockets.TcpClient();
            await other.ConnectAsync(System.Net.IPAddress.Loopback, _echo.Port);
            await other.GetStream().WriteAsync(new byte[1]);
            _ = await other.GetStream().ReadAsync(new byte[1]);
        }
    }

    private (int, long) Busy() => (Emulator.Transcript.Exchanges.Count, Clock.Waits);

    /// <summary>Waits for something that the bot does without a word to the platform; the clock stands still.</summary>
    public async Task Eventually(Func<bool> isSo, string what)
    {
        for (var i = 0; i < 2000; i++)
        {
            if (isSo()) return;
            await Breathe();
        }
        throw new ShouldAssertException($"It never was so: {what}.\n{Log}");
    }

    /// <summary>Waits until the bot has given up for good.</summary>
    public Task Ended() => ((BackgroundService)Link()).ExecuteTask!;

    /// <summary>The process ends and starts anew on the same database.</summary>
    /// <param name="meanwhile">What happens while it is off.</param>
    public async Task Restart(Action? meanwhile = null)
    {
        await Close();
        meanwhile?.Invoke();
        // One login in five seconds is allowed.
        Clock.Advance(seconds: 10);
        await Open();
    }

    public async ValueTask DisposeAsync()
    {
        await Close();
        await Emulator.DisposeAsync();
        await _echo.DisposeAsync();
        _folder.Dispose();
    }

    private async Task Open()
    {
        var discord = _change(new(Emulator.Token, new(Emulator.Api.ToString().TrimEnd('/'))));
        var settings = new Settings
        {
            Data = _folder.Path,
            Database = _folder.File("smilebot.db"),
            Sandbox = false,
            SandboxPort = 0,
            Discord = discord,
            Zone = DateTimeZoneProviders.Tzdb["Europe/Madrid"],
            Languages = _languages,
        };
        // No door is opened and no worker runs by itself.
        _app = BotApp.Build(settings, Clock, Log, _features);
        await Get<IDatabase>().Start(CancellationToken.None);
        Get<Gateway>().Jitter = () => 0.99;
        await DiscordPlatform.Start(_app.Services, CancellationToken.None);
        var identified = Emulator.Gateway.Identified;
        await Link().StartAsync(CancellationToken.None);
        await Emulator.Until(
            () => Emulator.Gateway.Identified > identified && Emulator.Platform.Application.GlobalCommands.Count > 0, "the bot is there with its commands");
        await Get<DiscordServers>().Settled();
        await Drain();
    }

    private async Task Close()
    {
        var stopped = Link().StopAsync(CancellationToken.None);
        // It waits a little for last answers, and this clock stands still.
        while (!stopped.IsCompleted)
        {
            await Breathe();
            Clock.Advance(seconds: 1);
        }
        await stopped;
        await _app.DisposeAsync();
    }

    private IHostedService Link() => _app.Services.GetServices<IHostedService>().OfType<DiscordLink>().Single();

    /// <summary>Something is due that its pace holds back.</summary>
    private async Task<bool> IsWaiting()
    {
        var now = Clock.GetUtcNow().ToUnixTimeMilliseconds();
        return await Get<IDatabase>().Read(q => q.One<long>(
            "SELECT count(*) FROM outbox WHERE state = 'Waiting' AND free_at <= @now", new { now })) > 0;
    }

    private async Task<TimeSpan?> UntilNext()
    {
        if (await Get<OutboxWorker>().NextDue(CancellationToken.None) is not { } next) return null;
        var step = next.ToDateTimeOffset() - Clock.GetUtcNow();
        return step > TimeSpan.FromMilliseconds(1) ? step : TimeSpan.FromMilliseconds(1);
    }
}

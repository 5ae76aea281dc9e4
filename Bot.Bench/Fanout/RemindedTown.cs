using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Localization;
using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.Storage;
using Bot.Emulators.Discord;
using Bot.Emulators.Telegram;
using Bot.Host;
using Bot.Host.Discord;
using Bot.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Bot.Bench.Fanout;

/// <summary>The whole bot on one clock with both emulated platforms, and people with whom it has a private chat already.</summary>
internal sealed class RemindedTown : IAsyncDisposable
{
    private const int PeopleInWrite = 200;

    /// <summary>How often it is looked whether a message has arrived, in real time.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(1);

    /// <summary>What waits for longer is no send that its pace holds back.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    private readonly TempFolder _folder;
    private readonly FakeClock _clock;
    private readonly DiscordEmulator _discord;
    private readonly TelegramEmulator _telegram;
    private readonly WebApplication _app;
    private readonly int _eachSide;
    private DateTimeOffset _began;

    private RemindedTown(TempFolder folder, FakeClock clock, DiscordEmulator discord, TelegramEmulator telegram, WebApplication app, int eachSide) =>
        (_folder, _clock, _discord, _telegram, _app, _eachSide) = (folder, clock, discord, telegram, app, eachSide);

    public Rate DiscordPace => Get<DiscordChat>().Pace.PerBot;

    public TimeSpan DiscordTook => _discord.Platform.Notifications.Max(one => one.Message.Sent) - _began;

    public TimeSpan TelegramTook => _telegram.Platform.Notifications.Max(one => one.Message.Sent) - _began;

    private int Sent => _discord.Platform.Notifications.Count + _telegram.Platform.Notifications.Count;

    public static async Task<RemindedTown> Found(int eachSide)
    {
        var folder = new TempFolder(inMemory: true);
        var clock = new FakeClock();
        // Every request is checked and every limit kept; only nothing is recorded.
        var discord = await DiscordEmulator.Start(clock, new() { Recording = false });
        var telegram = await TelegramEmulator.Start(clock, new() { Recording = false });
        var settings = new Settings
        {
            Data = folder.Path,
            Database = folder.File("smilebot.db"),
            Sandbox = false,
            SandboxPort = 0,
            Discord = new(discord.Token, new(discord.Api.ToString().TrimEnd('/'))),
            Telegram = new(telegram.Token, new(telegram.Root.ToString().TrimEnd('/'))),
            Zone = DateTimeZoneProviders.Tzdb["Europe/Madrid"],
            Languages = [Language.English],
        };
        // Neither platform's link is started: what people do has no part in this.
        var app = BotApp.Build(settings, clock, TextWriter.Null, core => core.Services.AddSingleton<INoteSource, Reminder>());
        var town = new RemindedTown(folder, clock, discord, telegram, app, eachSide);
        await town.Get<IDatabase>().Start(CancellationToken.None);
        await town.Settle();
        return town;
    }

    /// <summary>Runs the worker until everybody has been reminded.</summary>
    public async Task Remind(TimeProvider real, Action<int> tell)
    {
        var worker = Get<OutboxWorker>();
        using var over = new CancellationTokenSource();
        _began = _clock.GetUtcNow();
        var work = worker.Run(over.Token);
        for (var (told, calm, waits) = (0, 0, 0L); Sent < 2 * _eachSide;)
        {
            // The worker waits for the clock alone when it sends nothing, has armed a timer, and arms no other.
            if (worker.Sending > 0) await Task.Delay(Look, real);
            else await _clock.UntilArmed(Soon);
            calm = worker.Sending == 0 && _clock.Waits == waits ? calm + 1 : 0;
            waits = _clock.Waits;
            if (calm >= 3 && _clock.UntilNext is { } next) _clock.Advance(next);
            await Task.Yield();
            if (Sent < told + 1000) continue;
            told = Sent;
            tell(told);
        }
        await over.CancelAsync();
        while (!work.IsCompleted)
        {
            _clock.Advance(_clock.UntilNext ?? TimeSpan.Zero);
            await Task.Yield();
        }
        await work;
    }

    /// <exception cref="InvalidOperationException">When somebody was reminded twice or not at all, or a limit was broken.</exception>
    public void Check()
    {
        _discord.MustBeClean();
        _telegram.MustBeClean();
        if (_telegram.Pace.Refused > 0) throw new InvalidOperationException("Telegram refused what came too fast.");
        var reached = _discord.Platform.Notifications.Select(one => $"discord:{one.To.Id}")
            .Concat(_telegram.Platform.Notifications.Select(one => $"telegram:{one.To.Id}")).ToList();
        if (reached.Count != 2 * _eachSide || reached.Distinct().Count() != reached.Count)
            throw new InvalidOperationException("Not everybody was reminded once.");
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _discord.DisposeAsync();
        await _telegram.DisposeAsync();
        _folder.Dispose();
    }

    private T Get<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    private async Task Settle()
    {
        var guild = _discord.People.AddGuild("Smile Commons");
        var there = Enumerable.Range(0, _eachSide).Select(number =>
        {
            var person = _discord.People.AddMember(guild, string.Create(CultureInfo.InvariantCulture, $"member {number}"));
            return new Reached("discord", person.User.Id.ToString(CultureInfo.InvariantCulture), person.Direct.Id.ToString(CultureInfo.InvariantCulture));
        });
        var here = Enumerable.Range(0, _eachSide).Select(number =>
        {
            var person = _telegram.People.Add(string.Create(CultureInfo.InvariantCulture, $"member {number}"));
            person.Private.IsOpen = true;
            return new Reached("telegram", person.User.Id.ToString(CultureInfo.InvariantCulture), null);
        });
        var all = there.Concat(here).Select((one, at) => (Id: at + 1L, Way: one)).ToList();
        // Nobody's platform is first.
        foreach (var some in all.OrderBy(one => one.Id % _eachSide).Chunk(PeopleInWrite)) await Settle(some);
    }

    private async Task Settle(IReadOnlyList<(long Id, Reached Way)> people)
    {
        var due = Instant.FromDateTimeOffset(_clock.GetUtcNow());
        await Get<IDatabase>().Write(null, async tx =>
        {
            foreach (var (id, way) in people)
            {
                await tx.Run("INSERT INTO persons (id, name, message_level) VALUES (@id, 'x', 2)", new { id });
                await tx.Run(
                    "INSERT INTO accounts (id, person_id, platform, native_id, name, reachable) VALUES (@id, @id, @Platform, @Account, 'x', 1)",
                    new { id, way.Platform, way.Account });
                if (way.Chat is not null) await tx.Run("INSERT INTO discord_chats (account, channel) VALUES (@Account, @Chat)", way);
            }
            await Get<Notes>().Add(tx, [.. people.Select(one => Reminder.To(new PersonId(one.Id), due))]);
        });
    }

    /// <param name="Chat">The private channel, where it is another id than the account's.</param>
    private sealed record Reached(string Platform, string Account, string? Chat);
}

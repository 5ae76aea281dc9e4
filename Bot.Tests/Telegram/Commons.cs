using Bot.Core.Localization;
using Bot.Core.Outbox;
using Bot.Core.Storage;
using Bot.Emulators.Telegram;
using Bot.Emulators.Telegram.Driving;
using Bot.Emulators.Telegram.World;
using Bot.Host;
using Bot.Host.Telegram;
using Bot.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace Bot.Tests.Telegram;

/// <summary>
/// The whole bot on an emulated Telegram, both on a clock that stands still: a group, an organiser and as many people as a test brings. The
/// clock is turned as far as the platform's pace makes the bot wait; its worker runs when the clock is turned or when it is asked to.
/// </summary>
internal sealed class Commons : IAsyncDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LastMoment = TimeSpan.FromSeconds(30);

    /// <summary>Many seconds of looking, even on a busy machine.</summary>
    public const int MostLooks = 20_000_000;

    private static readonly TimeSpan Stride = TimeSpan.FromSeconds(5);

    private readonly TempFolder _folder = new();
    private readonly IReadOnlyList<Language> _languages;
    private readonly Action<IServiceCollection>? _more;
    private WebApplication _app = null!;

    private Commons(TelegramEmulator emulator, FakeClock clock, ChatKind kind, IReadOnlyList<Language> languages, Action<IServiceCollection>? more)
    {
        (Emulator, Clock, _languages, _more) = (emulator, clock, languages, more);
        Group = emulator.People.AddGroup("Smile Commons", kind);
        Owner = emulator.People.OwnerOf(Group);
        Juno = emulator.People.AddMember(Group, "Juno");
        emulator.People.Promote(Group, Juno);
        Zara = emulator.People.AddMember(Group, "Zara");
        Carmen = emulator.People.AddMember(Group, "Carmen", "es");
    }

    public TelegramEmulator Emulator { get; }

    /// <summary>Monday, 23 November 2026, 10:00 in Madrid, where the community is.</summary>
    public FakeClock Clock { get; }

    public Chat Group { get; private set; }

    public Person Owner { get; }

    /// <summary>Organises: an admin of the group.</summary>
    public Person Juno { get; }

    public Person Zara { get; }

    /// <summary>Her app speaks Spanish.</summary>
    public Person Carmen { get; }

    public StringWriter Log { get; } = new();

    /// <summary>How often the bot's login is tried; tests of the start-up look at it.</summary>
    public bool Running { get; private set; }

    public static async Task<Commons> Start(
        ChatKind kind = ChatKind.Supergroup, EmulatorOptions? options = null, Action<IServiceCollection>? more = null, bool settle = true,
        params IReadOnlyList<Language> languages)
    {
        var clock = new FakeClock();
        var emulator = await TelegramEmulator.Start(clock, options);
        var commons = new Commons(emulator, clock, kind, languages.Count == 0 ? [Language.English] : languages, more);
        await commons.Open(settle);
        return commons;
    }

    public T Get<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    public Person Meet(string name, string language = "en", bool started = false)
    {
        var person = Emulator.People.AddMember(Group, name, language);
        if (started) person.Starts();
        return person;
    }

    /// <summary>Returns when the bot has nothing left to do; the clock is turned where it waits for its turn.</summary>
    public async Task Settle()
    {
        for (var look = 0; !IsIdle(); look++)
        {
            if (look > MostLooks) throw new ShouldAssertException($"The bot does not come to rest.\n{Emulator.Transcript.Print()}\n{Log}");
            if (Waits(_app.Services)) Clock.Advance(Tick);
            await Yield();
        }
    }

    /// <summary>What the bot answered to a press: the words that the app shows, or the address that it opens.</summary>
    public async Task<CallbackAnswer> Answer(CallbackQuery press)
    {
        await Settle();
        return press.Answer ?? throw new ShouldAssertException($"Nobody answered the press of {press.Data}.\n{Emulator.Transcript.Print(40)}");
    }

    public async Task<string> Told(CallbackQuery press) => (await Answer(press)).Text;

    /// <summary>The newest message of the bot in the group whose text contains this.</summary>
    public Message Card(string text, Chat? chat = null) => Find(Owner, chat ?? Group, text);

    public Message Find(Person reader, Chat chat, string text) =>
        reader.Sees(chat).LastOrDefault(seen => seen.Message.From == Emulator.Platform.Bot && seen.Text.Contains(text, StringComparison.Ordinal))?.Message
        ?? throw new ShouldAssertException(
            $"There is no message “{text}”.\n{string.Join("\n", reader.Sees(chat).Select(seen => seen.Text))}\n{Emulator.Transcript.Print(40)}\n{Log}");

    public string Text(Message message)
    {
        lock (Emulator.Platform.Sync) return message.Text;
    }

    public IReadOnlyList<string> Labels(Person person, Message message) => person.Sees(message)?.Labels ?? [];

    /// <summary>All that the bot wrote to somebody in private, the oldest first.</summary>
    public IReadOnlyList<Seen> Directs(Person person) =>
        [.. person.Sees(person.Private).Where(seen => seen.Message.From == Emulator.Platform.Bot)];

    /// <summary>The newest of them.</summary>
    public Seen Direct(Person person) => Directs(person) is [.., var newest]
        ? newest
        : throw new ShouldAssertException($"{person.User.FirstName} got nothing in private.\n{Emulator.Transcript.Print(40)}\n{Log}");

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
            // What is on its way must not look late because the clock was turned.
            if (!IsIdle() && !Waits(_app.Services))
            {
                await Yield();
                continue;
            }
            var step = await IsWaiting() ? Tick : !IsIdle() ? Stride : await UntilNext() ?? left;
            Clock.Advance(step < left ? step : left);
            await Drain();
        }
        await Settle();
    }

    public Task Later(int days = 0, int hours = 0, int minutes = 0, int seconds = 0) => Later(new TimeSpan(days, hours, minutes, seconds));

    /// <summary>The process ends and starts anew on the same database.</summary>
    public async Task Restart(TimeSpan away = default)
    {
        await Close();
        Clock.Advance(away);
        await Open(settle: true);
    }

    public async Task Close()
    {
        if (!Running) return;
        Running = false;
        var stopping = Link().StopAsync(CancellationToken.None);
        // Last answers have a moment, which only the clock can end. No longer than that: how often this looks depends on the machine.
        for (var end = Clock.GetUtcNow() + LastMoment; !stopping.IsCompleted;)
        {
            if (Clock.GetUtcNow() < end) Clock.Advance(Tick);
            await Yield();
        }
        await stopping;
        await _app.DisposeAsync();
    }

    /// <summary>The group grows into a supergroup.</summary>
    public Chat Migrate() => Group = Emulator.People.Migrate(Group);

    public Task<IReadOnlyList<T>> Rows<T>(string sql) => Get<IDatabase>().Read(q => q.Many<T>(sql));

    public async ValueTask DisposeAsync()
    {
        await Close();
        await Emulator.DisposeAsync();
        _folder.Dispose();
    }

    public async Task Open(bool settle)
    {
        var settings = new Settings
        {
            Data = _folder.Path,
            Database = _folder.File("smilebot.db"),
            Sandbox = false,
            SandboxPort = 0,
            Telegram = new(Emulator.Token, new(Emulator.Root.ToString().TrimEnd('/'))),
            Zone = DateTimeZoneProviders.Tzdb["Europe/Madrid"],
            Languages = _languages,
        };
        // No door is opened and no worker runs by itself.
        _app = BotApp.Build(settings, Clock, Log, core => _more?.Invoke(core.Services));
        await Get<IDatabase>().Start(CancellationToken.None);
        await TelegramPlatform.Start(_app.Services, CancellationToken.None);
        Running = true;
        await Link().StartAsync(CancellationToken.None);
        if (!settle) return;
        await Settle();
        await Drain();
    }

    /// <summary>Lets others work: tests beside this one, too.</summary>
    public static async Task Yield()
    {
        Thread.Yield();
        await Task.Yield();
    }

    /// <summary>Whether nothing but the clock can get the bot any further.</summary>
    public static bool Waits(IServiceProvider services)
    {
        var waiting = services.GetRequiredService<Limits>().Waiting + services.GetRequiredService<Updates>().Sleeping;
        return (waiting > 0 || !services.GetRequiredService<Poller>().Connected) && waiting >= services.GetRequiredService<Updates>().Active;
    }

    private IHostedService Link() => _app.Services.GetServices<IHostedService>().OfType<TelegramLink>().Single();

    private bool IsIdle()
    {
        lock (Emulator.Platform.Sync)
        {
            // It polls for more only from the first update on that is not done with.
            return Emulator.Updates.IsPolled && Emulator.Updates.Waiting.Count == 0 && Get<Updates>().UnderWay == 0;
        }
    }

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

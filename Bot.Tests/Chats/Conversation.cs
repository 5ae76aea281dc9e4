using System.Text;
using Bot.Core.Localization;
using Bot.Core.Storage.Postgres;
using Bot.Host;
using Bot.Host.Sandbox;
using Bot.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Bot.Tests.Chats;

/// <summary>
/// The whole bot on a clock that stands still, and people who talk with it through the sandbox:
/// <c>await juno.Types("/workshop new Pottery fri 18:00 seats:2")</c>. When an expectation fails, the message shows what was said.
/// </summary>
internal sealed class Conversation : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly StringBuilder _said = new();
    private readonly Engine _engine;
    private readonly IReadOnlyList<Language> _languages;
    private PostgresAddress? _postgres;
    private WebApplication _app = null!;

    private readonly Uri? _address;

    private Conversation(Engine engine, IReadOnlyList<Language> languages, Uri? address = null) =>
        (_engine, _languages, _address) = (engine, languages, address);

    /// <summary>Monday, 23 November 2026, 10:00 in Madrid, where the community is.</summary>
    public FakeClock Clock { get; } = new();

    public Actor Juno => this["juno"];

    public Actor Milo => this["milo"];

    public Actor Zara => this["zara"];

    public Actor Alok => this["alok"];

    public Actor Carmen => this["carmen"];

    public Actor Eli => this["eli"];

    /// <summary>The data folder.</summary>
    public string Folder => _folder.Path;

    public SandboxLink Link => Get<SandboxLink>();

    /// <summary>All that was typed, pressed and answered so far.</summary>
    public string Said
    {
        get
        {
            lock (_said) return _said.ToString();
        }
    }

    public Actor this[string name] => new(this, name);

    public static async Task<Conversation> Start(Engine engine, params IReadOnlyList<Language> languages)
    {
        var conversation = new Conversation(engine, languages.Count == 0 ? [Language.English] : languages);
        await conversation.Open();
        return conversation;
    }

    /// <summary>The same with a public address.</summary>
    public static async Task<Conversation> StartAt(Engine engine, Uri address)
    {
        var conversation = new Conversation(engine, [Language.English], address);
        await conversation.Open();
        return conversation;
    }

    public T Get<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Turns the clock; what comes due on the way happens.</summary>
    public async Task Later(int days = 0, int hours = 0, int minutes = 0, int seconds = 0)
    {
        Note($"-- {days} d {hours} h {minutes} min {seconds} s later");
        await Get<SandboxClock>().Advance(Duration.FromTimeSpan(new(days, hours, minutes, seconds)), CancellationToken.None);
    }

    /// <summary>The process ends and starts anew on the same database, after a while in which there is none.</summary>
    public async Task Restart(int hours = 0, int minutes = 0)
    {
        Note($"-- restart after {hours} h {minutes} min");
        await _app.DisposeAsync();
        Clock.Advance(new TimeSpan(hours, minutes, 0));
        await Open();
    }

    /// <summary>Adds somebody, or changes their power, language and direct messages.</summary>
    public async Task<Actor> Meet(string name, string power = "member", string language = "en", bool dms = true)
    {
        await Get<SandboxStage>().Add(name, power, language, dms);
        return this[name];
    }

    internal void Note(string line)
    {
        lock (_said) _said.AppendLine(line);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        if (_postgres is not null) await PostgresServer.Drop(_postgres);
        _folder.Dispose();
    }

    private async Task Open()
    {
        if (_engine == Engine.Postgres) _postgres ??= await PostgresServer.ForTheBot();
        var settings = new Settings
        {
            Data = _folder.Path,
            Database = _folder.File("smilebot.db"),
            Postgres = _postgres,
            PublicUrl = _address,
            Sandbox = true,
            SandboxPort = 0,
            Zone = DateTimeZoneProviders.Tzdb["Europe/Madrid"],
            Languages = _languages,
        };
        // No door is opened: people talk to the link itself, and the worker runs when it is drained.
        _app = BotApp.Build(settings, Clock, TextWriter.Null);
        await Get<Core.Storage.IDatabase>().Start(CancellationToken.None);
        await SandboxPlatform.Start(_app.Services, CancellationToken.None);
    }
}

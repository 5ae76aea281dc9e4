using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Bot.Core;
using Bot.Core.Localization;
using Bot.Core.Storage.Postgres;
using Bot.Host;
using Bot.Host.Sandbox;
using Bot.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Bot.Tests.Host;

/// <summary>The whole bot in this process, on a free port and a folder of its own, with a clock that stands still.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Engine _engine;
    private readonly Action<CoreBuilder>? _features;
    private readonly Func<Settings, Settings> _change;
    private PostgresAddress? _postgres;
    private WebApplication _app = null!;

    private RunningHost(Engine engine, Action<CoreBuilder>? features, Func<Settings, Settings>? change) =>
        (_engine, _features, _change) = (engine, features, change ?? (settings => settings));

    public FakeClock Clock { get; } = new();

    public StringWriter Log { get; } = new();

    public HttpClient Http { get; private set; } = null!;

    public SandboxLink Link => Get<SandboxLink>();

    public SandboxStage Stage => Get<SandboxStage>();

    /// <summary>Host and port, as in a Host header.</summary>
    public string Authority => Http.BaseAddress!.Authority;

    public static Task<RunningHost> Start(Action<CoreBuilder>? features = null, Func<Settings, Settings>? change = null) =>
        Start(Engine.Sqlite, features, change);

    public static async Task<RunningHost> Start(Engine engine, Action<CoreBuilder>? features = null, Func<Settings, Settings>? change = null)
    {
        var host = new RunningHost(engine, features, change);
        await host.Start();
        return host;
    }

    /// <summary>The folder of everything that it keeps.</summary>
    public string Data => _folder.Path;

    /// <summary>Stops it and starts it anew on the same folder.</summary>
    public async Task Restart(Func<Task>? meanwhile = null)
    {
        await Stop();
        if (meanwhile is not null) await meanwhile();
        await Start();
    }

    public T Get<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    public async Task<JsonElement> GetJson(string path) => Read(await Http.GetStringAsync(new Uri(path, UriKind.Relative)));

    /// <summary>Posts a JSON object to the sandbox's API.</summary>
    public Task<HttpResponseMessage> Post(string path, string json)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(json));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return Http.PostAsync(new Uri($"/sandbox/api/{path}", UriKind.Relative), content);
    }

    public async Task<JsonElement> PostJson(string path, string json)
    {
        using var response = await Post(path, json);
        var answer = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue(answer);
        return Read(answer);
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        if (_postgres is not null) await PostgresServer.Drop(_postgres);
        _folder.Dispose();
    }

    public static JsonElement Read(string json) => JsonSerializer.Deserialize<JsonElement>(json);

    private async Task Start()
    {
        if (_engine == Engine.Postgres) _postgres ??= await PostgresServer.Empty();
        var settings = _change(new()
        {
            Data = _folder.Path,
            Database = _folder.File("smilebot.db"),
            Postgres = _postgres,
            Sandbox = true,
            SandboxPort = 0,
            Zone = DateTimeZoneProviders.Tzdb["Europe/Madrid"],
            Languages = [Language.English],
        });
        _app = BotApp.Build(settings, Clock, Log, _features);
        await BotApp.Start(_app);
        Http = new() { BaseAddress = new(BotApp.Address(_app)) };
    }

    private async Task Stop()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}

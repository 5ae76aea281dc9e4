using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Bot.Core.Localization;
using Bot.Core.Outbox;
using Bot.Host;
using Bot.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Bot.Tests.Host.Operations;

/// <summary>A start on a machine whose clock is wrong.</summary>
public sealed class ClockWaitTests : IDisposable
{
    private readonly TempFolder _data = new();
    private readonly StringWriter _log = new();
    private readonly int _port = FreePort();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task It_waits_until_the_clock_is_right_and_says_so_once_a_minute()
    {
        await WorkOnce(FakeClock.Monday);
        var clock = new FakeClock(FakeClock.Monday.AddMinutes(-3));
        await using var app = Build(clock);
        var start = BotApp.Start(app);
        await clock.UntilArmed(TimeSpan.FromSeconds(5));
        (await Health()).ShouldBe((HttpStatusCode.ServiceUnavailable, "clock"));
        while (clock.GetUtcNow() < FakeClock.Monday)
        {
            start.IsCompleted.ShouldBeFalse();
            clock.Advance(seconds: 5);
            if (clock.GetUtcNow() < FakeClock.Monday) await clock.UntilArmed(TimeSpan.FromSeconds(5));
        }
        await start;
        (await Health()).ShouldBe((HttpStatusCode.OK, "ok"));
        Said("waits until the clock is right").ShouldBe(3);
        Said("The clock is right again").ShouldBe(1);
        await app.StopAsync();
    }

    [Fact]
    public async Task Told_to_stop_while_it_waits_it_stops()
    {
        await WorkOnce(FakeClock.Monday.AddYears(70));
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(BotApp).Assembly.Location])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["SMILEBOT_Data"] = _data.Path, ["SMILEBOT_Sandbox__Port"] = $"{_port}" },
        })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line && !line.Contains("waits until the clock is right", StringComparison.Ordinal)) { }
        using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"])) await kill.WaitForExitAsync();
        await process.WaitForExitAsync();
        (process.ExitCode, await process.StandardError.ReadToEndAsync()).ShouldBe((0, ""));
    }

    [Fact]
    public async Task A_turned_sandbox_is_no_clock_that_is_wrong()
    {
        await WorkOnce(FakeClock.Monday, turned: TimeSpan.FromDays(30));
        await using (var again = Build(new FakeClock(FakeClock.Monday)))
        {
            await BotApp.Start(again);
            await again.StopAsync();
        }
        // Nor without the sandbox, on the same database.
        await using var bare = Build(new FakeClock(FakeClock.Monday), settings => settings with { Sandbox = false });
        await BotApp.Start(bare);
        await bare.StopAsync();
        Said("waits").ShouldBe(0);
    }

    [Fact]
    public async Task A_clock_that_was_wrong_in_the_future_need_not_be_waited_for()
    {
        await WorkOnce(FakeClock.Monday.AddYears(70));
        await using var app = Build(new FakeClock(), settings => settings with { WaitsForClock = false });
        await BotApp.Start(app);
        await app.StopAsync();
    }

    private async Task WorkOnce(DateTimeOffset at, TimeSpan turned = default)
    {
        await using var app = Build(new FakeClock(at));
        await BotApp.Start(app);
        if (turned > TimeSpan.Zero)
            await app.Services.GetRequiredService<Bot.Host.Sandbox.SandboxClock>().Advance(Duration.FromTimeSpan(turned), CancellationToken.None);
        await app.Services.GetRequiredService<OutboxWorker>().Drain(CancellationToken.None);
        await app.StopAsync();
    }

    private WebApplication Build(FakeClock clock, Func<Settings, Settings>? change = null)
    {
        var settings = new Settings
        {
            Data = _data.Path,
            Database = _data.File("smilebot.db"),
            Sandbox = true,
            SandboxPort = _port,
            Zone = DateTimeZoneProviders.Tzdb["Europe/Madrid"],
            Languages = [Language.English],
        };
        return BotApp.Build(change is null ? settings : change(settings), clock, _log);
    }

    private async Task<(HttpStatusCode, string)> Health()
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri($"http://127.0.0.1:{_port}/healthz"));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private int Said(string words) => _log.ToString().Split(words).Length - 1;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

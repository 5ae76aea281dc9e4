using System.Diagnostics;
using System.Net.Http.Json;
using Bot.Tests.Storage;

namespace Bot.Tests.Browser;

/// <summary>The published bot as a process of its own, on a free port and a folder of its own.</summary>
internal sealed class PublishedHost : IAsyncDisposable
{
    private const string Ready = "SmileBot is ready: ";

    private readonly TempFolder _folder = new();
    private readonly List<string> _log = [];
    private Process? _process;
    private int _port;

    private PublishedHost() { }

    /// <summary>Without a slash at the end. It stays the same when the host starts anew.</summary>
    public string Address => $"http://localhost:{_port}";

    /// <summary>What it has said so far.</summary>
    public string Log
    {
        get
        {
            lock (_log) return string.Join('\n', _log);
        }
    }

    public static async Task<PublishedHost> Start()
    {
        var host = new PublishedHost();
        try
        {
            await host.Run();
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
        return host;
    }

    /// <summary>Kills it, as a power cut would, and starts it anew on the same folder and the same port.</summary>
    public async Task Restart()
    {
        await Kill();
        await Run();
    }

    public Task Send(string person, string room, string text) => Post("send", new { @as = person, room, text });

    /// <summary>Whether the bot can write to this person.</summary>
    public Task Reachable(string person, bool dms) => Post("people", new { name = person, power = "member", dms });

    public async ValueTask DisposeAsync()
    {
        await Kill();
        _folder.Dispose();
    }

    private async Task Post(string path, object body)
    {
        using var http = new HttpClient();
        using var response = await http.PostAsJsonAsync($"{Address}/sandbox/api/{path}", body);
        response.IsSuccessStatusCode.ShouldBeTrue(await response.Content.ReadAsStringAsync());
    }

    private async Task Run()
    {
        var start = new ProcessStartInfo("dotnet", [Rig.Host!])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["SMILEBOT_Data"] = _folder.Path;
        start.Environment["SMILEBOT_Sandbox__Port"] = $"{_port}";
        var ready = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.OutputDataReceived += (_, line) =>
        {
            Keep(line.Data);
            if (line.Data is null) ready.TrySetException(new InvalidOperationException($"The host has ended:\n{Log}"));
            else if (line.Data.StartsWith(Ready, StringComparison.Ordinal)) ready.TrySetResult(new Uri(line.Data[Ready.Length..]).Port);
        };
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        _port = await ready.Task;
    }

    private void Keep(string? line)
    {
        lock (_log)
            if (line is not null) _log.Add(line);
    }

    private async Task Kill()
    {
        if (_process is null) return;
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}

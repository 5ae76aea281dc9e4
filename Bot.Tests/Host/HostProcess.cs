using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Bot.Core.Storage.Postgres;
using Bot.Host;

namespace Bot.Tests.Host;

/// <summary>The bot as a process of its own, which a test can kill.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly HttpClient _http;

    private HostProcess(Process process, Uri address) => (_process, _http) = (process, new() { BaseAddress = address });

    public static async Task<HostProcess> Start(string data, PostgresAddress? postgres = null)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(BotApp).Assembly.Location])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["SMILEBOT_Data"] = data, ["SMILEBOT_Sandbox__Port"] = "0" },
        };
        if (postgres is not null) start.Environment["SMILEBOT_Database"] = postgres.ConnectionString;
        const string ready = "SmileBot is ready: ";
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.StartsWith(ready, StringComparison.Ordinal)) return new(process, new(line[ready.Length..]));
        throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
    }

    /// <summary>Posts to the sandbox; null when the process was killed before it answered.</summary>
    public async Task<JsonElement?> Post(string path, object body)
    {
        try
        {
            using var response = await _http.PostAsJsonAsync($"/sandbox/api/{path}", body);
            return await response.Content.ReadFromJsonAsync<JsonElement>();
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return null;
        }
    }

    public Task<JsonElement> Messages(string person, string room) =>
        _http.GetFromJsonAsync<JsonElement>($"/sandbox/api/messages?as={person}&room={room}");

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await Kill();
        _http.Dispose();
        _process.Dispose();
    }
}

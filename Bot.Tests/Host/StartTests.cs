using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Bot.Host;
using Bot.Tests.Storage;

namespace Bot.Tests.Host;

/// <summary>The program as a process of its own: what it prints and how it ends.</summary>
public sealed class StartTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_says_where_it_is_ready_and_stops_cleanly_when_it_is_told_to()
    {
        using var process = Run(("Data", _folder.Path), ("Sandbox__Port", "0"));
        var ready = await ReadUntil(process, "SmileBot is ready: ");
        using var http = new HttpClient { BaseAddress = new(ready["SmileBot is ready: ".Length..]) };
        (await http.GetStringAsync(new Uri("/healthz", UriKind.Relative))).ShouldBe("ok");
        using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"])) await kill.WaitForExitAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0);
        (await process.StandardError.ReadToEndAsync()).ShouldBeEmpty();
        File.Exists(_folder.File("smilebot.db-wal")).ShouldBeFalse();
    }

    [Fact]
    public async Task Wrong_settings_end_it_with_one_line_each_and_no_trace()
    {
        using var process = Run(("Data", _folder.Path), ("Sandbox__Port", "x"), ("PublicUrl", "y"));
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(1);
        said.Trim().Split('\n').Length.ShouldBe(2);
        said.ShouldNotContain("   at ");
        Directory.GetFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_port_that_is_taken_ends_it_with_a_sentence()
    {
        using var taken = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        taken.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        taken.Listen();
        var port = ((IPEndPoint)taken.LocalEndPoint!).Port;
        using var process = Run(("Data", _folder.Path), ("Sandbox__Port", $"{port}"));
        var told = process.StandardOutput.ReadToEndAsync();
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(1);
        said.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain($"{port}");
        said.ShouldContain("SMILEBOT_Sandbox__Port");
        (await told).ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_database_that_cannot_be_used_ends_it_with_a_sentence()
    {
        await File.WriteAllTextAsync(_folder.File("smilebot.db"), "This is a shopping list, and no database at all. " + new string('x', 5000));
        using var process = Run(("Data", _folder.Path), ("Sandbox__Port", "0"));
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(1);
        said.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("smilebot.db");
    }

    [Fact]
    public async Task The_health_command_asks_the_bot_that_runs()
    {
        await using var host = await RunningHost.Start();
        using var well = Run(["health"], ("Sandbox__Port", $"{host.Http.BaseAddress!.Port}"));
        await well.WaitForExitAsync();
        well.ExitCode.ShouldBe(0);
        using var nobody = Run(["health"], ("Sandbox__Port", "1"));
        await nobody.WaitForExitAsync();
        nobody.ExitCode.ShouldBe(1);
    }

    private static Process Run(params (string Name, string Value)[] settings) => Run([], settings);

    private static Process Run(string[] args, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(BotApp).Assembly.Location, .. args])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings) start.Environment[$"SMILEBOT_{name}"] = value;
        return Process.Start(start)!;
    }

    private static async Task<string> ReadUntil(Process process, string beginning)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.StartsWith(beginning, StringComparison.Ordinal)) return line;
        throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
    }
}

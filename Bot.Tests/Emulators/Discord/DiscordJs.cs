using System.Diagnostics;
using System.Text;
using Bot.Emulators.Discord;

namespace Bot.Tests.Emulators.Discord;

/// <summary>The bot of <c>Bot.Bench/peers/discordjs</c> as a process, pointed at an emulator.</summary>
internal sealed class DiscordJs : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _said = new();

    private DiscordJs(Process process) => _process = process;

    /// <summary>Null where it can run.</summary>
    public static string? WhyNot { get; } = Look();

    public string Said
    {
        get
        {
            lock (_said) return _said.ToString();
        }
    }

    public static DiscordJs Start(DiscordEmulator emulator, string? database = null)
    {
        var start = new ProcessStartInfo("node", ["bot.js"])
        {
            WorkingDirectory = Folder()!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DISCORD_API"] = new Uri(emulator.Root, "api").ToString(), ["DISCORD_TOKEN"] = emulator.Token, ["RSVP_DATABASE"] = database ?? "" },
        };
        var peer = new DiscordJs(Process.Start(start)!);
        peer._process.OutputDataReceived += peer.Hear;
        peer._process.ErrorDataReceived += peer.Hear;
        peer._process.BeginOutputReadLine();
        peer._process.BeginErrorReadLine();
        return peer;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Hear(object sender, DataReceivedEventArgs heard)
    {
        lock (_said) _said.AppendLine(heard.Data);
    }

    private static string? Look()
    {
        if (Folder() is not { } folder) return "Bot.Bench/peers/discordjs is not here.";
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "discord.js"))) return "npm ci was not run in Bot.Bench/peers/discordjs.";
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", ["--version"]) { RedirectStandardOutput = true })!;
            node.WaitForExit();
            return node.ExitCode == 0 ? null : "node does not run here.";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "There is no node here.";
        }
    }

    private static string? Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "SmileBot.sln"))) return Path.Combine(folder.FullName, "Bot.Bench", "peers", "discordjs");
        return null;
    }
}

/// <summary>A test that needs node and the peer's packages. Where they are not to be had it is skipped and says why.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DiscordJsFactAttribute : FactAttribute
{
    public DiscordJsFactAttribute() => Skip = DiscordJs.WhyNot;
}

using System.Diagnostics;
using System.Text;

namespace Bot.Tests.Emulators;

/// <summary>A bot of <c>Bot.Bench/peers</c> as a process, pointed at an emulator.</summary>
internal sealed class NodePeer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _said = new();

    private NodePeer(Process process) => _process = process;

    public string Said
    {
        get
        {
            lock (_said) return _said.ToString();
        }
    }

    public static NodePeer Start(string name, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("node", ["bot.js"])
        {
            WorkingDirectory = Folder(name)!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (variable, value) in environment) start.Environment[variable] = value;
        var peer = new NodePeer(Process.Start(start)!);
        peer._process.OutputDataReceived += peer.Hear;
        peer._process.ErrorDataReceived += peer.Hear;
        peer._process.BeginOutputReadLine();
        peer._process.BeginErrorReadLine();
        return peer;
    }

    /// <returns>Null where the peer can run, else why not.</returns>
    public static string? WhyNot(string name, string module)
    {
        if (Folder(name) is not { } folder) return $"Bot.Bench/peers/{name} is not here.";
        if (!Directory.Exists(Path.Combine(folder, "node_modules", module))) return $"npm ci was not run in Bot.Bench/peers/{name}.";
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

    private static string? Folder(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "SmileBot.sln"))) return Path.Combine(folder.FullName, "Bot.Bench", "peers", name);
        return null;
    }
}

using System.Diagnostics;
using System.Globalization;

namespace Bot.Bench.Duels;

/// <summary>A program beside this one: started, measured from outside, and asked to end.</summary>
internal sealed class Bystander : IAsyncDisposable
{
    private readonly Process _process;

    private Bystander(Process process) => _process = process;

    /// <summary>What it has used of all cores so far.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>VmRSS now, in MiB.</summary>
    public double ResidentMib
    {
        get
        {
            var line = File.ReadLines($"/proc/{_process.Id}/status").Single(one => one.StartsWith("VmRSS:", StringComparison.Ordinal));
            return double.Parse(line.Split(' ', '\t')[^2], CultureInfo.InvariantCulture) / 1024;
        }
    }

    public bool HasEnded => _process.HasExited;

    /// <param name="says">Waits for a line that holds this, and gives back what follows it; null starts without waiting.</param>
    public static async Task<(Bystander Program, string Said)> Start(ProcessStartInfo start, string? says)
    {
        start.UseShellExecute = false;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginErrorReadLine();
        var said = says is null ? "" : await Hear(process, says);
        // Nobody reads on, and a full pipe would stop the program.
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        return (new(process), said);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync();
            await _process.WaitForExitAsync();
        }
        _process.Dispose();
    }

    private static async Task<string> Hear(Process process, string says)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.IndexOf(says, StringComparison.Ordinal) is >= 0 and var at) return line[(at + says.Length)..];
        throw new InvalidOperationException($"{process.StartInfo.FileName} ended before it said \"{says}\".");
    }
}

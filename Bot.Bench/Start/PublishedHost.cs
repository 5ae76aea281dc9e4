using System.Diagnostics;
using System.Globalization;

namespace Bot.Bench.Start;

/// <summary>One start of the host.</summary>
/// <param name="ReadyMs">From the start of the process to the line that says it is ready.</param>
/// <param name="CpuMs">What it had used of all cores until then: what a busy machine changes least.</param>
/// <param name="HealthyMs">To the first answer of <c>/healthz</c>.</param>
/// <param name="ResidentMib">VmRSS while idle.</param>
/// <param name="AnonMib">RssAnon, the part of it that belongs to no file.</param>
internal sealed record Started(double ReadyMs, double CpuMs, double HealthyMs, double ResidentMib, double AnonMib);

/// <summary>The host as a program of its own, as the Dockerfile publishes and starts it.</summary>
internal static class PublishedHost
{
    private const string Ready = "SmileBot is ready: ";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <returns>The path of Bot.Host.dll.</returns>
    public static async Task<string> Publish(string folder)
    {
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", ["publish", Path.Combine(TempFolder.Repository(), "Bot.Host"), "-c", "Release", "-o", folder])
        {
            // Standard output is for figures.
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? Path.Combine(folder, "Bot.Host.dll") : throw new InvalidOperationException(said);
    }

    /// <summary>Starts it, leaves it alone for as long as <paramref name="idle"/>, measures it and stops it.</summary>
    public static async Task<Started> Start(string host, string data, TimeSpan idle, TimeProvider clock)
    {
        var start = new ProcessStartInfo("dotnet", [host]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["SMILEBOT_Data"] = data;
        start.Environment["SMILEBOT_Sandbox__Port"] = "0";
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        try
        {
            var address = await Address(process);
            var ready = Stopwatch.GetElapsedTime(began);
            var cpu = process.TotalProcessorTime;
            var healthy = await Healthy(address, began);
            await Task.Delay(idle, clock);
            var memory = await File.ReadAllLinesAsync($"/proc/{process.Id}/status");
            return new(
                ready.TotalMilliseconds,
                cpu.TotalMilliseconds,
                healthy.TotalMilliseconds,
                Mib(memory, "VmRSS:"),
                Mib(memory, "RssAnon:"));
        }
        finally
        {
            await Stop(process);
        }
    }

    private static async Task<string> Address(Process process)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            if (line.StartsWith(Ready, StringComparison.Ordinal)) return line[Ready.Length..];
        throw new InvalidOperationException("The host ended before it was ready.");
    }

    private static async Task<TimeSpan> Healthy(string address, long began)
    {
        using var http = new HttpClient { BaseAddress = new(address) };
        using var response = await http.GetAsync(new Uri("/healthz", UriKind.Relative));
        response.EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(began);
    }

    private static double Mib(string[] status, string name) =>
        double.Parse(
            status.Single(line => line.StartsWith(name, StringComparison.Ordinal)).Split(' ', '\t')[^2],
            CultureInfo.InvariantCulture) / 1024;

    /// <summary>As systems do it: asked to end, so that the next start finds a database that was closed.</summary>
    private static async Task Stop(Process process)
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        await process.WaitForExitAsync();
    }
}

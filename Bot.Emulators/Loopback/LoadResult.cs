using System.Text.Json.Nodes;

namespace Bot.Emulators.Loopback;

/// <summary>What a storm of presses was like.</summary>
/// <param name="Answered">Presses with an answer.</param>
/// <param name="Late">Presses whose answer came after the platform had given up, or never.</param>
/// <param name="PerSecond">Answers per second, from the first press to the last answer.</param>
/// <param name="P50">Milliseconds from the event (in an open loop from when it was due) to the answer.</param>
public sealed record LoadResult(int Answered, int Late, double Seconds, double PerSecond, double P50, double P99, double Max)
{
    internal JsonObject Json => new()
    {
        ["answered"] = Answered,
        ["late"] = Late,
        ["seconds"] = Math.Round(Seconds, 3),
        ["per_second"] = Math.Round(PerSecond, 1),
        ["p50_ms"] = Math.Round(P50, 3),
        ["p99_ms"] = Math.Round(P99, 3),
        ["max_ms"] = Math.Round(Max, 3),
    };
}

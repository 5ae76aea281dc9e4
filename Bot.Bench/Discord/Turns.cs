namespace Bot.Bench.Discord;

/// <summary>The storms that one contestant went through, and what they cost it.</summary>
internal sealed class Turns(Contestant contestant, TimeProvider clock)
{
    /// <summary>What is done after the last answer belongs to the storm too: refreshed cards, words to single people.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    private sealed record Turn(string Kind, Storm Storm, double CpuMs);

    private readonly List<Turn> _turns = [];

    public Contestant Contestant { get; } = contestant;

    public double IdleMib { get; set; }

    public double AfterMib { get; set; }

    public async Task Storm(string kind, int count, int inFlight, double rate = 0)
    {
        var before = Contestant.Program.Cpu;
        var storm = await Contestant.Platform.Press(Contestant.Cards, Contestant.Buttons, count, inFlight, rate);
        await Task.Delay(Settling, clock);
        _turns.Add(new(kind, storm, (Contestant.Program.Cpu - before).TotalMilliseconds / count));
    }

    public double Greatest(string kind) => Of(kind).Max(turn => turn.Storm.PerSecond);

    /// <summary>Processor time per press, the median over the rounds.</summary>
    public double CpuMs(string kind) => Median.Of(Of(kind).Select(turn => turn.CpuMs));

    /// <summary>The median over the rounds of how this one stands beside the other in the same round.</summary>
    public double Ratio(Turns other, string kind, Func<Storm, double> figure) =>
        Median.Of(Of(kind).Zip(other.Of(kind), (own, its) => figure(own.Storm) / figure(its.Storm)));

    public void Print()
    {
        foreach (var kind in (string[])["one", "together", "open"])
            Json.Print(new
            {
                Bench = "discord",
                Contestant = Contestant.Name,
                What = kind,
                Presses = Of(kind).Sum(turn => turn.Storm.Answered),
                Late = Of(kind).Sum(turn => turn.Storm.Late),
                PerSecond = Math.Round(Median.Of(Of(kind).Select(turn => turn.Storm.PerSecond)), 1),
                P50Ms = Math.Round(Median.Of(Of(kind).Select(turn => turn.Storm.P50Ms)), 2),
                P99Ms = Math.Round(Median.Of(Of(kind).Select(turn => turn.Storm.P99Ms)), 2),
                CpuMs = Math.Round(CpuMs(kind), 3),
            });
        Json.Print(new
        {
            Bench = "discord",
            Contestant = Contestant.Name,
            What = "memory",
            IdleMib = Math.Round(IdleMib, 1),
            AfterMib = Math.Round(AfterMib, 1),
        });
    }

    private IReadOnlyList<Turn> Of(string kind) => [.. _turns.Where(turn => turn.Kind == kind)];
}

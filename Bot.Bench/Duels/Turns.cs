namespace Bot.Bench.Duels;

/// <summary>The storms that one contestant went through, and what they cost it.</summary>
internal sealed class Turns(string bench, Contestant contestant, TimeProvider clock)
{
    /// <summary>What is done after the last answer belongs to the storm too: refreshed cards, words to single people.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(1.5);

    private readonly List<Turn> _turns = [];

    /// <param name="CpuMs">Processor time per press, of all cores.</param>
    /// <param name="PlatformCpuMs">The same of the emulator, which shares them.</param>
    private sealed record Turn(string Kind, Storm Storm, double CpuMs, double PlatformCpuMs);

    public Contestant Contestant { get; } = contestant;

    /// <summary>VmRSS before the first press.</summary>
    public double IdleMib { get; set; }

    /// <summary>VmRSS after the last.</summary>
    public double AfterMib { get; set; }

    public async Task Storm(string kind, int count, int inFlight, double rate = 0)
    {
        var (before, platformBefore) = (Contestant.Program.Cpu, Contestant.PlatformCpu);
        var storm = await Contestant.Press(count, inFlight, rate);
        await Task.Delay(Settling, clock);
        var (cpu, platformCpu) = (Contestant.Program.Cpu - before, Contestant.PlatformCpu - platformBefore);
        _turns.Add(new(kind, storm, cpu.TotalMilliseconds / count, platformCpu.TotalMilliseconds / count));
        Print("storm", kind, [_turns[^1]]);
    }

    public double Greatest(string kind) => Of(kind).Max(turn => turn.Storm.PerSecond);

    /// <summary>Processor time per press, the median over the rounds.</summary>
    public double CpuMs(string kind) => Median.Of(Of(kind).Select(turn => turn.CpuMs));

    /// <summary>The median over the rounds of how this one stands beside the other in the same round.</summary>
    public double Ratio(Turns other, string kind, Func<Storm, double> figure) =>
        Median.Of(Of(kind).Zip(other.Of(kind), (own, its) => figure(own.Storm) / figure(its.Storm)));

    /// <summary>The medians over all rounds.</summary>
    public void Print()
    {
        foreach (var kind in _turns.Select(turn => turn.Kind).Distinct()) Print("median", kind, Of(kind));
        Json.Print(new
        {
            Bench = bench,
            Contestant = Contestant.Name,
            What = "memory",
            IdleMib = Math.Round(IdleMib, 1),
            AfterMib = Math.Round(AfterMib, 1),
        });
    }

    private void Print(string what, string kind, IReadOnlyList<Turn> turns) => Json.Print(new
    {
        Bench = bench,
        Contestant = Contestant.Name,
        What = what,
        Kind = kind,
        Presses = turns.Sum(turn => turn.Storm.Answered),
        Late = turns.Sum(turn => turn.Storm.Late),
        PerSecond = Math.Round(Median.Of(turns.Select(turn => turn.Storm.PerSecond)), 1),
        P50Ms = Math.Round(Median.Of(turns.Select(turn => turn.Storm.P50Ms)), 2),
        P99Ms = Math.Round(Median.Of(turns.Select(turn => turn.Storm.P99Ms)), 2),
        CpuMs = Math.Round(Median.Of(turns.Select(turn => turn.CpuMs)), 3),
        PlatformCpuMs = Math.Round(Median.Of(turns.Select(turn => turn.PlatformCpuMs)), 3),
    });

    private IReadOnlyList<Turn> Of(string kind) => [.. _turns.Where(turn => turn.Kind == kind)];
}

namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>
/// An order of all options that was fixed before the vote opened, by lot (<see cref="Lot"/>) or by declaration, and decides where nothing
/// else does: who
/// is earlier in it goes before, is kept or wins.
/// </summary>
public sealed class TieOrder
{
    private readonly int[] _places;

    /// <param name="first">All options, each once, the one that wins every tie first.</param>
    /// <exception cref="ArgumentException">One is missing or twice.</exception>
    public TieOrder(params IEnumerable<int> first)
    {
        Options = [.. first];
        if (!Options.Order().SequenceEqual(Enumerable.Range(0, Options.Count))) throw new ArgumentException("Not every option once.", nameof(first));
        _places = new int[Options.Count];
        for (var place = 0; place < Options.Count; place++) _places[Options[place]] = place;
    }

    public IReadOnlyList<int> Options { get; }

    public int Place(int option) => _places[option];

    public int First(IEnumerable<int> tied) => tied.MinBy(Place);

    public int Last(IEnumerable<int> tied) => tied.MaxBy(Place);
}

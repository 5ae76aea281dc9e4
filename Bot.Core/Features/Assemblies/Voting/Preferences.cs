namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>
/// The options of each pile in order of preference, for methods where a paper lies with one option at a time. Ranks that nobody has are
/// passed over; two
/// options on one rank cannot both have the paper, so it says nothing from there on.
/// </summary>
internal sealed class Preferences
{
    private const int Nobody = -1;
    private const int Several = -2;
    private readonly IReadOnlyList<Pile> _piles;
    private readonly int[] _starts;
    private readonly byte[] _order;

    public Preferences(Ballots ballots)
    {
        _piles = ballots.Piles;
        _starts = new int[_piles.Count + 1];
        _order = new byte[_piles.Count * ballots.Options];
        Options = ballots.Options;
        Span<int> at = stackalloc int[Options + 1];
        var end = 0;
        for (var pile = 0; pile < _piles.Count; pile++)
        {
            end = Write(_piles[pile].Ballot.Marks, at, end);
            _starts[pile + 1] = end;
        }
    }

    public int Options { get; }

    public int Piles => _piles.Count;

    public long Count(int pile) => _piles[pile].Count;

    /// <summary>Best first; empty where the paper says nothing that can be counted.</summary>
    public ReadOnlySpan<byte> Of(int pile) => _order.AsSpan(_starts[pile].._starts[pile + 1]);

    private int Write(ReadOnlySpan<int> marks, Span<int> at, int end)
    {
        // Ranks need not be without gaps, but a count over gaps must not be longer than the paper.
        if (marks.IndexOfAnyExceptInRange(0, Options) >= 0) marks = Dense(marks);
        at.Fill(Nobody);
        for (var option = 0; option < marks.Length; option++)
            if (marks[option] is > 0 and var rank) at[rank] = at[rank] == Nobody ? option : Several;
        foreach (var option in at[1..])
        {
            if (option == Several) break;
            if (option != Nobody) _order[end++] = (byte)option;
        }
        return end;
    }

    private static int[] Dense(ReadOnlySpan<int> marks)
    {
        var ranks = marks.ToArray().Where(mark => mark > 0).Distinct().Order().ToList();
        var dense = new int[marks.Length];
        for (var option = 0; option < marks.Length; option++) dense[option] = marks[option] == 0 ? 0 : ranks.BinarySearch(marks[option]) + 1;
        return dense;
    }
}

using System.Globalization;

namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>
/// A ballot paper: one whole number beside each option, in the order of the question. In a ranking 1 is the first choice and equal numbers
/// are equal
/// ranks; in a choice 1 is a cross; otherwise the number is the score or the dots. 0 is nothing. Two papers with the same numbers are equal.
/// </summary>
public sealed class Ballot : IEquatable<Ballot>
{
    private readonly int[] _marks;
    private readonly int _hash;

    public Ballot(params int[] marks)
    {
        _marks = marks;
        var hash = default(HashCode);
        foreach (var mark in marks) hash.Add(mark);
        _hash = hash.ToHashCode();
    }

    public ReadOnlySpan<int> Marks => _marks;

    public int Options => _marks.Length;

    /// <summary>Handed in with nothing on it. Whoever abstains hands in no paper.</summary>
    public bool IsBlank => Marks.IndexOfAnyExcept(0) < 0;

    public int this[int option] => _marks[option];

    public static Ballot Blank(int options) => new(new int[options]);

    /// <param name="groups">Best first; options in one group have equal rank, options in none are unranked.</param>
    public static Ballot Ranked(int options, params IEnumerable<IEnumerable<int>> groups)
    {
        var marks = new int[options];
        var rank = 0;
        foreach (var group in groups)
        {
            rank++;
            foreach (var option in group) marks[option] = rank;
        }
        return new(marks);
    }

    /// <param name="order">One after another, best first.</param>
    public static Ballot InOrder(int options, params IEnumerable<int> order) => Ranked(options, order.Select(option => new[] { option }));

    public static Ballot Chosen(int options, params IEnumerable<int> chosen)
    {
        var marks = new int[options];
        foreach (var option in chosen) marks[option] = 1;
        return new(marks);
    }

    public bool Equals(Ballot? other) => other is not null && _hash == other._hash && Marks.SequenceEqual(other._marks);

    public override bool Equals(object? obj) => Equals(obj as Ballot);

    public override int GetHashCode() => _hash;

    /// <summary>The canonical form, which records hash and sort: <c>1,2,0</c>.</summary>
    public override string ToString() => string.Join(',', _marks.Select(mark => mark.ToString(CultureInfo.InvariantCulture)));
}

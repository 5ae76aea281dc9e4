using System.Buffers;

namespace Bot.Core.Commands;

/// <summary>A word or quoted run of a typed line, or the value of a named option.</summary>
/// <param name="Option">The option that it names; null for a value that stands by itself.</param>
internal readonly record struct Piece(OptionSpec? Option, string Text, bool Quoted);

/// <summary>
/// Takes a typed line apart. <c>x:</c> is a name only if <c>x</c> is an option's name in either language, so <c>18:00</c> and
/// <c>https://…</c> are values.
/// </summary>
internal static class Pieces
{
    /// <summary>Straight quotes, and the curly and angled ones that phones and Spanish keyboards type.</summary>
    private static readonly SearchValues<char> Opening = SearchValues.Create("\"“”„«");

    private static readonly SearchValues<char> Closing = SearchValues.Create("\"“”»");

    public static List<Piece> Of(string text, CommandSpec spec)
    {
        var pieces = new List<Piece>();
        var rest = text.AsSpan();
        while (!(rest = rest.TrimStart()).IsEmpty)
        {
            var option = Name(ref rest, spec);
            pieces.Add(Value(ref rest, option));
        }
        return pieces;
    }

    private static OptionSpec? Name(ref ReadOnlySpan<char> rest, CommandSpec spec)
    {
        var colon = rest.IndexOfAny(':', ' ', '"');
        if (colon <= 0 || rest[colon] != ':') return null;
        var word = rest[..colon].ToString();
        var option = spec.Options.FirstOrDefault(known => known.IsNamed(word));
        if (option is null) return null;
        rest = rest[(colon + 1)..].TrimStart();
        return option;
    }

    private static Piece Value(ref ReadOnlySpan<char> rest, OptionSpec? option)
    {
        if (!rest.IsEmpty && Opening.Contains(rest[0]) && rest[1..].IndexOfAny(Closing) is >= 0 and var length)
        {
            var quoted = rest.Slice(1, length).ToString();
            rest = rest[(length + 2)..];
            return new(option, quoted, Quoted: true);
        }
        var end = 0;
        while (end < rest.Length && !char.IsWhiteSpace(rest[end])) end++;
        var word = rest[..end].ToString();
        rest = rest[end..];
        return new(option, word, Quoted: false);
    }
}

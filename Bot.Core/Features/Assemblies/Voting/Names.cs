using Bot.Core.Localization;

namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>The words of a question's options, and lists of them as people say them.</summary>
internal sealed class Names(IReadOnlyList<string> options)
{
    public string this[int option] => options[option];


    /// <summary>A, B and C.</summary>
    public string In(IReadOnlyCollection<int> some, Language language)
    {
        List<string> words = [.. some.Select(option => options[option])];
        if (words.Count < 2) return string.Concat(words);
        return $"{string.Join(", ", words[..^1])} {(language == Language.Spanish ? And(words[^1]) : "and")} {words[^1]}";
    }

    /// <summary>Ana 12, Ben 5.</summary>
    public string With(IEnumerable<(int Option, Fraction Amount)> some, Language language) =>
        string.Join(language == Language.Spanish ? "; " : ", ", some.Select(one => $"{options[one.Option]} {one.Amount.Text(language)}"));

    /// <summary>In Spanish <i>y</i> becomes <i>e</i> before the sound of i.</summary>
    private static string And(string next) =>
        next.StartsWith("i", StringComparison.OrdinalIgnoreCase) || next.StartsWith("hi", StringComparison.OrdinalIgnoreCase) ? "e" : "y";
}

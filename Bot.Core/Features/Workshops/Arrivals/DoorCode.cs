using Bot.Core.People.Linking;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Arrivals;

/// <summary>Six signs on a board, none of which looks like another: no 0 and O, no 1, I and L.</summary>
internal static class DoorCode
{
    public const int Letters = 6;

    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <summary>The same for a repeated delivery.</summary>
    public static string Make(Codes codes, OnceKey once) => codes.Make(once, Letters, Alphabet);

    /// <summary>In two groups, to be read from afar.</summary>
    public static string Show(string code) => $"{code[..(Letters / 2)]} {code[(Letters / 2)..]}";

    /// <returns>The code in what somebody typed; null where it cannot be one.</returns>
    public static string? Read(string typed)
    {
        var code = string.Concat(typed.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('-' or '‐' or '–' or '.' or '`'))).ToUpperInvariant();
        return code.Length == Letters && code.All(letter => Alphabet.Contains(letter, StringComparison.Ordinal)) ? code : null;
    }
}

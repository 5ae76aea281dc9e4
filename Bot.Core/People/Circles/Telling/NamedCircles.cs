namespace Bot.Core.People.Circles.Telling;

/// <summary>Finds the circles that a text names, as in <c>@new parents</c>: by their folded names, the longest that fits. Pure.</summary>
internal static class NamedCircles
{
    /// <summary>Enough of what follows the sign to hold any name.</summary>
    private const int Look = 4 * CircleLimits.Name;

    public static IReadOnlyList<Circle> In(string text, IReadOnlyList<Circle> among)
    {
        var found = new List<Circle>();
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            // Not in the middle of an address.
            if (at > 0 && char.IsLetterOrDigit(text[at - 1])) continue;
            if (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1])) continue;
            var rest = CircleName.Key(text.Substring(at + 1, Math.Min(Look, text.Length - at - 1)));
            var named = among.Where(circle => Begins(rest, circle.NameKey!)).MaxBy(circle => circle.NameKey!.Length);
            if (named is not null && !found.Contains(named)) found.Add(named);
        }
        return found;
    }

    private static bool Begins(string rest, string key) =>
        rest.StartsWith(key, StringComparison.Ordinal) && (rest.Length == key.Length || rest[key.Length] == ' ');
}

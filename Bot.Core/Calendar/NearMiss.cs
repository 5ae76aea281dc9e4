namespace Bot.Core.Calendar;

/// <summary>Finds what a mistyped word may have been meant to be.</summary>
internal static class NearMiss
{
    private const int LongestWord = 40;

    /// <summary>
    /// The words that are one mistake away (two for a word of seven letters or more), the nearest first. A mistake is a letter too
    /// many, missing, wrong, or swapped with its neighbour. Nothing for words under four letters: everything is near to those.
    /// </summary>
    public static IEnumerable<string> Of(string word, IEnumerable<string> known)
    {
        if (word.Length is < 4 or > LongestWord) return [];
        var allowed = word.Length >= 7 ? 2 : 1;
        return known
            .Where(candidate => candidate.Length >= 4 && Math.Abs(candidate.Length - word.Length) <= allowed)
            .Select(candidate => (candidate, mistakes: Mistakes(word, candidate)))
            .Where(pair => pair.mistakes <= allowed)
            .OrderBy(pair => pair.mistakes)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate);
    }

    private static int Mistakes(string left, string right)
    {
        var cost = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++) cost[i, 0] = i;
        for (var j = 0; j <= right.Length; j++) cost[0, j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var wrong = left[i - 1] == right[j - 1] ? 0 : 1;
                var least = Math.Min(Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1, cost[i - 1, j - 1] + wrong);
                var swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                cost[i, j] = swapped ? Math.Min(least, cost[i - 2, j - 2] + 1) : least;
            }
        }
        return cost[left.Length, right.Length];
    }
}

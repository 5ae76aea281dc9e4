namespace Bot.Core.Commands;

/// <summary>How many letters apart two words are (Levenshtein).</summary>
internal static class EditDistance
{
    public static int Between(string left, string right)
    {
        // A pasted page is no mistyped command.
        if (left.Length > 64 || right.Length > 64) return int.MaxValue;
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substitute = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitute, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}

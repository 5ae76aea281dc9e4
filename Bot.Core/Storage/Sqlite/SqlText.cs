namespace Bot.Core.Storage.Sqlite;

/// <summary>
/// Compares SQL texts. Its hash looks at a few characters only: a text of 300 characters is looked up once a statement, and among a few
/// hundred texts a length and eight characters tell nearly all apart.
/// </summary>
internal sealed class SqlText : IEqualityComparer<string>
{
    public static readonly SqlText Comparer = new();

    private const int Samples = 8;

    public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

    public int GetHashCode(string text)
    {
        var hash = text.Length;
        for (var i = 1; i <= Samples; i++) hash = hash * 31 + text[(text.Length - 1) * i / Samples];
        return hash;
    }
}

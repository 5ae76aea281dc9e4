using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Core.Storage;

/// <summary>Where one feature's migrations lie: embedded files named <c>001-what-it-does.sql</c>.</summary>
/// <param name="Feature">The name they are journaled under. It never changes.</param>
/// <param name="Assembly">The assembly that they are embedded in.</param>
/// <param name="ResourcePrefix">What their names begin with, dot included: <c>Bot.Core.Features.Workshops.Schema.</c></param>
public sealed partial record MigrationSource(string Feature, Assembly Assembly, string ResourcePrefix)
{
    /// <summary>The kernel's own tables. Comes first.</summary>
    public static readonly MigrationSource Kernel = new("storage", typeof(MigrationSource).Assembly, "Bot.Core.Storage.Schema.");

    /// <summary>The migrations in the order of their numbers.</summary>
    /// <exception cref="InvalidOperationException">There are none, or a file's name or number is wrong.</exception>
    public IReadOnlyList<Migration> Load()
    {
        var all = Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal))
            .Select(Load)
            .OrderBy(migration => migration.Number)
            .ToList();
        if (all.Count == 0) throw new InvalidOperationException($"{Assembly.GetName().Name} has no resource {ResourcePrefix}*.sql.");
        var twice = all.Zip(all.Skip(1)).FirstOrDefault(pair => pair.First.Number == pair.Second.Number);
        return twice.First is null ? all : throw new InvalidOperationException($"{twice.First} and {twice.Second} have the same number.");
    }

    private Migration Load(string resource)
    {
        var file = FileName().Match(resource[ResourcePrefix.Length..]);
        if (!file.Success) throw new InvalidOperationException($"{resource} is not named like 001-what-it-does.sql.");
        using var reader = new StreamReader(Assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
        return new(Feature, int.Parse(file.Groups["number"].ValueSpan, CultureInfo.InvariantCulture), file.Groups["name"].Value, reader.ReadToEnd());
    }

    [GeneratedRegex(@"^(?<number>\d{3})-(?<name>[a-z0-9-]+)\.sql$", RegexOptions.CultureInvariant)]
    private static partial Regex FileName();
}

/// <summary>One step of a feature's schema, applied once and in one transaction.</summary>
public sealed record Migration(string Feature, int Number, string Name, string Sql)
{
    /// <summary>SHA-256 of the text without what an editor or git may change on its way: line ends and blanks at the end of a line.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', Sql.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).TrimEnd())));

    public override string ToString() => $"{Feature}/{Number:000}-{Name}";
}

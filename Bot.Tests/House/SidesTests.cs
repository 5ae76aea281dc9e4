using System.Text.RegularExpressions;

namespace Bot.Tests.House;

/// <summary>Whoever adds a table with something of a community says what becomes of it when the community joins a bridge or leaves one.</summary>
public sealed partial class SidesTests
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["spaces"] = Turns,
        ["places"] = Turns,
        ["workshops"] = Turns,
        ["circles"] = Turns,
        // A row to lock, for whichever community has circles.
        ["circle_books"] = Stays,
        // By the side's own id, which stays: community_id is the side there.
        ["members"] = Stays,
        ["grants"] = Stays,
        ["chosen_rooms"] = Stays,
        ["setting_changes"] = Stays,
        ["urgent_numbers"] = Stays,
        ["name_keeping"] = Stays,
        ["link_members"] = Stays,
        ["recovery_claims"] = Stays,
        ["calendar_feeds"] = Stays,
        ["workshop_templates"] = Stays,
        ["log_chains"] = Stays,
        ["log_entries"] = Stays,
        ["log_texts"] = Stays,
        ["reports"] = Stays,
        ["measures"] = Stays,
        ["holds"] = Stays,
        ["bridge_sides"] = "says it",
    };

    private const string Turns = "turns with its side (Sides, ISideData)";
    private const string Stays = "stays with the side";

    [Fact]
    public void Every_table_with_a_community_has_been_thought_of()
    {
        var schemas = Schemas();
        var tables = Tables().Matches(schemas).Where(table => table.Groups["columns"].Value.Contains("\n  community_id ", StringComparison.Ordinal))
            .Select(table => table.Groups["name"].Value).ToList();
        tables.Count.ShouldBeGreaterThan(5);
        tables.Where(table => !Known.ContainsKey(table)).ShouldBeEmpty("say in this test, and in People/Bridges/README.md, what becomes of it");
        foreach (var table in tables.Where(table => Known[table] == Turns))
            schemas.ShouldMatch($@"(ALTER TABLE {table} ADD COLUMN side_id )|(CREATE TABLE {table} \([^;]*\n  side_id )", table);
    }

    private static string Schemas()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SmileBot.sln"))) folder = Path.GetDirectoryName(folder)!;
        return string.Join('\n', new[] { "Bot.Core", "Bot.Host" }
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(folder, project), "*.sql", SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText));
    }

    [GeneratedRegex(@"CREATE TABLE (?<name>\w+) \((?<columns>[^;]*)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tables();
}

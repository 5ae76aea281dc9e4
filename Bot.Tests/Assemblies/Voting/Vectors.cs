using System.Globalization;
using System.Text.Json;
using Bot.Core.Features.Assemblies.Voting;
using Papers = Bot.Core.Features.Assemblies.Voting.Ballots;

namespace Bot.Tests.Assemblies.Voting;

/// <summary>Elections with published results, which lie beside the repository or nowhere.</summary>
internal static class Vectors
{
    public static string? Folder { get; } = Find();

    public static IEnumerable<string> Ids => Folder is null ? [] : Directory.EnumerateFiles(Folder, "O*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order();

    public static Vector Read(string id) => new(JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder!, id + ".json"))).RootElement);

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var there = Path.Combine(folder.FullName, "shared", "vectors", "voting");
            if (Directory.Exists(there)) return there;
        }
        return null;
    }
}

/// <summary>One case: its options by token, its ballots, and what is expected.</summary>
internal sealed class Vector(JsonElement json)
{
    private static readonly char[] Lines = ['\n', '\r'];

    public JsonElement Json => json;

    public IReadOnlyList<string> Tokens { get; } =
        json.TryGetProperty("candidates", out var options) ? [.. options.EnumerateObject().Select(option => option.Name)] : [];

    public IReadOnlyList<string> Names { get; } =
        json.TryGetProperty("candidates", out var options) ? [.. options.EnumerateObject().Select(option => option.Value.GetString()!)] : [];

    public int Seats => json.GetProperty("seats").GetInt32();

    public int TopScore => json.TryGetProperty("max_score", out var top) ? top.GetInt32() : 5;

    public IEnumerable<JsonElement> Expected => json.GetProperty("expected").EnumerateArray();

    /// <summary>By token, else by name: cases of one kind say one, of another kind the other.</summary>
    public int Option(string said) => Tokens.Contains(said) ? Tokens.ToList().IndexOf(said) : Names.ToList().IndexOf(said);

    public int[] Options(JsonElement list) => [.. list.EnumerateArray().Select(one => Option(one.GetString()!))];

    public Papers Ballots()
    {
        if (!json.TryGetProperty("ballots_file", out var file)) return Of(json.GetProperty("ballots").EnumerateArray().Select(line => line.GetString()!));
        var text = File.ReadAllText(Path.Combine(Vectors.Folder!, file.GetString()!)).Split(Lines, StringSplitOptions.RemoveEmptyEntries);
        return file.GetString()!.EndsWith(".blt", StringComparison.Ordinal) ? Blt(text) : Of(text.Where(line => char.IsAsciiDigit(line[0])));
    }

    private Papers Of(IEnumerable<string> lines) => Papers.Of(Tokens.Count, lines.Select(line =>
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return new Pile(Body(line[(colon + 1)..].Trim()), long.Parse(line[..colon], CultureInfo.InvariantCulture));
    }));

    private Ballot Body(string body)
    {
        var kind = json.GetProperty("ballot_type").GetString();
        if (body.Length == 0) return Ballot.Blank(Tokens.Count);
        if (kind == "ranked")
            return Ballot.Ranked(Tokens.Count, body.Split('>').Select(group => group.Split('=').Select(token => Option(token.Trim()))));
        if (kind == "approval") return Ballot.Chosen(Tokens.Count, body.Split(' ').Select(Option));
        var marks = new int[Tokens.Count];
        foreach (var part in body.Split(' '))
            if (part.Split('/') is [var token, var score] && Option(token) is >= 0 and var option) marks[option] = int.Parse(score, CultureInfo.InvariantCulture);
        return new(marks);
    }

    private Papers Blt(string[] lines) => Papers.Of(Tokens.Count, lines.Skip(1).TakeWhile(line => line != "0").Select(line =>
    {
        var numbers = line.Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToList();
        return new Pile(Ballot.InOrder(Tokens.Count, numbers[1..^1].Select(number => number - 1)), numbers[0]);
    }));
}

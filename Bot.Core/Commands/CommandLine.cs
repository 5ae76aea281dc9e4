namespace Bot.Core.Commands;

/// <summary>What a typed line turned out to be.</summary>
public abstract record CommandLine
{
    private CommandLine() { }

    /// <summary>A command with what was typed for its options.</summary>
    /// <param name="Readings">
    /// The texts by option name. The first is what the rules say; the others let an unquoted title run on
    /// (<c>Clay for kids fri 18:00</c>) and are tried in order where the first makes no sense.
    /// </param>
    /// <param name="Extra">Words that no option takes, or null.</param>
    public sealed record Call(CommandSpec Spec, IReadOnlyList<IReadOnlyDictionary<string, string>> Readings, string? Extra) : CommandLine;

    /// <summary>The first word of several commands, alone or with a word that none of them has.</summary>
    public sealed record Tree(string Root, string? Second) : CommandLine;

    public sealed record Unknown(string Name) : CommandLine;

    /// <summary>Talk.</summary>
    public sealed record Talk : CommandLine;

    public static CommandLine Read(string text, Catalog catalog)
    {
        var line = text.AsSpan().Trim();
        if (line.Length < 2 || line[0] != '/' || char.IsWhiteSpace(line[1])) return new Talk();
        line = line[1..];
        var name = Word(ref line);
        if (catalog.Find(name) is { } whole) return Arguments.Read(whole, line.ToString());
        if (!catalog.IsTree(name)) return new Unknown(name);
        var second = Word(ref line);
        if (second.Length == 0) return new Tree(name, null);
        return catalog.Find($"{name} {second}") is { } spec
            ? Arguments.Read(spec, line.ToString())
            : new Tree(name, second);
    }

    /// <summary>The next word as catalogs spell it: <c>/Workshop_New@SmileBot</c> is <c>workshop new</c>.</summary>
    private static string Word(ref ReadOnlySpan<char> line)
    {
        line = line.TrimStart();
        var end = 0;
        while (end < line.Length && !char.IsWhiteSpace(line[end])) end++;
        var word = line[..end];
        line = line[end..].TrimStart();
        var at = word.IndexOf('@');
        return (at < 0 ? word : word[..at]).ToString().ToLowerInvariant().Replace('_', ' ');
    }
}

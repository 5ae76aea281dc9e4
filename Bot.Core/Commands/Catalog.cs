using System.Collections.Frozen;
using Bot.Core.Localization;

namespace Bot.Core.Commands;

/// <summary>Everything that a person can do: what is published, typed, filled in and pressed.</summary>
public sealed class Catalog
{
    private readonly FrozenDictionary<string, CommandSpec> _byWords;
    private readonly FrozenDictionary<string, CommandSpec> _byCode;
    private readonly FrozenDictionary<Type, CommandSpec> _byRecord;
    private readonly FrozenDictionary<string, PressSpec> _presses;
    private readonly FrozenDictionary<Type, PressSpec> _pressesByRecord;
    private readonly FrozenSet<string> _trees;

    public Catalog(IEnumerable<CommandSpec> commands, IEnumerable<PressSpec> presses)
    {
        var all = commands.ToList();
        var pressed = presses.ToList();
        Commands = [.. all.Where(spec => !spec.IsForm)];
        // Two declarations of one name fail here, at start, and in every test.
        _byWords = Commands
            .SelectMany(spec => new[] { spec.Path, spec.Spanish }.Concat(spec.Also).Distinct().Select(words => (words, spec)))
            .ToFrozenDictionary(pair => pair.words, pair => pair.spec);
        _byCode = all.ToFrozenDictionary(spec => spec.Path);
        _byRecord = all.ToFrozenDictionary(spec => spec.Record);
        _presses = pressed.ToFrozenDictionary(spec => spec.Code);
        _pressesByRecord = pressed.ToFrozenDictionary(spec => spec.Record);
        _trees = _byWords.Keys.Where(words => words.Contains(' ', StringComparison.Ordinal))
            .Select(words => words.Split(' ')[0]).ToFrozenSet();
    }

    /// <summary>All slash commands in the order of their registration.</summary>
    public IReadOnlyList<CommandSpec> Commands { get; }

    public IEnumerable<PressSpec> Presses => _presses.Values;

    public IEnumerable<CommandSpec> Forms => _byCode.Values.Where(spec => spec.IsForm);

    public CommandSpec Of(Type record) => _byRecord[record];

    public PressSpec OfPress(Type record) => _pressesByRecord[record];

    /// <summary>The command of these words in either language, such as <c>taller nuevo</c>.</summary>
    public CommandSpec? Find(string words) => _byWords.GetValueOrDefault(words);

    /// <summary>The command or form that an unfinished form belongs to.</summary>
    public CommandSpec? ByCode(string code) => _byCode.GetValueOrDefault(code);

    public PressSpec? Press(string code) => _presses.GetValueOrDefault(code);

    /// <summary>Whether a first word has commands below it.</summary>
    public bool IsTree(string root) => _trees.Contains(root);

    /// <summary>The commands below a first word of either language.</summary>
    public IEnumerable<CommandSpec> Tree(string root) => Commands
        .Where(spec => spec.Path != spec.Root)
        .Where(spec => spec.Root == root || spec.Spanish.Split(' ')[0] == root);

    /// <summary>The name that is closest to a mistyped one, or null when none is close.</summary>
    public string? Nearest(string typed, Language language) => Commands
        .Where(spec => !spec.InNoMenu)
        .SelectMany(spec => new[] { spec.PathIn(language), spec.Path, spec.Spanish })
        // Of "/workshp new" only the first word is known here.
        .Select(path => path.Split(' ')[0])
        .Select(path => (Path: path, Away: EditDistance.Between(typed, path)))
        .Where(near => near.Away <= Math.Max(1, near.Path.Length / 3))
        .OrderBy(near => near.Away)
        .Select(near => near.Path)
        .FirstOrDefault();
}

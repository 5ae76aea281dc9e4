using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Bot.Emulators.Telegram.Rules;

/// <summary>One parameter of a method or field of a type.</summary>
/// <param name="Types">Alternatives: String, Integer, Boolean, Float, InputFile, the name of a type, or <c>Array of</c> one.</param>
public sealed record Field(string Name, IReadOnlyList<string> Types, bool IsRequired);

/// <summary>All methods with their parameters, and the types that these take. https://core.telegram.org/bots/api#available-methods</summary>
public sealed class MethodTable
{
    private static readonly ConcurrentDictionary<string, MethodTable> Loaded = new();
    private readonly Dictionary<string, List<Field>> _methods = [];
    private readonly Dictionary<string, List<Field>> _types = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _kinds = [];

    private MethodTable()
    {
    }

    public IReadOnlyCollection<string> Methods => _methods.Keys;

    /// <summary>The emulator's own short table.</summary>
    public static MethodTable Own { get; } = MakeOwn();

    /// <summary>The platform's table, with what came after it.</summary>
    public static MethodTable Load(string file) => Loaded.GetOrAdd(file, path =>
    {
        var table = Platform(path);
        table.Add(Own);
        return table;
    });

    /// <summary>The platform's table as it is.</summary>
    public static MethodTable Platform(string file)
    {
        var root = JsonNode.Parse(File.ReadAllText(file))!;
        var table = new MethodTable();
        foreach (var (name, method) in (JsonObject)root["methods"]!) table._methods[name] = Fields(method!);
        foreach (var (name, type) in (JsonObject)root["types"]!)
        {
            table._types[name] = Fields(type!);
            var kinds = type.Items("subtypes");
            if (kinds.Count > 0) table._kinds[name] = [.. kinds.Select(one => (string)one!)];
        }
        return table;
    }

    public IReadOnlyList<Field>? Parameters(string method) => _methods.GetValueOrDefault(method);

    public IReadOnlyList<Field> Type(string name) =>
        _types.GetValueOrDefault(name) ?? throw new InvalidOperationException($"The table does not know the type {name}.");

    /// <summary>What a type can be; itself where it is of one kind.</summary>
    public IReadOnlyList<string> Kinds(string name) => _kinds.GetValueOrDefault(name) ?? [name];

    private void Add(MethodTable other)
    {
        foreach (var (name, fields) in other._methods) Merge(_methods, name, fields);
        foreach (var (name, fields) in other._types.Where(one => !_kinds.ContainsKey(one.Key))) Merge(_types, name, fields);
        // An answer to an ephemeral command names no message.
        var reply = _types["ReplyParameters"];
        reply[reply.FindIndex(one => one.Name == "message_id")] = new("message_id", ["Integer"], IsRequired: false);
    }

    private static void Merge(Dictionary<string, List<Field>> all, string name, List<Field> fields)
    {
        if (!all.TryGetValue(name, out var known)) all[name] = known = [];
        known.AddRange(fields.Where(one => !known.Exists(old => old.Name == one.Name)));
    }

    private static List<Field> Fields(JsonNode of) => [.. of.Items("fields").Select(field => new Field(
        field.Text("name")!, [.. field.Items("types").Select(type => (string)type!)], field.Flag("required")))];

    private static MethodTable MakeOwn()
    {
        var groups = Read(OwnTable.Groups, []).ToDictionary(one => one.Name, one => one.Fields);
        var table = new MethodTable();
        foreach (var (name, fields) in Read(OwnTable.Methods, groups)) table._methods[name] = fields;
        foreach (var (name, fields) in Read(OwnTable.Types, groups)) table._types[name] = fields;
        return table;
    }

    private static IEnumerable<(string Name, List<Field> Fields)> Read(string lines, Dictionary<string, List<Field>> groups)
    {
        foreach (var line in lines.Replace("\n    ", " ", StringComparison.Ordinal).Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var fields = line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            yield return (line[..colon], [.. fields.SelectMany(text => text[0] == '+' ? groups[text[1..]] : [Field(text)])]);
        }
    }

    private static Field Field(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return new(text[..space].TrimEnd('!'), text[(space + 1)..].Split('|'), text[space - 1] == '!');
    }
}

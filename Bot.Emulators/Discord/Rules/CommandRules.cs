using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Emulators.Discord.Wire;

namespace Bot.Emulators.Discord.Rules;

/// <summary>Application commands, beyond what the schema states. https://docs.discord.com/developers/interactions/application-commands</summary>
internal static partial class CommandRules
{
    private const int Chat = 1;
    private static readonly (int Type, int Most)[] Counts = [(Chat, 100), (2, 15), (3, 15)];

    /// <exception cref="ApiError">With everything that is wrong.</exception>
    public static void CheckAll(IReadOnlyList<JsonNode?> commands, bool ofGuild)
    {
        var form = new Form();
        foreach (var (type, most) in Counts)
            form.Require(commands.Count(one => (one.Number("type") ?? Chat) == type) <= most, "", "APPLICATION_COMMANDS_MAX",
                string.Create(CultureInfo.InvariantCulture, $"At most {most} commands of type {type}."));
        var names = new HashSet<(int, string?)>();
        for (var at = 0; at < commands.Count; at++)
        {
            var path = at.ToString(CultureInfo.InvariantCulture);
            Check(form, commands[at], path, ofGuild);
            form.Require(names.Add((commands[at].Number("type") ?? Chat, commands[at].Text("name"))), Form.Join(path, "name"),
                "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
        }
        form.Check();
    }

    public static void Check(Form form, JsonNode? command, string path, bool ofGuild)
    {
        if ((command.Number("type") ?? Chat) == Chat)
        {
            CheckNamed(form, command, path);
            OptionTree.Check(form, command.Items("options"), Form.Join(path, "options"), depth: 0);
            form.Require(Size(command) <= 8000, path, "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)");
        }
        else
        {
            form.Between(Form.Join(path, "name"), Json.Length(command.Text("name")), 1, 32);
            form.Require(!command.Says("description"), Form.Join(path, "description"),
                "APPLICATION_COMMAND_DESCRIPTION_INVALID", "Context menu commands cannot have description");
            form.Require(!command.Says("options"), Form.Join(path, "options"),
                "APPLICATION_COMMAND_OPTIONS_INVALID", "Context menu commands cannot have options");
        }
        foreach (var field in (string[])["contexts", "integration_types"])
            form.Require(!ofGuild || command?[field] is null, Form.Join(path, field),
                "APPLICATION_COMMAND_CONTEXTS_GUILD", "Only a global command has contexts.");
    }

    /// <summary>Name and description in every language: of a command, a subcommand or an option.</summary>
    public static void CheckNamed(Form form, JsonNode? one, string path)
    {
        CheckName(form, one.Text("name"), Form.Join(path, "name"));
        CheckDescription(form, one.Text("description"), Form.Join(path, "description"));
        foreach (var (locale, name) in one?["name_localizations"] as JsonObject ?? [])
        {
            CheckLocale(form, locale, Form.Join(path, $"name_localizations.{locale}"));
            CheckName(form, Value(name), Form.Join(path, $"name_localizations.{locale}"));
        }
        foreach (var (locale, description) in one?["description_localizations"] as JsonObject ?? [])
        {
            CheckLocale(form, locale, Form.Join(path, $"description_localizations.{locale}"));
            CheckDescription(form, Value(description), Form.Join(path, $"description_localizations.{locale}"));
        }
    }

    private static void CheckName(Form form, string? name, string path)
    {
        form.Require(name is not null && Name().IsMatch(name), path, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        form.Require(name is null || !name.Any(char.IsUpper), path,
            "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid: it must be lower case");
    }

    private static void CheckDescription(Form form, string? description, string path) =>
        form.Between(path, Json.Length(description), 1, 100);

    private static void CheckLocale(Form form, string locale, string path) =>
        form.Require(Locales.All.Contains(locale), path, "BASE_TYPE_CHOICES", "The locale is not one of the platform's.");

    /// <summary>Names, descriptions and values together; of several languages the longest counts.</summary>
    private static int Size(JsonNode? node)
    {
        var size = Longest(node, "name") + Longest(node, "description") + Json.Length(node.Text("value"));
        return size + node.Items("options").Sum(Size) + node.Items("choices").Sum(Size);
    }

    private static int Longest(JsonNode? node, string name)
    {
        var own = Json.Length(node.Text(name));
        return (node?[$"{name}_localizations"] as JsonObject ?? []).Select(one => Json.Length(Value(one.Value))).Append(own).Max();
    }

    private static string? Value(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}$")]
    private static partial Regex Name();
}

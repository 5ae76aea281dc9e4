using System.Text.Json;
using Bot.Host.Discord.Wire;

namespace Bot.Host.Discord;

/// <summary>What people gave, as texts that the core reads.</summary>
internal static class Given
{
    /// <summary>The words of a command with those of its subcommand, and the options below them.</summary>
    public static (string Path, IReadOnlyList<GivenOption> Options) Command(InteractionData data)
    {
        var path = data.Name ?? "";
        var options = data.Options ?? [];
        while (options is [{ Type: 1 or 2 } below])
        {
            path = $"{path} {below.Name}";
            options = below.Options ?? [];
        }
        return (path, options);
    }

    public static Dictionary<string, string> Values(IReadOnlyList<GivenOption> options)
    {
        var values = new Dictionary<string, string>();
        foreach (var option in options) values[option.Name] = Text(option.Value);
        return values;
    }

    /// <summary>The answers of a modal, by the name of each field.</summary>
    public static Dictionary<string, string> Answers(IReadOnlyList<SeenComponent>? components)
    {
        var answers = new Dictionary<string, string>();
        foreach (var component in components ?? []) Add(answers, component);
        return answers;
    }

    public static string Text(JsonElement? value) => value?.ValueKind switch
    {
        JsonValueKind.String => value.Value.GetString()!,
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.Number => value.Value.GetRawText(),
        _ => "",
    };

    private static void Add(Dictionary<string, string> answers, SeenComponent component)
    {
        if (component.Component is { } inside) Add(answers, inside);
        foreach (var below in component.Components ?? []) Add(answers, below);
        if (component.CustomId is { } name) answers[name] = component.Values is { } several ? string.Join(", ", several) : Text(component.Value);
    }
}

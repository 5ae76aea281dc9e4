using System.Text.Json.Nodes;
using Bot.Emulators.Discord.Rest;
using Bot.Emulators.Discord.World;

namespace Bot.Emulators.Discord.Driving;

/// <summary>Buttons and selects under a person's finger.</summary>
internal static class ComponentUse
{
    public static Interaction Press(Platform platform, Person person, Message message, string button)
    {
        var found = Find(person, message, one => one.Number("type") == 2
            && (one.Text("label") == button || one.Text("custom_id") == button || one["emoji"].Text("name") == button), $"button {button}");
        if (found.Text("custom_id") is not { } customId) throw new InvalidOperationException($"{button} is a link.");
        var data = new JsonObject { ["custom_id"] = customId, ["component_type"] = 2, ["id"] = found["id"]!.DeepClone() };
        return InteractionPayload.Make(platform, person, message.Channel, InteractionKind.Component, data, source: message);
    }

    public static Interaction Pick(Platform platform, Person person, Message message, string? select, object[] values)
    {
        var found = Find(person, message, one => one.Number("type") is 3 or (>= 5 and <= 8)
            && (select is null || one.Text("custom_id") == select || one.Text("placeholder") == select), $"select {select}");
        var resolved = new Resolved(platform, message.Channel.Guild);
        var data = new JsonObject
        {
            ["custom_id"] = found.Text("custom_id"),
            ["component_type"] = found["type"]!.DeepClone(),
            ["id"] = found["id"]!.DeepClone(),
            ["values"] = Selection.Values(found, values, resolved),
        };
        if (found.Number("type") != 3) data["resolved"] = resolved.Json;
        return InteractionPayload.Make(platform, person, message.Channel, InteractionKind.Component, data, source: message);
    }

    private static JsonObject Find(Person person, Message message, Func<JsonObject, bool> fits, string what)
    {
        if (person.Sees(message) is not { } seen) throw new InvalidOperationException($"{person.User.Name} does not see the message.");
        var found = Composer.Flatten(seen.Json["components"]).FirstOrDefault(fits)
            ?? throw new InvalidOperationException($"The message has no {what}: {seen.Text}");
        return found.Flag("disabled") ? throw new InvalidOperationException($"The {what} is disabled.") : found;
    }
}

/// <summary>What is picked in a select, on a message or in a form.</summary>
internal static class Selection
{
    /// <exception cref="InvalidOperationException">When there are too few or too many, or one is not to be had.</exception>
    public static JsonArray Values(JsonObject select, IReadOnlyList<object> values, Resolved resolved)
    {
        var least = select.Number("min_values") ?? 1;
        var most = select.Number("max_values") ?? 1;
        if (values.Count < least || values.Count > most) throw new InvalidOperationException("Too few or too many values for the select.");
        if (select.Number("type") != 3) return [.. values.Select(value => (JsonNode)resolved.Add(value))];
        return [.. values.Select(value => (JsonNode)Option(select, (string)value))];
    }

    public static string Option(JsonObject choices, string wanted) =>
        choices.Items("options").FirstOrDefault(option => option.Text("label") == wanted || option.Text("value") == wanted).Text("value")
        ?? throw new InvalidOperationException($"There is no option {wanted}.");
}

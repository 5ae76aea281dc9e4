using System.Text.Json.Nodes;
using Bot.Emulators.Discord.World;

namespace Bot.Emulators.Discord.Driving;

/// <summary>https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-modal-submit-data-structure</summary>
internal static class FormFilling
{
    public static Interaction Submit(Platform platform, Person person, Modal modal, (string Field, object Value)[] values)
    {
        if (modal.Opened.Person != person.User) throw new InvalidOperationException("The form is before somebody else.");
        var resolved = new Resolved(platform, modal.Opened.Channel.Guild);
        var left = values.Select(one => one.Field).ToHashSet();
        var components = new JsonArray();
        foreach (var component in modal.Components.OfType<JsonObject>())
        {
            var json = new JsonObject { ["type"] = component["type"]!.DeepClone(), ["id"] = component["id"]!.DeepClone() };
            if (component.Number("type") == 18)
                json["component"] = Field((JsonObject)component["component"]!, component.Text("label")!, values, left, resolved);
            else if (component.Number("type") == 1)
            {
                var input = (JsonObject)component.Items("components")[0]!;
                json["components"] = new JsonArray(Field(input, input.Text("label")!, values, left, resolved));
            }
            components.Add((JsonNode)json);
        }
        if (left.Count > 0) throw new InvalidOperationException($"The form has no field {string.Join(", ", left)}.");
        var data = new JsonObject { ["custom_id"] = modal.CustomId, ["components"] = components };
        if (resolved.Json.Count > 0) data["resolved"] = resolved.Json;
        var opened = modal.Opened;
        return InteractionPayload.Make(platform, person, opened.Channel, InteractionKind.Modal, data, source: opened.Source, trigger: opened);
    }

    private static JsonObject Field(JsonObject field, string label, (string Field, object Value)[] values, HashSet<string> left, Resolved resolved)
    {
        var customId = field.Text("custom_id")!;
        var given = values.FirstOrDefault(one => one.Field == customId || one.Field == label);
        if (given.Field is not null) left.Remove(given.Field);
        var json = new JsonObject { ["type"] = field["type"]!.DeepClone(), ["id"] = field["id"]!.DeepClone(), ["custom_id"] = customId };
        var required = field.Flag("required", otherwise: true);
        switch (field.Number("type"))
        {
            case 4:
                json["value"] = Text(field, label, given.Value as string ?? field.Text("value") ?? "", required);
                break;
            case 21:
                var chosen = given.Value is string wanted ? Selection.Option(field, wanted) : Defaults(field).FirstOrDefault();
                Need(chosen is not null || !required, label);
                json["value"] = chosen;
                break;
            case 22:
                var boxes = given.Value is null ? Defaults(field) : [.. List(given.Value).Select(one => Selection.Option(field, (string)one))];
                var least = required ? Math.Max(1, field.Number("min_values") ?? 1) : 0;
                Need(boxes.Count >= least && boxes.Count <= (field.Number("max_values") ?? 10), label);
                json["values"] = new JsonArray([.. boxes.Select(one => (JsonNode)one)]);
                break;
            case 23:
                json["value"] = given.Value as bool? ?? field.Flag("default");
                break;
            default:
                IReadOnlyList<object> picked = given.Value is null ? [.. Defaults(field)] : List(given.Value);
                Need(picked.Count > 0 || !required, label);
                json["values"] = picked.Count == 0 ? [] : Selection.Values(field, picked, resolved);
                break;
        }
        return json;
    }

    private static string Text(JsonObject field, string label, string text, bool required)
    {
        Need(text.Length > 0 || !required, label);
        Need(text.Length == 0 || text.Length >= (field.Number("min_length") ?? 0), label);
        Need(text.Length <= (field.Number("max_length") ?? 4000), label);
        return text;
    }

    private static List<string> Defaults(JsonObject field) =>
        [.. field.Items("options").Where(option => option.Flag("default")).Select(option => option.Text("value")!)];

    private static IReadOnlyList<object> List(object value) =>
        value is System.Collections.IEnumerable several and not string ? [.. several.Cast<object>()] : [value];

    private static void Need(bool holds, string label)
    {
        if (!holds) throw new InvalidOperationException($"The client does not send the form: {label}.");
    }
}

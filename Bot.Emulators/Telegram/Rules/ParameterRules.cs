using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.Wire;

namespace Bot.Emulators.Telegram.Rules;

/// <summary>
/// Parameters and nested fields against the method table. The platform passes over what it does not know, so that a misspelt name is never
/// noticed; here it is an error.
/// </summary>
internal sealed class ParameterRules(MethodTable table)
{
    private const string Array = "Array of ";

    /// <exception cref="ApiError">When anything is wrong, with all of it.</exception>
    public void Check(Call call, IReadOnlyList<Field> fields)
    {
        List<Wrong> wrong = [];
        foreach (var field in fields)
        {
            if (call.Parameters.TryGetValue(field.Name, out var value))
            {
                if (value is not null) wrong.AddRange(Best(field.Types, one => CheckOne(one, Nested(value, one), field.Name)));
            }
            else if (field.IsRequired && !(field.Types.Contains("InputFile") && call.File(field.Name) is not null))
                wrong.Add(new(field.Name, Missing(field.Name)));
        }
        foreach (var name in call.Parameters.Keys.Where(name => fields.All(field => field.Name != name))) wrong.Add(new(name, Unlisted(name)));
        foreach (var file in call.Files.Where(file => !IsNamed(call, file, fields))) wrong.Add(new(file.Part, Unlisted(file.Part)));
        if (wrong.Count > 0) throw new ApiError(400, $"Bad Request: {wrong[0].Rule}", mistake: true) { Places = wrong };
    }

    private static bool IsNamed(Call call, Upload file, IReadOnlyList<Field> fields) =>
        fields.Any(field => field.Name == file.Part)
        || call.Parameters.Values.Any(value => value?.ToJsonString().Contains($"attach://{file.Part}", StringComparison.Ordinal) == true);

    /// <summary>At the top everything may come as text, also nested JSON.</summary>
    private static JsonNode? Nested(JsonNode value, string type)
    {
        if (type is "String" or "InputFile" || value is not JsonValue one || !one.TryGetValue<string>(out var text)) return value;
        if (type == "Boolean") return text is "true" or "True" or "1" ? true : text is "false" or "False" or "0" ? false : value;
        if (type == "Integer")
            return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : value;
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return value;
        }
    }

    private List<Wrong> CheckOne(string type, JsonNode? value, string path)
    {
        if (type.StartsWith(Array, StringComparison.Ordinal))
        {
            if (value is not JsonArray items) return [new(path, $"can't parse {path}: expected an Array")];
            return [.. items.SelectMany((item, at) => CheckOne(type[Array.Length..], item, Json.At(path, at)))];
        }
        var kind = value?.GetValueKind() ?? JsonValueKind.Null;
        switch (type)
        {
            case "String" or "InputFile":
                return kind == JsonValueKind.String ? [] : Typed(path, "String");
            case "Integer":
                return kind == JsonValueKind.Number && value is JsonValue number && number.TryGetValue<long>(out _) ? [] : Typed(path, type);
            case "Float":
                return kind == JsonValueKind.Number ? [] : Typed(path, type);
            case "Boolean":
                return kind is JsonValueKind.True or JsonValueKind.False ? [] : Typed(path, type);
            default:
                return value is JsonObject json
                    ? Best(table.Kinds(type), one => CheckObject(one, json, path))
                    : [new(path, $"can't parse {path}: expected an Object")];
        }
    }

    private List<Wrong> CheckObject(string type, JsonObject json, string path)
    {
        List<Wrong> wrong = [];
        var fields = table.Type(type);
        foreach (var field in fields)
        {
            if (json[field.Name] is { } value) wrong.AddRange(Best(field.Types, one => CheckOne(one, value, Json.Join(path, field.Name))));
            else if (field.IsRequired) wrong.Add(new(Json.Join(path, field.Name), Missing(field.Name)));
        }
        foreach (var (name, _) in json)
            if (fields.All(field => field.Name != name)) wrong.Add(new(Json.Join(path, name), Unlisted(name)));
        return wrong;
    }

    /// <summary>Of several types the one that fits, or else the one that explains best.</summary>
    private static List<Wrong> Best(IReadOnlyList<string> types, Func<string, List<Wrong>> check)
    {
        List<Wrong>? best = null;
        foreach (var type in types)
        {
            var wrong = check(type);
            if (wrong.Count == 0) return wrong;
            if (best is null || wrong.Count < best.Count) best = wrong;
        }
        return best!;
    }

    private static List<Wrong> Typed(string path, string type) => [new(path, $"field \"{path}\" must be of type {type}")];

    private static string Unlisted(string name) => $"parameter \"{name}\" is not listed";

    private static string Missing(string name) => name switch
    {
        "chat_id" => "chat_id is empty",
        "text" => "message text is empty",
        "message_id" => "message identifier is not specified",
        _ => $"parameter \"{name}\" is required",
    };
}

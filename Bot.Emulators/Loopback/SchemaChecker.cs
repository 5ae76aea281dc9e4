using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.Emulators.Loopback;

/// <summary>
/// Checks JSON against the part of JSON Schema that the platforms' files use. Unlike an ordinary validator it can refuse unlisted properties,
/// and it tells a union's branch by its <c>type</c>, so that the message names the real fault.
/// </summary>
/// <param name="root">The document that references point into.</param>
/// <param name="strict">Whether an unlisted property is a fault.</param>
public sealed class SchemaChecker(JsonNode root, bool strict)
{
    /// <summary>The code of a property that the schema does not list.</summary>
    public const string Unlisted = "UNKNOWN_PROPERTY";

    private static readonly string[] Tags = ["type", "entity_type", "trigger_type"];

    public IReadOnlyList<Fault> Check(JsonObject schema, JsonNode? value)
    {
        var faults = new List<Fault>();
        Check(schema, value, "", faults);
        return faults;
    }

    private void Check(JsonObject schema, JsonNode? value, string path, List<Fault> faults)
    {
        schema = Resolve(schema);
        if (schema["allOf"] is JsonArray all)
        {
            // Only together do the parts list all properties.
            if (!strict) foreach (var part in all) Check((JsonObject)part!, value, path, faults);
            else if (schema["properties"] is null && all.Count > 1)
            {
                Check(Merge(all), value, path, faults);
                return;
            }
        }
        if (Branches(schema) is { } branches)
        {
            CheckUnion(branches, value, path, faults);
            return;
        }
        if (schema["const"] is { } constant && !JsonNode.DeepEquals(constant, value))
            faults.Add(new(path, "BASE_TYPE_CHOICES", $"Value must be {constant.ToJsonString()}."));
        if (schema["enum"] is JsonArray choices && !choices.Any(one => JsonNode.DeepEquals(one, value)))
            faults.Add(new(path, "BASE_TYPE_CHOICES", $"Value must be one of {choices.ToJsonString()}."));
        if (!CheckType(schema, value, path, faults)) return;
        switch (value)
        {
            case JsonObject json:
                CheckObject(schema, json, path, faults);
                break;
            case JsonArray items:
                CheckItems(schema, items, path, faults);
                break;
            case JsonValue scalar:
                CheckScalar(schema, scalar, path, faults);
                break;
            default:
                break;
        }
    }

    private JsonObject Resolve(JsonObject schema)
    {
        while (schema["$ref"] is JsonValue reference)
        {
            JsonNode? at = root;
            foreach (var step in ((string)reference!)[2..].Split('/')) at = at![Uri.UnescapeDataString(step)];
            schema = (JsonObject)at!;
        }
        return schema;
    }

    private static List<JsonObject>? Branches(JsonObject schema) =>
        (schema["oneOf"] ?? schema["anyOf"]) is JsonArray union ? [.. union.Select(one => (JsonObject)one!)] : null;

    private void CheckUnion(List<JsonObject> branches, JsonNode? value, string path, List<Fault> faults)
    {
        List<JsonObject> resolved = [.. branches.Select(Resolve)];
        if (resolved.TrueForAll(one => one.ContainsKey("const")))
        {
            if (resolved.Exists(one => JsonNode.DeepEquals(one["const"], value))) return;
            var choices = string.Join(", ", resolved.Select(one => one["const"]!.ToJsonString()));
            faults.Add(new(path, "BASE_TYPE_CHOICES", $"Value must be one of ({choices})."));
            return;
        }
        if (value is JsonObject json && Tags.FirstOrDefault(tag => IsTag(tag, resolved)) is { } tagged)
        {
            var fitting = resolved.FindAll(one => one["properties"]?[tagged] is JsonObject tag && Try(tag, json[tagged]).Count == 0);
            if (fitting.Count == 0 && resolved.TrueForAll(one => one["properties"] is null || Needs(one, tagged)))
            {
                const string rule = "Value of field \"type\" must be one of the types that can be here.";
                faults.Add(new(Json.Join(path, tagged), "UNION_TYPE_CHOICES", rule));
                return;
            }
            if (fitting.Count > 0) resolved = fitting;
        }
        List<Fault>? best = null;
        foreach (var one in resolved)
        {
            var tried = Try(one, value, path);
            if (tried.Count == 0) return;
            if (best is null || Weight(tried, path) < Weight(best, path)) best = tried;
        }
        faults.AddRange(best!);
    }

    /// <summary>All alternatives that are objects have it.</summary>
    private static bool IsTag(string tag, List<JsonObject> branches) =>
        branches.Exists(one => one["properties"] is not null)
        && branches.TrueForAll(one => !one.ContainsKey("allOf") && (one["properties"] is not { } properties || properties[tag] is not null));

    /// <summary>A branch of quite another type is the worst explanation.</summary>
    private static int Weight(List<Fault> faults, string path) => faults.Count + (faults.Exists(one => one.Path == path) ? 1000 : 0);

    private List<Fault> Try(JsonObject schema, JsonNode? value, string path = "")
    {
        var faults = new List<Fault>();
        Check(schema, value, path, faults);
        return faults;
    }

    private JsonObject Merge(JsonArray all)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var part in all.Select(one => Resolve((JsonObject)one!)).Select(one => one["allOf"] is JsonArray inner ? Merge(inner) : one))
        {
            foreach (var (name, schema) in part["properties"] as JsonObject ?? []) properties[name] = schema?.DeepClone();
            foreach (var name in part["required"] as JsonArray ?? []) required.Add(name!.DeepClone());
        }
        return new() { ["type"] = "object", ["properties"] = properties, ["required"] = required };
    }

    private static bool CheckType(JsonObject schema, JsonNode? value, string path, List<Fault> faults)
    {
        if (schema["type"] is not { } type) return true;
        List<string> names = type is JsonArray several ? [.. several.Select(one => (string)one!)] : [(string)type!];
        var kind = value?.GetValueKind() ?? JsonValueKind.Null;
        if (names.Exists(name => Is(name, kind, value))) return true;
        faults.Add(new(path, $"{names[0].ToUpperInvariant()}_TYPE_CONVERT", $"Value of type {string.Join(" or ", names)} is needed, not {kind}."));
        return false;
    }

    private static bool Is(string name, JsonValueKind kind, JsonNode? value) => name switch
    {
        "null" => kind == JsonValueKind.Null,
        "boolean" => kind is JsonValueKind.True or JsonValueKind.False,
        "string" => kind == JsonValueKind.String,
        "array" => kind == JsonValueKind.Array,
        "object" => kind == JsonValueKind.Object,
        // The platform takes numbers in quotes too, and bit sets are always sent so.
        "integer" => kind is JsonValueKind.Number or JsonValueKind.String
            && decimal.TryParse(Text(value), CultureInfo.InvariantCulture, out var number) && number == decimal.Truncate(number),
        "number" => kind == JsonValueKind.Number,
        _ => throw new InvalidOperationException($"The schema's type {name} is not known."),
    };

    private void CheckObject(JsonObject schema, JsonObject json, string path, List<Fault> faults)
    {
        foreach (var name in schema["required"] as JsonArray ?? [])
            if (!json.ContainsKey((string)name!)) faults.Add(new(Json.Join(path, (string)name!), "BASE_TYPE_REQUIRED", "This field is required"));
        if (schema["maxProperties"] is { } most && json.Count > (int)most)
            faults.Add(new(path, "BASE_TYPE_BAD_LENGTH", $"Must be {most.ToJsonString()} or fewer in length."));
        var listed = schema["properties"] as JsonObject;
        foreach (var (name, value) in json)
        {
            if (listed?[name] is JsonObject known) Check(known, value, Json.Join(path, name), faults);
            else if (schema["additionalProperties"] is JsonObject others) Check(others, value, Json.Join(path, name), faults);
            else if (strict && listed is not null) faults.Add(new(Json.Join(path, name), Unlisted, "The property is not listed."));
        }
    }

    private void CheckItems(JsonObject schema, JsonArray items, string path, List<Fault> faults)
    {
        if (schema["maxItems"] is { } most && items.Count > (int)most)
            faults.Add(new(path, "BASE_TYPE_MAX_LENGTH", $"Must be {most.ToJsonString()} or fewer in length."));
        if (schema["minItems"] is { } least && items.Count < (int)least)
            faults.Add(new(path, "BASE_TYPE_MIN_LENGTH", $"Must be {least.ToJsonString()} or more in length."));
        if (schema["uniqueItems"] is { } unique && (bool)unique && items.Select(one => one?.ToJsonString()).Distinct().Count() < items.Count)
            faults.Add(new(path, "SET_TYPE_ALREADY_CONTAINS_VALUE", "The set already contains this value."));
        if (schema["items"] is not JsonObject each) return;
        for (var at = 0; at < items.Count; at++) Check(each, items[at], Json.Join(path, at.ToString(CultureInfo.InvariantCulture)), faults);
    }

    private static void CheckScalar(JsonObject schema, JsonValue value, string path, List<Fault> faults)
    {
        var text = Text(value);
        var isText = value.GetValueKind() == JsonValueKind.String;
        if (isText && (schema["maxLength"] ?? schema["minLength"]) is not null)
        {
            var length = text.EnumerateRunes().Count();
            if (schema["maxLength"] is { } most && length > (int)most)
                faults.Add(new(path, "BASE_TYPE_MAX_LENGTH", $"Must be {most.ToJsonString()} or fewer in length."));
            if (schema["minLength"] is { } least && length < (int)least)
                faults.Add(new(path, "BASE_TYPE_MIN_LENGTH", $"Must be {least.ToJsonString()} or more in length."));
        }
        if ((schema["maximum"] ?? schema["minimum"]) is not null && decimal.TryParse(text, CultureInfo.InvariantCulture, out var number))
        {
            if (schema["maximum"] is { } most && number > decimal.Parse(most.ToJsonString(), CultureInfo.InvariantCulture))
                faults.Add(new(path, "NUMBER_TYPE_MAX", $"Must be at most {most.ToJsonString()}."));
            if (schema["minimum"] is { } least && number < decimal.Parse(least.ToJsonString(), CultureInfo.InvariantCulture))
                faults.Add(new(path, "NUMBER_TYPE_MIN", $"Must be at least {least.ToJsonString()}."));
        }
        if (!isText) return;
        if (schema["pattern"] is { } pattern && !Regex.IsMatch(text, (string)pattern!, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
            faults.Add(new(path, "STRING_TYPE_REGEX", "String value did not match validation regex."));
        var fits = (string?)schema["format"] switch
        {
            "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
            "uri" => Uri.IsWellFormedUriString(text, UriKind.Absolute) || text.StartsWith("attachment://", StringComparison.Ordinal),
            "snowflake" => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _),
            _ => true,
        };
        if (!fits) faults.Add(new(path, "BASE_TYPE_PARSE", $"\"{text}\" is not a {(string?)schema["format"]}."));
    }

    private static bool Needs(JsonObject schema, string name) => schema["required"] is JsonArray needed && needed.Any(one => (string?)one == name);

    private static string Text(JsonNode? value) => value switch
    {
        null => "",
        JsonValue scalar when scalar.TryGetValue<string>(out var text) => text,
        _ => value.ToJsonString(),
    };
}

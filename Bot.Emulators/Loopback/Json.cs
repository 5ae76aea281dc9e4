using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Emulators.Loopback;

/// <summary>Reading of JSON that may be anything: what has the wrong type reads as absent.</summary>
internal static class Json
{
    public static string? Text(this JsonNode? node, string name) =>
        node is JsonObject json && json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public static int? Number(this JsonNode? node, string name) =>
        node is JsonObject json && json[name] is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;

    /// <summary>A whole number, in quotes or without.</summary>
    public static long? Long(this JsonNode? node, string name) => node is not JsonObject json || json[name] is not JsonValue value ? null
        : value.TryGetValue<long>(out var number) ? number
        : value.TryGetValue<string>(out var text) && long.TryParse(text, CultureInfo.InvariantCulture, out number) ? number : null;

    public static double? Decimal(this JsonNode? node, string name) =>
        node is JsonObject json && json[name] is JsonValue value && value.TryGetValue<double>(out var number) ? number : null;

    public static bool Flag(this JsonNode? node, string name, bool otherwise = false) =>
        node is JsonObject json && json[name] is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : otherwise;

    public static IReadOnlyList<JsonNode?> Items(this JsonNode? node, string name) =>
        node is JsonObject json && json[name] is JsonArray array ? [.. array] : [];

    public static ulong? Id(this JsonNode? node, string name) =>
        ulong.TryParse(node.Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>Whether the field is there with a value other than null, an empty list and an empty text.</summary>
    public static bool Says(this JsonNode? node, string name) => node is JsonObject json && json[name] switch
    {
        null => false,
        JsonArray array => array.Count > 0,
        JsonValue value when value.TryGetValue<string>(out var text) => text.Length > 0,
        _ => true,
    };

    /// <summary>In characters, as the platform counts.</summary>
    public static int Length(string? text) => text?.EnumerateRunes().Count() ?? 0;

    /// <summary>The path of one item of a list: dots between the steps, items by number.</summary>
    public static string At(string path, int index) => Join(path, index.ToString(CultureInfo.InvariantCulture));

    public static string Join(string path, string step) => path.Length == 0 ? step : $"{path}.{step}";
}

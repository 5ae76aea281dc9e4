using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Emulators.Discord.Rules;

/// <summary>Reading of JSON that may be anything: what has the wrong type reads as absent.</summary>
internal static class Json
{
    public static string? Text(this JsonNode? node, string name) =>
        node is JsonObject json && json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public static int? Number(this JsonNode? node, string name) =>
        node is JsonObject json && json[name] is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;

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

    public static string At(string path, int index) => Wire.Form.Join(path, index.ToString(CultureInfo.InvariantCulture));
}

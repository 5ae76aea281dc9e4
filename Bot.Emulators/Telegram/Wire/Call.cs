using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Emulators.Telegram.Wire;

/// <summary>A file of a multipart request.</summary>
/// <param name="Part">The part's name, which <c>attach://</c> names.</param>
/// <param name="Size">In bytes.</param>
public sealed record Upload(string Part, string Name, string? Type, long Size);

/// <summary>
/// A method with its parameters, wherever in the request they were. In a query or a form all values are text; numbers, flags and nested JSON are
/// then read from the text, as the platform does.
/// </summary>
public sealed class Call(string method, IReadOnlyDictionary<string, JsonNode?> parameters, IReadOnlyList<Upload> files)
{
    public string Method { get; } = method;

    public IReadOnlyDictionary<string, JsonNode?> Parameters { get; } = parameters;

    public IReadOnlyList<Upload> Files { get; } = files;

    /// <summary>Whether the parameter was given with a value that is not empty.</summary>
    public bool Has(string name) => Parameters.GetValueOrDefault(name) switch
    {
        null => false,
        JsonValue value when value.TryGetValue<string>(out var text) => text.Length > 0,
        _ => true,
    };

    public string? Text(string name) => Parameters.GetValueOrDefault(name) switch
    {
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        JsonValue value => value.ToJsonString(),
        _ => null,
    };

    public long? Long(string name) =>
        long.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public int? Int(string name) => Long(name) is { } number and >= int.MinValue and <= int.MaxValue ? (int)number : null;

    public bool Flag(string name) => Text(name) is "true" or "True" or "1";

    public JsonObject? Object(string name) => Json(name) as JsonObject;

    public JsonArray? Array(string name) => Json(name) as JsonArray;

    /// <summary>Nested JSON, out of its text where it came as text.</summary>
    public JsonNode? Json(string name)
    {
        var given = Parameters.GetValueOrDefault(name);
        if (given is not JsonValue value || !value.TryGetValue<string>(out var text)) return given;
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The uploaded file that a parameter holds or names.</summary>
    public Upload? File(string name)
    {
        var named = Text(name) is { } text && text.StartsWith("attach://", StringComparison.Ordinal) ? text["attach://".Length..] : name;
        return Files.FirstOrDefault(file => file.Part == named);
    }
}

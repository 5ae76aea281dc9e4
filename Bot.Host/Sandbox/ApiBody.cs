using System.Text.Json;

namespace Bot.Host.Sandbox;

/// <summary>The JSON object that was posted, read field by field. What is missing or wrong is named in a sentence.</summary>
internal sealed class ApiBody(JsonElement body)
{
    /// <exception cref="SandboxFault">It is not a JSON object.</exception>
    public static async Task<ApiBody> Read(HttpContext context)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            if (document.RootElement.ValueKind == JsonValueKind.Object) return new(document.RootElement.Clone());
        }
        catch (JsonException)
        {
            // Said below, in our own words.
        }
        throw SandboxFault.Wrong("The body is not a JSON object; send one such as {\"as\":\"juno\"}.");
    }

    public string Text(string name) =>
        TextOrNone(name) ?? throw SandboxFault.Wrong($"{name}: this field is missing; give a text.");

    public string? TextOrNone(string name) => Field(name) is { } field ? Text(name, field) : null;

    public bool? FlagOrNone(string name) => Field(name)?.ValueKind switch
    {
        null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw SandboxFault.Wrong($"{name}: this is neither true nor false."),
    };

    public IReadOnlyDictionary<string, string> Texts(string name)
    {
        var field = Field(name) ?? throw SandboxFault.Wrong($"{name}: this field is missing; give an object of texts.");
        if (field.ValueKind != JsonValueKind.Object) throw SandboxFault.Wrong($"{name}: this is not an object of texts.");
        var texts = new Dictionary<string, string>();
        foreach (var one in field.EnumerateObject())
            if (one.Value.ValueKind != JsonValueKind.Null) texts[one.Name] = Text($"{name}.{one.Name}", one.Value);
        return texts;
    }

    private JsonElement? Field(string name) =>
        body.TryGetProperty(name, out var field) && field.ValueKind != JsonValueKind.Null ? field : null;

    private static string Text(string name, JsonElement field)
    {
        if (field.ValueKind != JsonValueKind.String) throw SandboxFault.Wrong($"{name}: this is not a text; put it in quotes.");
        try
        {
            return field.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair is no character in any encoding.
            throw SandboxFault.Wrong($"{name}: this text holds half a character (a lone surrogate).");
        }
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bot.Emulators.Discord.Wire;

/// <summary>Reads JSON, or multipart with its JSON in <c>payload_json</c>. https://docs.discord.com/developers/reference#uploading-files</summary>
internal static class BodyReader
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    /// <returns>The text as it came, for the transcript; the JSON, null where there is no body; the files.</returns>
    /// <exception cref="ApiError">When it is neither.</exception>
    public static async Task<(string Text, JsonNode? Json, IReadOnlyList<Upload> Files)> Read(HttpRequest request, CancellationToken ct)
    {
        if (request.HasFormContentType) return await ReadForm(request, ct);
        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync(ct);
        if (text.Length == 0) return ("", null, []);
        if (request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true)
            throw new ApiError(400, 50035, "Invalid Form Body", mistake: true);
        return (text, Parse(text), []);
    }

    private static async Task<(string, JsonNode?, IReadOnlyList<Upload>)> ReadForm(HttpRequest request, CancellationToken ct)
    {
        var form = await request.ReadFormAsync(ct);
        var text = form.TryGetValue("payload_json", out var payload) ? payload.ToString() : "{}";
        List<Upload> files = [.. form.Files.Select(file => new Upload(file.Name, file.FileName, file.ContentType, (int)file.Length))];
        return (text, Parse(text), files);
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: Strict);
        }
        catch (JsonException)
        {
            throw ApiError.BadJson();
        }
    }
}

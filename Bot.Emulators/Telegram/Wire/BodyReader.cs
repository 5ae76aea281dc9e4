using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bot.Emulators.Telegram.Wire;

/// <summary>Reads parameters out of the query, JSON, a form or multipart. https://core.telegram.org/bots/api#making-requests</summary>
internal static class BodyReader
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    /// <returns>The parameters as they came, for the transcript, and the call.</returns>
    /// <exception cref="ApiError">When the body is none of these.</exception>
    public static async Task<(string Shown, Call Call)> Read(HttpRequest request, string method, bool shows, CancellationToken ct)
    {
        var parameters = new Dictionary<string, JsonNode?>();
        List<Upload> files = [];
        foreach (var (name, value) in request.Query) parameters[name] = value.ToString();
        var text = request.QueryString.Value ?? "";
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync(ct);
            foreach (var (name, value) in form) parameters[name] = value.ToString();
            files = [.. form.Files.Select(file => new Upload(file.Name, file.FileName, file.ContentType, file.Length))];
            if (shows) text += Show(form, files);
        }
        else if (request.ContentLength is null or > 0 && !HttpMethods.IsGet(request.Method))
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body, ct);
            var bytes = body.GetBuffer().AsSpan(0, (int)body.Length);
            if (shows) text += Encoding.UTF8.GetString(bytes);
            if (bytes.Length > 0) AddJson(request, bytes, parameters);
        }
        return (text, new(method, parameters, files));
    }

    private static void AddJson(HttpRequest request, ReadOnlySpan<byte> bytes, Dictionary<string, JsonNode?> parameters)
    {
        if (request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true)
            throw ApiError.Mistake("unsupported content type");
        try
        {
            if (JsonNode.Parse(bytes, documentOptions: Strict) is not JsonObject json) throw ApiError.Mistake("can't parse JSON object");
            foreach (var (name, value) in json) parameters[name] = value;
        }
        catch (JsonException)
        {
            throw ApiError.Mistake("can't parse JSON object");
        }
    }

    private static string Show(IFormCollection form, List<Upload> files)
    {
        var fields = form.Select(one => $"{one.Key}={one.Value}");
        var sent = files.Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.Part}: {file.Name} {file.Size} B"));
        return string.Join(" & ", [.. fields, .. sent]);
    }
}

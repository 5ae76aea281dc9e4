using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bot.Emulators.Loopback;

/// <summary>
/// The driver for other processes: <c>POST /emulator/{action}</c> with a JSON object, or <c>GET</c> with a query for what only looks. Ids are text.
/// A misuse is answered by 400 with a sentence. <c>GET /emulator/</c> lists the actions.
/// </summary>
internal sealed class ControlApi(IEnumerable<KeyValuePair<string, Func<JsonObject, Task<JsonNode?>>>> all)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Dictionary<string, Func<JsonObject, Task<JsonNode?>>> _actions = new(all);

    public async Task Serve(HttpContext http)
    {
        var name = http.Request.Path.Value!["/emulator".Length..].Trim('/');
        try
        {
            if (name.Length == 0) await Write(http, 200, Names());
            else if (!_actions.TryGetValue(name, out var action)) await Write(http, 404, Error($"There is no action {name}."));
            else await Write(http, 200, await action(await Arguments(http.Request)));
        }
        catch (Exception misuse) when (IsMisuse(misuse))
        {
            await Write(http, 400, Error(misuse.Message));
        }
    }

    private JsonArray Names() => [.. _actions.Keys.Order(StringComparer.Ordinal).Select(key => (JsonNode)key)];

    private static JsonObject Error(string sentence) => new() { ["error"] = sentence };

    private static bool IsMisuse(Exception problem) =>
        problem is InvalidOperationException or JsonException or FormatException or KeyNotFoundException or ArgumentException or TimeoutException;

    private static async Task<JsonObject> Arguments(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method))
            return new(request.Query.Select(one => KeyValuePair.Create(one.Key, (JsonNode?)one.Value.ToString())));
        return await JsonNode.ParseAsync(request.Body) as JsonObject ?? throw new FormatException("A JSON object is needed.");
    }

    private static async Task Write(HttpContext http, int status, JsonNode? json)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync((json ?? new JsonObject()).ToJsonString(Plain), http.RequestAborted);
    }
}

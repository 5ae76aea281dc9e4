using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Bot.Emulators.Discord.Wire;

namespace Bot.Emulators.Discord.Rules;

/// <summary>The official schema of what is sent to the platform, by method and route.</summary>
public sealed class RequestSchema
{
    private static readonly ConcurrentDictionary<string, RequestSchema> Loaded = new();
    private readonly JsonObject _root;
    private readonly SchemaChecker _checker;

    private RequestSchema(string file)
    {
        _root = (JsonObject)JsonNode.Parse(File.ReadAllText(file))!;
        // Where page and schema disagree the page wins: https://docs.discord.com/developers/reference#uploading-files numbers files by integers.
        if (_root["components"]?["schemas"]?["MessageAttachmentRequest"]?["properties"] is JsonObject attachment)
            attachment["id"] = new JsonObject { ["type"] = new JsonArray("string", "integer") };
        _checker = new(_root, strict: true);
    }

    public static RequestSchema Load(string file) => Loaded.GetOrAdd(file, path => new(path));

    /// <returns>What is wrong with the body; nothing where the schema does not know the route's body.</returns>
    public IReadOnlyList<Fault> Check(Route route, JsonNode? body)
    {
        // The tree reads lazily, and several emulators read the same one.
        lock (_root)
        {
            if (_root["paths"]?[route.Template]?[route.Method.ToLowerInvariant()]?["requestBody"]?["content"]?["application/json"]?["schema"] is not
                JsonObject schema) return [];
            if (body is null) return [new("", "BASE_TYPE_REQUIRED", "This field is required")];
            return _checker.Check(schema, body);
        }
    }
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Emulators.Discord.Wire;

/// <summary>A file of a multipart request.</summary>
/// <param name="Part">The part's name, <c>files[0]</c>.</param>
public sealed record Upload(string Part, string Name, string? ContentType, int Size);

/// <summary>A request whose route is known and whose body has been read.</summary>
public sealed class Request(Route route, IReadOnlyDictionary<string, string> path, IReadOnlyDictionary<string, string> query, JsonNode? body)
{
    public Route Route { get; } = route;

    public JsonNode? Body { get; } = body;

    public IReadOnlyList<Upload> Files { get; init; } = [];

    /// <summary>Whether the bot's token came with it; interaction routes go without.</summary>
    public bool Authorized { get; init; }

    public JsonObject Object => Body as JsonObject ?? throw ApiError.BadJson();

    public string Text(string name) => path[name];

    public ulong Id(string name) => ulong.TryParse(path[name], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        ? id
        : throw Invalid(name, "NUMBER_TYPE_COERCE", $"Value \"{path[name]}\" is not snowflake.");

    public ulong? QueryId(string name) => !query.TryGetValue(name, out var text) ? null
        : ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id
        : throw Invalid(name, "NUMBER_TYPE_COERCE", $"Value \"{text}\" is not snowflake.");

    public int? QueryNumber(string name, int least, int most) => !query.TryGetValue(name, out var text) ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw Invalid(name, "NUMBER_TYPE_RANGE", string.Create(CultureInfo.InvariantCulture, $"int value should be between {least} and {most}."));

    public bool QueryFlag(string name) => query.TryGetValue(name, out var text) && text switch
    {
        "true" or "True" or "1" => true,
        "false" or "False" or "0" => false,
        _ => throw Invalid(name, "BOOLEAN_TYPE_CONVERT", "Must be either true or false."),
    };

    private static ApiError Invalid(string name, string code, string message)
    {
        var form = new Form();
        form.Add(name, code, message);
        try
        {
            form.Check();
        }
        catch (ApiError error)
        {
            return error;
        }
        throw new InvalidOperationException("A form with a fault was accepted.");
    }
}

/// <summary>What goes back.</summary>
public sealed record Answer(int Status, JsonNode? Json = null)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Answer Ok(JsonNode json) => new(200, json);

    public static Answer Ok(IEnumerable<JsonNode> items) => new(200, new JsonArray([.. items]));

    public static Answer Nothing { get; } = new(204);

    public static string Write(JsonNode? json) => json?.ToJsonString(Plain) ?? "";
}

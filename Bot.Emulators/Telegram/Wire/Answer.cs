using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.World;

namespace Bot.Emulators.Telegram.Wire;

/// <summary>What goes back, as bytes. https://core.telegram.org/bots/api#making-requests</summary>
internal static class Answer
{
    public static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly byte[] True = """{"ok":true,"result":true}"""u8.ToArray();

    public static byte[] Of(JsonNode result) =>
        result is JsonValue value && value.TryGetValue<bool>(out var flag) && flag ? True
        : Encoding.UTF8.GetBytes($$"""{"ok":true,"result":{{result.ToJsonString(Plain)}}}""");

    public static byte[] Of(IReadOnlyList<Update> updates)
    {
        var body = new MemoryStream(32 + updates.Sum(one => one.Json.Length + 1));
        body.Write("""{"ok":true,"result":["""u8);
        for (var at = 0; at < updates.Count; at++)
        {
            if (at > 0) body.WriteByte((byte)',');
            body.Write(updates[at].Json);
        }
        body.Write("]}"u8);
        return body.ToArray();
    }

    public static byte[] Of(ApiError error)
    {
        var json = new JsonObject { ["ok"] = false, ["error_code"] = error.Code, ["description"] = error.Message };
        if (error.Parameters is { } parameters) json["parameters"] = parameters.DeepClone();
        return Encoding.UTF8.GetBytes(json.ToJsonString(Plain));
    }
}

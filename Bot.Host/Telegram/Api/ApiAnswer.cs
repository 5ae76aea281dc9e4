using System.Text.Json;
using Bot.Host.Telegram.Wire;

namespace Bot.Host.Telegram;

/// <summary>One answer of the API, taken apart as far as every answer is alike. https://core.telegram.org/bots/api#making-requests</summary>
/// <param name="Result">As JSON.</param>
internal readonly record struct ApiAnswer(bool Ok, ReadOnlyMemory<byte> Result, int ErrorCode, string Description, ResponseParameters? Parameters)
{
    /// <returns>Null for what is no such answer, such as a page of a proxy.</returns>
    public static ApiAnswer? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            return Take(json);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static ApiAnswer? Take(ReadOnlyMemory<byte> json)
    {
        var reader = new Utf8JsonReader(json.Span);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return null;
        bool? ok = null;
        var code = 0;
        var description = "";
        ReadOnlyMemory<byte> result = default;
        ResponseParameters? parameters = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            switch (name)
            {
                case "ok":
                    ok = reader.GetBoolean();
                    break;
                case "error_code":
                    code = reader.TryGetInt32(out var number) ? number : 0;
                    break;
                case "description":
                    description = reader.GetString() ?? "";
                    break;
                default:
                    reader.Skip();
                    var value = json[start..(int)reader.BytesConsumed];
                    if (name == "result") result = value;
                    if (name == "parameters") parameters = JsonSerializer.Deserialize(value.Span, TelegramJson.Default.ResponseParameters);
                    break;
            }
        }
        return ok is { } said ? new(said, result, code, description, parameters) : null;
    }
}

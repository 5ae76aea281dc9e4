using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bot.Bench;

/// <summary>One JSON line for each figure.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        // As people read it: >=, not its code.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Print(object line) => Console.WriteLine(JsonSerializer.Serialize(line, Options));
}

using System.Text.Json;

namespace Bot.Bench;

/// <summary>One JSON line for each figure.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static void Print(object line) => Console.WriteLine(JsonSerializer.Serialize(line, Options));
}

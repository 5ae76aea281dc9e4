using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Core.Features.Assemblies.Records;

/// <summary>The one way to write a record: what is hashed is exactly this line.</summary>
internal static class RecordJson
{
    private static readonly RecordContext Context = new(new JsonSerializerOptions(RecordContext.Default.Options)
    {
        // People read and hash these lines, so an ñ is an ñ. They are never part of a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write(VoteRecord record) => JsonSerializer.Serialize(record, Context.VoteRecord);

    /// <returns>Null for what <see cref="Write"/> does not write.</returns>
    public static VoteRecord? Read(string json)
    {
        try
        {
            var record = JsonSerializer.Deserialize(json, Context.VoteRecord);
            if (record is null || Lists(record).Any(list => list.Contains(null))) return null;
            return Write(record) == json ? record : null;
        }
        catch (Exception wrong) when (wrong is JsonException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The reader takes care of values that are missing, but not inside of lists.</summary>
    private static IEnumerable<IEnumerable<object?>> Lists(VoteRecord record) => record switch
    {
        OpenRecord open => [open.Options],
        CloseRecord close => [close.Commitments],
        BallotsRecord ballots => [ballots.Papers],
        _ => [],
    };
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(VoteRecord))]
internal sealed partial class RecordContext : JsonSerializerContext;

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bot.Core.People.Log;

/// <summary>
/// The log as a file: JSON lines, the oldest first. The first line says what the file is. Persons are numbers, and of texts there is the
/// hash and how the line reads today: salts stay here, so that a file that went elsewhere cannot undo that somebody was forgotten.
/// </summary>
public sealed class LogExport(LogReader reader)
{
    /// <summary>Entries in one file, about 8 MB: what every platform takes.</summary>
    public const int Most = 15_000;

    private const int Page = 500;

    // Read by people as well, never put into a web page.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>How many entries are in the file, how many there are, and the file in UTF-8.</returns>
    public async Task<(long Count, long All, ReadOnlyMemory<byte> Content)> Write(CommunityId community, CancellationToken ct)
    {
        var last = (await reader.Head(community, ct)).Revision;
        var first = Math.Max(1, last - Most + 1);
        using var file = new MemoryStream();
        Line(file, json =>
        {
            json.WriteString("format", "smilebot-log-1");
            json.WriteString("community", Text(community.Value));
            json.WriteString("hash", "SHA-256 of: previous hash, community, sequence, milliseconds since 1970, kind, by, about, texts; see LogHash");
        });
        for (var from = first; from <= last; from += Page)
            foreach (var entry in await reader.Read(community, from, Math.Min(from + Page - 1, last), ct)) Line(file, json => Write(json, entry));
        return (Math.Max(0, last - first + 1), last, file.ToArray());
    }

    private static void Write(Utf8JsonWriter json, LogRead entry)
    {
        json.WriteNumber("sequence", entry.Number);
        json.WriteNumber("milliseconds", entry.At.ToUnixTimeMilliseconds());
        json.WriteString("at", entry.At.ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteString("kind", entry.Row.Kind);
        // Text, because a number of this length is not safe in every reader of JSON.
        json.WriteString("by", entry.Row.ByPerson is { } by ? Text(by) : null);
        json.WriteString("about", entry.Row.AboutPerson is { } about ? Text(about) : null);
        json.WriteStartArray("texts");
        foreach (var hash in entry.Row.Hashes) json.WriteStringValue(hash);
        json.WriteEndArray();
        json.WriteString("hash", entry.Row.Hash);
        json.WriteString("en", entry.Line.En.ToString());
        json.WriteString("es", entry.Line.Es.ToString());
    }

    private static void Line(Stream file, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(file, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        file.Write("\n"u8);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

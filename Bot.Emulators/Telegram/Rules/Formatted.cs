using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.Wire;

namespace Bot.Emulators.Telegram.Rules;

/// <summary>Text after its markup has been read. Lengths and offsets in UTF-16 units. https://core.telegram.org/bots/api#messageentity</summary>
internal sealed record Formatted(string Text, JsonArray Entities)
{
    public const int MostText = 4096;
    public const int MostCaption = 1024;

    /// <param name="text">What the bot sent.</param>
    /// <param name="entities">Given instead of markup.</param>
    /// <exception cref="ApiError">When the markup is broken.</exception>
    public static Formatted Read(string text, string? mode, JsonArray? entities)
    {
        if (text.Contains('\0', StringComparison.Ordinal)) throw ApiError.Mistake("strings must be encoded in UTF-8", "text");
        var read = mode?.ToLowerInvariant() switch
        {
            null or "" or "none" => new(text, entities is null ? [] : (JsonArray)entities.DeepClone()),
            "html" => HtmlReader.Read(text),
            "markdown" or "markdownv2" => throw ApiError.Mistake("Markdown is not emulated", "parse_mode"),
            _ => throw ApiError.Mistake("unsupported parse_mode", "parse_mode"),
        };
        CheckEntities(read);
        return EntityFinder.AddTo(read.Trimmed());
    }

    /// <summary>Blanks around a text are dropped, as the platform does.</summary>
    private Formatted Trimmed()
    {
        var end = Text.TrimEnd().Length;
        var start = Text.Length - Text.TrimStart().Length;
        if (end <= start) return new("", []);
        if (start == 0 && end == Text.Length) return this;
        JsonArray kept = [];
        foreach (var entity in Entities.OfType<JsonObject>())
        {
            var from = Math.Max((int)entity["offset"]! - start, 0);
            var to = Math.Min((int)entity["offset"]! + (int)entity["length"]! - start, end - start);
            if (to <= from) continue;
            var moved = (JsonObject)entity.DeepClone();
            moved["offset"] = from;
            moved["length"] = to - from;
            kept.Add((JsonNode)moved);
        }
        return new(Text[start..end], kept);
    }

    private static void CheckEntities(Formatted read)
    {
        foreach (var entity in read.Entities.OfType<JsonObject>())
        {
            var (offset, length) = (entity.Number("offset") ?? -1, entity.Number("length") ?? -1);
            if (offset < 0 || length <= 0 || offset + length > read.Text.Length)
                throw ApiError.Mistake("entity beyond the end of the text", "entities");
        }
    }
}

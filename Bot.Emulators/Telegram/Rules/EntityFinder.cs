using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.Emulators.Telegram.Rules;

/// <summary>Finds the entities that the platform sees in plain text: commands, mentions, hashtags, links.</summary>
internal static partial class EntityFinder
{
    public static Formatted Plain(string text) => AddTo(new(text, []));

    public static Formatted AddTo(Formatted read)
    {
        List<JsonObject> entities = [.. read.Entities.OfType<JsonObject>().Select(one => (JsonObject)one.DeepClone())];
        var given = entities.ToList();
        foreach (Match match in Pattern().Matches(read.Text))
        {
            var (offset, end) = (match.Index, match.Index + match.Length);
            if (given.Exists(one => Hides(one, offset, end))) continue;
            entities.Add(new() { ["offset"] = offset, ["length"] = match.Length, ["type"] = Kind(match) });
        }
        return read with { Entities = [.. entities.OrderBy(one => (int)one["offset"]!).ThenByDescending(one => (int)one["length"]!)] };
    }

    /// <summary>Nothing is looked for in code and in links.</summary>
    private static bool Hides(JsonObject entity, int from, int to) =>
        (string)entity["type"]! is "code" or "pre" or "text_link" or "text_mention" or "date_time"
        && (int)entity["offset"]! < to && from < (int)entity["offset"]! + (int)entity["length"]!;

    private static string Kind(Match match) =>
        match.Groups["command"].Success ? "bot_command"
        : match.Groups["mention"].Success ? "mention"
        : match.Groups["hashtag"].Success ? "hashtag"
        : match.Groups["email"].Success ? "email" : "url";

    [GeneratedRegex("""
        (?<email>(?<![\w.+-])[\w.+-]+@[\w-]+\.[a-zA-Z]{2,})
        |(?<url>https?://[^\s<>"]+[^\s<>".,;:!?)])
        |(?<command>(?<![\w/<>])/[a-zA-Z0-9_]{1,64}(@\w{3,32})?(?![\w/]))
        |(?<mention>(?<![\w@])@[a-zA-Z]\w{3,31}\b)
        |(?<hashtag>(?<!\w)\#\p{L}[\p{L}\p{N}_]*)
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}

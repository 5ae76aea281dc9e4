using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Emulators.Telegram.Rules;

/// <summary>The tags that the platform knows, with the entity that each makes.</summary>
internal static class HtmlTags
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["b"] = "bold",
        ["strong"] = "bold",
        ["i"] = "italic",
        ["em"] = "italic",
        ["u"] = "underline",
        ["ins"] = "underline",
        ["s"] = "strikethrough",
        ["strike"] = "strikethrough",
        ["del"] = "strikethrough",
        ["span"] = "spoiler",
        ["tg-spoiler"] = "spoiler",
        ["a"] = "text_link",
        ["tg-emoji"] = "custom_emoji",
        ["tg-time"] = "date_time",
        ["code"] = "code",
        ["pre"] = "pre",
        ["blockquote"] = "blockquote",
    };

    public static void Take(string tag, string attribute, string value, Action<string> argument, Action<string> format)
    {
        switch (tag, attribute)
        {
            case ("a", "href"):
            case ("tg-emoji", "emoji-id"):
            case ("tg-time", "unix"):
                argument(value);
                break;
            case ("tg-time", "format"):
                format(value);
                break;
            case ("code", "class") when value.StartsWith("language-", StringComparison.Ordinal):
                argument(value["language-".Length..]);
                break;
            case ("span", "class") when value == "tg-spoiler":
                argument("spoiler");
                break;
        }
    }

    /// <returns>Null where the tag makes no entity, such as a link without a good address.</returns>
    public static JsonObject? Entity(string tag, string? argument, string? format, string inside)
    {
        var entity = new JsonObject { ["type"] = All[tag] };
        switch (tag)
        {
            case "a":
                return Link(argument ?? inside);
            case "tg-emoji" when argument is not null:
                entity["custom_emoji_id"] = argument;
                return entity;
            case "tg-time" when long.TryParse(argument, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var unix):
                entity["unix_time"] = unix;
                entity["date_time_format"] = format ?? "";
                return entity;
            case "tg-emoji" or "tg-time":
                return null;
            case "pre" when argument is { Length: > 0 }:
                entity["language"] = argument;
                return entity;
            case "blockquote" when argument is not null:
                entity["type"] = "expandable_blockquote";
                return entity;
            default:
                return entity;
        }
    }

    private static JsonObject? Link(string address)
    {
        const string Person = "tg://user?id=";
        if (address.StartsWith(Person, StringComparison.Ordinal)
            && long.TryParse(address.AsSpan(Person.Length), CultureInfo.InvariantCulture, out var id))
            return new() { ["type"] = "text_mention", ["user"] = new JsonObject { ["id"] = id } };
        return Addresses.IsGood(address) ? new() { ["type"] = "text_link", ["url"] = Addresses.Whole(address) } : null;
    }
}

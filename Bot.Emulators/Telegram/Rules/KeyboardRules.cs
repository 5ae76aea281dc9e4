using System.Text;
using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.Wire;

namespace Bot.Emulators.Telegram.Rules;

/// <summary>Inline keyboards. https://core.telegram.org/bots/api#inlinekeyboardmarkup</summary>
internal static class KeyboardRules
{
    private const int MostInRow = 8;
    private const int MostInAll = 100;
    private const int MostDataBytes = 64;

    private static readonly string[] Actions =
    [
        "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay",
    ];

    /// <returns>The keyboard as it is kept; null where it has no button, which takes a keyboard away.</returns>
    /// <exception cref="ApiError">When it is none.</exception>
    public static JsonObject? Read(JsonObject markup)
    {
        if (markup["inline_keyboard"] is not JsonArray rows) throw ApiError.Mistake("can't parse reply keyboard markup JSON object", "reply_markup");
        JsonArray kept = [];
        var count = 0;
        for (var row = 0; row < rows.Count; row++)
        {
            var path = Json.At("reply_markup.inline_keyboard", row);
            if (rows[row] is not JsonArray buttons) throw Broken("button rows must be of type Array", path);
            if (buttons.Count > MostInRow) throw ApiError.Mistake("more than 8 buttons in a row", path);
            for (var at = 0; at < buttons.Count; at++) Check(buttons[at], Json.At(path, at));
            count += buttons.Count;
            if (buttons.Count > 0) kept.Add(buttons.DeepClone());
        }
        if (count > MostInAll) throw ApiError.Mistake("reply markup is too long", "reply_markup");
        return kept.Count == 0 ? null : new() { ["inline_keyboard"] = kept };
    }

    private static void Check(JsonNode? node, string path)
    {
        if (node is not JsonObject button) throw Broken("InlineKeyboardButton must be an Object", path);
        if (string.IsNullOrWhiteSpace(button.Text("text"))) throw Broken("Field \"text\" must be of type String", $"{path}.text");
        if (button.ContainsKey("style") && button.Text("style") is not ("danger" or "success" or "primary"))
            throw Broken("Invalid button style specified", $"{path}.style");
        var actions = Actions.Where(button.ContainsKey).ToList();
        if (actions.Count == 0) throw Broken("Text buttons are unallowed in the inline keyboard", path);
        if (actions.Count > 1) throw Broken("Exactly one action of a button must be specified", path);
        if (button.Text("callback_data") is { } data && Encoding.UTF8.GetByteCount(data) is 0 or > MostDataBytes)
            throw ApiError.Mistake("BUTTON_DATA_INVALID", $"{path}.callback_data");
        if (button.Text("url") is { } url && !Addresses.IsGood(url))
            throw ApiError.Mistake($"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL", $"{path}.url");
    }

    private static ApiError Broken(string what, string path) => ApiError.Mistake($"can't parse inline keyboard button: {what}", path);
}

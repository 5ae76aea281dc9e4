using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.Wire;
using Bot.Emulators.Telegram.World;

namespace Bot.Emulators.Telegram.Rules;

/// <summary>Commands, scopes and languages of a menu. https://core.telegram.org/bots/api#setmycommands</summary>
internal static class MenuRules
{
    private const int MostCommands = 100;

    public static IReadOnlyList<MenuItem> Items(JsonArray? commands)
    {
        if (commands is null) throw ApiError.Mistake("can't parse commands JSON object", "commands");
        if (commands.Count > MostCommands) throw ApiError.Mistake("BOT_COMMANDS_TOO_MUCH", "commands");
        List<MenuItem> items = [];
        for (var at = 0; at < commands.Count; at++)
        {
            var path = Json.At("commands", at);
            var (name, description) = (commands[at].Text("command") ?? "", commands[at].Text("description") ?? "");
            name = name.TrimStart('/');
            if (name.Length is 0 or > 32 || !name.All(one => char.IsAsciiLetterLower(one) || char.IsAsciiDigit(one) || one == '_'))
                throw ApiError.Mistake("BOT_COMMAND_INVALID", $"{path}.command");
            if (string.IsNullOrWhiteSpace(description) || description.Length > 256)
                throw ApiError.Mistake("BOT_COMMAND_DESCRIPTION_INVALID", $"{path}.description");
            if (items.Exists(one => one.Command == name)) throw ApiError.Mistake("the same command twice", $"{path}.command");
            items.Add(new(name, description, commands[at].Flag("is_ephemeral")));
        }
        return items;
    }

    public static string Language(string? code) =>
        code is null or "" || (code.Length == 2 && code.All(char.IsAsciiLetterLower))
            ? code ?? ""
            : throw ApiError.Mistake("invalid language code specified", "language_code");

    /// <returns>The key of the scope's lists.</returns>
    public static string Scope(JsonNode? scope, Func<JsonNode?, Chat> chat)
    {
        if (scope is null) return "default";
        var type = scope.Text("type");
        switch (type)
        {
            case "default" or "all_private_chats" or "all_group_chats" or "all_chat_administrators":
                return type;
            case "chat" or "chat_administrators" or "chat_member":
                var found = chat(scope["chat_id"]);
                if (type != "chat" && found.IsPrivate) throw ApiError.Mistake("can't use specified scope in private chats", "scope");
                if (type != "chat_member") return Menu.OfChat(type, found.Id);
                var user = scope.Long("user_id") ?? throw ApiError.Mistake("invalid user_id specified", "scope.user_id");
                return Menu.OfChat(type, found.Id, found.Members.ContainsKey(user) ? user : throw ApiError.Bad("user not found"));
            default:
                throw ApiError.Mistake("unsupported type specified for scope", "scope.type");
        }
    }
}

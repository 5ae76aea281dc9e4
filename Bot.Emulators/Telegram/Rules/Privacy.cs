using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.World;

namespace Bot.Emulators.Telegram.Rules;

/// <summary>Which messages of a group a bot in privacy mode is told. https://core.telegram.org/bots/features#privacy-mode</summary>
internal static class Privacy
{
    /// <summary>
    /// All as an administrator; else commands that name it, bare commands if it was the last bot to post, replies to it, and what the group tells
    /// about itself.
    /// </summary>
    public static bool Hears(Platform platform, Message message)
    {
        var chat = message.Chat;
        if (chat.IsPrivate) return !chat.IsBlocked;
        if (chat.Of(platform.Bot) is not { IsInside: true } me) return false;
        if (message.From.IsBot) return false;
        if (message.OnlyFor is not null) return message.OnlyFor == platform.Bot;
        if (message.Service is not null || platform.ReadsAllGroupMessages || me.IsAdmin) return true;
        if (message.ReplyTo?.From == platform.Bot) return true;
        return Command(message) is { } command && (command.Addressee is { } name
            ? string.Equals(name, platform.Bot.Username, StringComparison.OrdinalIgnoreCase)
            : chat.LastBot == platform.Bot);
    }

    /// <returns>The command at the beginning of a message; null where there is none.</returns>
    public static (string Name, string? Addressee)? Command(Message message)
    {
        var first = message.Entities.OfType<JsonObject>().FirstOrDefault(one => (string)one["type"]! == "bot_command" && (int)one["offset"]! == 0);
        if (first is null) return null;
        var parts = message.Text[1..(int)first["length"]!].Split('@');
        return (parts[0], parts.Length > 1 ? parts[1] : null);
    }
}

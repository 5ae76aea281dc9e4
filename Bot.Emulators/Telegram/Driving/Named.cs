using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.World;

namespace Bot.Emulators.Telegram.Driving;

/// <summary>What the arguments of an action name.</summary>
internal static class Named
{
    public static Chat Chat(this TelegramEmulator emulator, JsonObject arguments)
    {
        lock (emulator.Platform.Sync) return emulator.Platform.Chats[Number(arguments, "chat")];
    }

    public static Person Person(this TelegramEmulator emulator, JsonObject arguments)
    {
        lock (emulator.Platform.Sync) return new(emulator, emulator.Platform.Users[Number(arguments, "person")]);
    }

    /// <summary>A message of <c>chat</c>, or with <c>ephemeral</c> one that only one person sees.</summary>
    public static Message Message(this TelegramEmulator emulator, JsonObject arguments)
    {
        var chat = emulator.Chat(arguments);
        lock (emulator.Platform.Sync)
            return arguments["ephemeral"] is null
                ? chat.Messages[(int)Number(arguments, "message")]
                : chat.Ephemeral[(int)Number(arguments, "ephemeral")];
    }

    public static Topic? Topic(this TelegramEmulator emulator, JsonObject arguments)
    {
        if (arguments["topic"] is null) return null;
        var chat = emulator.Chat(arguments);
        lock (emulator.Platform.Sync) return chat.Topics[(int)Number(arguments, "topic")];
    }

    private static long Number(JsonObject arguments, string name) =>
        long.Parse(arguments.Need(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}

using Bot.Emulators.Telegram.World;

namespace Bot.Emulators.Telegram.Driving;

/// <summary>Inline buttons under a person's finger.</summary>
internal static class Pressing
{
    /// <exception cref="InvalidOperationException">When they do not see the message, or it has no such button.</exception>
    public static CallbackQuery Press(TelegramEmulator emulator, Person person, Message message, string label)
    {
        var platform = emulator.Platform;
        var query = Make(platform, person, message, label);
        platform.Queries[query.Id] = query;
        // A bot that was thrown out is not told: the press comes to nothing.
        if (message.Chat.IsPrivate || message.Chat.Of(platform.Bot) is { IsInside: true })
            emulator.Updates.Add("callback_query", Payloads.Of(query, platform));
        emulator.Beat();
        return query;
    }

    /// <returns>A query that the platform does not know yet.</returns>
    public static CallbackQuery Make(Platform platform, Person person, Message message, string label)
    {
        if (person.Sees(message) is not { } seen) throw new InvalidOperationException($"{person.User.FirstName} does not see the message.");
        var button = seen.Buttons.FirstOrDefault(one => one.Label == label || one.Data == label)
            ?? throw new InvalidOperationException($"There is no button {label}: {seen.Text}");
        if (button.Data is not { } data) throw new InvalidOperationException($"{label} is no callback button.");
        if (message.Chat.IsBlocked) throw new InvalidOperationException($"{person.User.FirstName} has blocked the bot.");
        return new(platform.NextQueryId(), person.User, message, data, platform.Now);
    }
}

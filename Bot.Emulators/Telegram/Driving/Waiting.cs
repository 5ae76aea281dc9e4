using Bot.Emulators.Telegram.World;

namespace Bot.Emulators.Telegram.Driving;

/// <summary>Waiting for what the bot does about something.</summary>
public static class Waiting
{
    /// <summary>Waits for the answer to a press.</summary>
    /// <exception cref="TimeoutException">With the transcript, when none comes.</exception>
    public static async Task<CallbackAnswer> Answer(this TelegramEmulator emulator, CallbackQuery query)
    {
        await emulator.Until(() => query.Answer is not null, $"the bot answers the press of {query.Data}");
        return query.Answer!;
    }

    /// <summary>Waits until a person sees a message like this, and returns the newest such.</summary>
    public static async Task<Seen> UntilSees(this TelegramEmulator emulator, Person person, Chat chat, Func<Seen, bool> isIt, string what)
    {
        Seen? found = null;
        await emulator.Until(() => (found = person.Sees(chat).LastOrDefault(isIt)) is not null, $"{person.User.FirstName} sees {what}");
        return found!;
    }
}

using Bot.Emulators.Discord.World;

namespace Bot.Emulators.Discord.Driving;

/// <summary>Waiting for what the bot does about something.</summary>
public static class Waiting
{
    /// <summary>Waits for the first answer.</summary>
    /// <exception cref="TimeoutException">With the transcript, when none comes.</exception>
    public static async Task<Interaction> Answer(this DiscordEmulator emulator, Interaction interaction)
    {
        await emulator.Until(() => interaction.Acknowledged.IsCompleted, $"the bot answers {interaction.Kind} {interaction.CommandName}");
        return interaction;
    }

    /// <summary>Waits for the answer itself, past a deferral: a message that is not loading, a form, suggestions, an update.</summary>
    public static async Task<Interaction> WholeAnswer(this DiscordEmulator emulator, Interaction interaction)
    {
        await emulator.Until(
            () => interaction.Acknowledged.IsCompleted && !interaction.IsWaiting,
            $"the bot answers {interaction.Kind} {interaction.CommandName} in full");
        return interaction;
    }
}

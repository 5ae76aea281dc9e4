using Bot.Emulators.Discord.World;

namespace Bot.Emulators.Discord.Load;

/// <summary>A storm of presses on the cards of a channel.</summary>
public sealed class LoadDriver(DiscordEmulator emulator)
{
    private readonly PressTemplates _templates = new(emulator);

    private TimeProvider Clock => emulator.Platform.Clock;

    public Task<LoadResult> Run(LoadPlan plan, CancellationToken ct = default)
    {
        var loop = new LoadLoop(Clock, (at, due) => Press(Fire(plan, plan.First + at), due));
        return loop.Run(plan.Count, plan.InFlight, plan.Rate, ct);
    }

    /// <summary>Whoever presses the same button of the same card comes around again only after all others have pressed all cards.</summary>
    private Interaction Fire(LoadPlan plan, int at)
    {
        var person = plan.People[at % plan.People.Count];
        var round = at / plan.People.Count;
        var card = plan.Cards[round % plan.Cards.Count];
        var button = plan.Buttons[round / plan.Cards.Count % plan.Buttons.Count];
        lock (emulator.Platform.Sync)
        {
            var (interaction, text) = _templates.Make(person, card, button);
            emulator.Platform.Add(interaction);
            emulator.Gateway.SendEvent("INTERACTION_CREATE", text);
            return interaction;
        }
    }

    private static LoadPress Press(Interaction interaction, long due) =>
        new(due, interaction.Acknowledged, () => interaction.Callback is null ? null : interaction.AnsweredStamp);
}

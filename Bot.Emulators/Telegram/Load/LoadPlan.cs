using Bot.Emulators.Telegram.World;

namespace Bot.Emulators.Telegram.Load;

/// <summary>A storm of presses.</summary>
/// <param name="Cards">The messages whose buttons are pressed, in turn.</param>
/// <param name="Buttons">Labels or data: a person presses the first on every card, then the second on every card, and so on.</param>
/// <param name="Count">How many presses in all.</param>
/// <param name="InFlight">Closed loop: how many wait for their answer at a time. 0 for an open loop.</param>
/// <param name="Rate">Open loop: presses per second, whatever has been answered.</param>
public sealed record LoadPlan(
    IReadOnlyList<Message> Cards, IReadOnlyList<string> Buttons, IReadOnlyList<User> People, int Count, int InFlight = 0, double Rate = 0)
{
    /// <summary>How many presses went before, so that a storm goes on where the last one ended and every press changes something.</summary>
    public int First { get; init; }
}

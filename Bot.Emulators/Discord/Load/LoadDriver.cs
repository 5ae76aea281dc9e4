using Bot.Emulators.Discord.World;

namespace Bot.Emulators.Discord.Load;

/// <summary>Presses buttons faster than people can, and measures from event to answer on the platform's side of the wire.</summary>
public sealed class LoadDriver(DiscordEmulator emulator)
{
    /// <summary>An answer later than this counts as none.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>How often an open loop looks at the clock: what is due meanwhile goes out at once, and is measured from when it was due.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    private readonly PressTemplates _templates = new(emulator);

    private TimeProvider Clock => emulator.Platform.Clock;

    public async Task<LoadResult> Run(LoadPlan plan, CancellationToken ct = default)
    {
        var presses = new Press?[plan.Count];
        var began = Clock.GetTimestamp();
        if (plan.InFlight > 0) await Closed(plan, presses, ct);
        else await Open(plan, presses, began, ct);
        return Sum(presses, began);
    }

    private sealed record Press(Interaction Interaction, long Due);

    private async Task Closed(LoadPlan plan, Press?[] presses, CancellationToken ct)
    {
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, plan.InFlight).Select(_ => Task.Run(async () =>
        {
            for (var at = Interlocked.Increment(ref next); at < plan.Count; at = Interlocked.Increment(ref next))
            {
                var press = presses[at] = Fire(plan, at, due: null);
                await Wait(press, ct);
            }
        }, ct)));
    }

    private async Task Open(LoadPlan plan, Press?[] presses, long began, CancellationToken ct)
    {
        var step = Clock.TimestampFrequency / plan.Rate;
        for (var at = 0; at < plan.Count; at++)
        {
            var due = began + (long)(at * step);
            while (Clock.GetTimestamp() < due) await Task.Delay(Tick, Clock, ct);
            presses[at] = Fire(plan, at, due);
        }
        foreach (var press in presses) await Wait(press!, ct);
    }

    /// <summary>Whoever presses the same button of the same card comes around again only after all others have pressed all cards.</summary>
    private Press Fire(LoadPlan plan, int at, long? due)
    {
        var person = plan.People[at % plan.People.Count];
        var round = at / plan.People.Count;
        var card = plan.Cards[round % plan.Cards.Count];
        var button = plan.Buttons[round / plan.Cards.Count % plan.Buttons.Count];
        lock (emulator.Platform.Sync)
        {
            var (interaction, text) = _templates.Make(person, card, button);
            emulator.Platform.Add(interaction);
            var press = new Press(interaction, due ?? Clock.GetTimestamp());
            emulator.Gateway.SendEvent("INTERACTION_CREATE", text);
            return press;
        }
    }

    private async Task Wait(Press press, CancellationToken ct)
    {
        try
        {
            await press.Interaction.Acknowledged.WaitAsync(Patience, Clock, ct);
        }
        catch (TimeoutException)
        {
            // Counted as late when all is summed up.
        }
    }

    private LoadResult Sum(Press?[] presses, long began)
    {
        var answered = presses.OfType<Press>().Where(press => press.Interaction.Callback is not null).ToList();
        if (answered.Count == 0) return new(0, presses.Length, 0, 0, 0, 0, 0);
        var seconds = Clock.GetElapsedTime(began, answered.Max(press => press.Interaction.AnsweredStamp)).TotalSeconds;
        double[] waits = [.. answered.Select(press => Clock.GetElapsedTime(press.Due, press.Interaction.AnsweredStamp).TotalMilliseconds).Order()];
        double At(double share) => waits[(int)Math.Min(waits.Length - 1, Math.Floor(share * waits.Length))];
        return new(answered.Count, presses.Length - answered.Count, seconds, answered.Count / seconds, At(0.5), At(0.99), waits[^1]);
    }
}

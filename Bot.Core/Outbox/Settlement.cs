using Bot.Core.Storage;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Core.Outbox;

/// <summary>Writes down how a try ended, by the rules for failures and lost answers.</summary>
internal sealed class Settlement(IDatabase db, Sources sources, Composer composer, OutboxOptions options, TimeProvider clock, ILogger log)
{
    /// <summary>
    /// What is already over when a row is taken: its time, or what may be done about an earlier try that nobody knows the end of.
    /// </summary>
    public Outcome? Beforehand(Row row, Instant now)
    {
        if (row.ClaimedAt is { } since)
        {
            var again = sources.Unsure(row) switch
            {
                WhenUnsure.Repeat => true,
                WhenUnsure.AgainWhileFresh => (now - since < options.NonceHolds || CanBeFound(row)) && !row.Over(now),
                _ => false,
            };
            return again ? null : new Outcome.Over(NoteState.MaybeSent);
        }
        return row.Over(now) ? new Outcome.Lost(NoteState.Expired, "It was too late.") : null;
    }

    public async Task Settle(Attempt attempt)
    {
        var steps = new List<Func<Tx, Task>>();
        // Told before it is written down: after a crash in between it is told again, not forgotten.
        foreach (var (row, outcome) in attempt.Rows) steps.Add(await Step(row, outcome, attempt.View));
        await db.Write(null, async tx =>
        {
            foreach (var step in steps) await step(tx);
            if (attempt.Also is { } also) await also(tx);
            return true;
        });
    }

    private async Task<Func<Tx, Task>> Step(Row row, Outcome outcome, Chat.View? view)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var tries = row.Tries + 1;
        switch (outcome)
        {
            case Outcome.Over over:
                return tx => Claims.Finish(tx, row, over.State, reason: null, over.CarriedBy, now);
            case Outcome.Held held:
                return tx => Claims.Hold(tx, row, held.Until);
            case Outcome.Later later:
                return tx => Claims.Release(tx, row, later.At, row.Tries, row.ClaimedAt, "The platform asks to wait.");
            case Outcome.Lost lost when await composer.Tell(row, view, lost.Reason) || tries >= options.Tries:
                return tx => Claims.Finish(tx, row, lost.State, lost.Reason, carriedBy: null, now);
            case Outcome.Lost:
                return Again(row, now, "Its source could not be told that it is lost.");
            case Outcome.Failed failed when tries < options.Tries:
                return Again(row, now, failed.Reason);
            case Outcome.Failed failed:
                return await Park(row, failed.Reason, view, now);
            case Outcome.Unsure unsure:
                return await Doubt(row, unsure.Reason, view, now);
            default:
                throw new NotSupportedException($"A try ended in {outcome.GetType().Name}.");
        }
    }

    private Func<Tx, Task> Again(Row row, Instant now, string reason) =>
        tx => Claims.Release(tx, row, now + options.Wait(row.Tries + 1), row.Tries + 1, row.ClaimedAt, reason);

    private async Task<Func<Tx, Task>> Doubt(Row row, string reason, Chat.View? view, Instant now)
    {
        var next = now + options.Wait(row.Tries + 1);
        var since = row.ClaimedAt ?? row.TakenAt;
        switch (sources.Unsure(row))
        {
            case WhenUnsure.Repeat when row.Tries + 1 < options.Tries:
                return tx => Claims.Release(tx, row, next, row.Tries + 1, doubt: null, reason);
            case WhenUnsure.Repeat:
                return await Park(row, reason, view, now);
            case WhenUnsure.AgainWhileFresh when row.Tries + 1 < options.Tries && (next - since < options.NonceHolds || CanBeFound(row)):
                return tx => Claims.Release(tx, row, next, row.Tries + 1, since, reason);
            default:
                log.LogWarning("Nobody knows whether {Key} ({Kind}) arrived: {Reason}", row.Key, row.Kind, reason);
                return tx => Claims.Finish(tx, row, NoteState.MaybeSent, reason, carriedBy: null, now);
        }
    }

    private bool CanBeFound(Row row) => row.Platform is { } platform && sources.Chat(platform) is { FindsItsOwn: true };

    private async Task<Func<Tx, Task>> Park(Row row, string reason, Chat.View? view, Instant now)
    {
        log.LogError("Given up on {Key} ({Kind}) after {Tries} tries: {Reason}", row.Key, row.Kind, options.Tries, reason);
        await composer.Tell(row, view, reason);
        return tx => Claims.Finish(tx, row, NoteState.Parked, reason, carriedBy: null, now);
    }
}

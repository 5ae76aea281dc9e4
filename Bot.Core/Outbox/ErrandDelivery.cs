using Bot.Core.People;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Core.Outbox;

/// <summary>Has errands run by whoever knows their kind.</summary>
internal sealed class ErrandDelivery(IEnumerable<IErrand> errands, Paces paces, OutboxOptions options, TimeProvider clock, ILogger log)
{
    private readonly Dictionary<string, IErrand> _errands =
        errands.SelectMany(errand => errand.Kinds.Select(kind => (kind, errand))).ToDictionary(pair => pair.kind, pair => pair.errand);

    public async Task<Attempt> Deliver(Row row, PlaceRef space, Permit permit)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        if (row.Over(now)) return Attempt.Of(row, new Outcome.Over(NoteState.Expired));
        if (!_errands.TryGetValue(row.Kind, out var errand)) return Attempt.Of(row, new Outcome.Failed($"Nothing does {row.Kind}."));
        var address = new Address(space.Platform, space.NativeId, Direct: false);
        if (!permit.Spend(address, now, out var next)) return Attempt.Of(row, new Outcome.Later(next));
        return Attempt.Of(row, await Run(errand, new(row.Kind, row.Args, space, now), address));
    }

    private async Task<Outcome> Run(IErrand errand, Errand what, Address address)
    {
        using var patience = new CancellationTokenSource(options.Patience.ToTimeSpan(), clock);
        try
        {
            switch (await errand.Run(what, patience.Token))
            {
                case ErrandEnd.Done:
                    return new Outcome.Over(NoteState.Sent);
                case ErrandEnd.Pointless:
                    return new Outcome.Over(NoteState.NoLongerTrue);
                case ErrandEnd.Again again:
                    return new Outcome.Held(again.At);
                case ErrandEnd.Later later:
                    var until = what.Now + Duration.Max(Duration.FromTimeSpan(later.After), Duration.FromSeconds(1));
                    paces.Pause(address, until);
                    return new Outcome.Later(until);
                case ErrandEnd.Failed failed:
                    return new Outcome.Failed(failed.Reason);
                case var other:
                    throw new NotSupportedException($"An errand ended in {other.GetType().Name}.");
            }
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return new Outcome.Failed("No answer in time.");
        }
        catch (Exception e)
        {
            // A fault in one errand must not keep the others from being run.
            log.LogError(e, "An errand {Kind} failed", what.Kind);
            return new Outcome.Failed(e.Message);
        }
    }
}

using System.Globalization;
using Bot.Core.Outbox;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Host.Sandbox;

/// <summary>Turns the clock, and keeps how far it was turned, so that a restart goes on where it stood.</summary>
internal sealed class SandboxClock(IDatabase db, TurnedClock clock, OutboxWorker outbox, Live live) : IDisposable
{
    /// <summary>How far ahead in milliseconds; it belongs to the database that it was turned for.</summary>
    public const string Kept = "sandbox.turned";

    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Sets the clock to where it stood.</summary>
    public async Task Restore()
    {
        var kept = await db.Read(q => Meta.Get(q, Kept));
        if (kept is not null) clock.Turn(TimeSpan.FromMilliseconds(long.Parse(kept, CultureInfo.InvariantCulture)) - clock.Turned);
    }

    /// <summary>
    /// Turns the clock forward and returns when all that came due on the way has been sent. It goes from one due moment to the
    /// next: what is due in two days would be out of date for somebody who jumps over five.
    /// </summary>
    public async Task Advance(Duration by, CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            var goal = clock.Turned + by.ToTimeSpan();
            do
            {
                await outbox.Drain(ct);
                await Turn(await UntilNext(goal - clock.Turned, ct));
            }
            while (clock.Turned < goal);
            await outbox.Drain(ct);
        }
        finally
        {
            _one.Release();
        }
        live.StateChanged();
    }

    public void Dispose() => _one.Dispose();

    private async Task<TimeSpan> UntilNext(TimeSpan most, CancellationToken ct)
    {
        if (await outbox.NextDue(ct) is not { } next) return most;
        var until = next.ToDateTimeOffset() - clock.GetUtcNow();
        return until > most ? most : until < TimeSpan.Zero ? TimeSpan.Zero : until;
    }

    /// <summary>Kept before it is turned: what is sent at a time cannot be from the future of a restarted clock.</summary>
    private async Task Turn(TimeSpan by)
    {
        // Whole milliseconds, as they are kept; never none, so that it gets there.
        var to = (long)Math.Floor(clock.Turned.TotalMilliseconds) + Math.Max(1, (long)Math.Ceiling(by.TotalMilliseconds));
        await db.Write(null, async tx =>
        {
            await Meta.Set(tx, Kept, to.ToString(CultureInfo.InvariantCulture));
            return to;
        });
        clock.Turn(TimeSpan.FromMilliseconds(to) - clock.Turned);
    }
}

using System.Globalization;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Host.Sandbox;

/// <summary>Turns the clock, and keeps how far it was turned, so that a restart goes on where it stood.</summary>
internal sealed class SandboxClock(IDatabase db, TurnedClock clock, IOutgoing outgoing, Live live) : IDisposable
{
    /// <summary>How far ahead in milliseconds; it belongs to the database that it was turned for.</summary>
    private const string Kept = "sandbox.turned";

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
                await outgoing.Drain(ct);
                await Turn(await UntilNext(goal - clock.Turned, ct));
            }
            while (clock.Turned < goal);
            await outgoing.Drain(ct);
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
        if (await outgoing.Next(ct) is not { } next) return most;
        var until = next.ToDateTimeOffset() - clock.GetUtcNow();
        // What is due and yet waits is held back by something else than time; a second at once keeps the clock going.
        return until >= most ? most : until > TimeSpan.Zero ? until : most < TimeSpan.FromSeconds(1) ? most : TimeSpan.FromSeconds(1);
    }

    /// <summary>Kept before it is turned: what is sent at a time cannot be from the future of a restarted clock.</summary>
    private async Task Turn(TimeSpan by)
    {
        // Whole milliseconds, as they are kept, and never none.
        var to = (long)Math.Ceiling((clock.Turned + by).TotalMilliseconds);
        await db.Write(null, async tx =>
        {
            await Meta.Set(tx, Kept, to.ToString(CultureInfo.InvariantCulture));
            return to;
        });
        clock.Turn(TimeSpan.FromMilliseconds(to) - clock.Turned);
    }
}

using System.Globalization;
using Bot.Core.Outbox.Outages;
using Bot.Core.Storage;
using Bot.Host.Sandbox;
using NodaTime;

namespace Bot.Host.Operations;

/// <summary>
/// Small boards have no clock: until the network tells them the time they live in the past. A bot that worked then would remind of what
/// is over and plan what is past, so it waits until it is at least as late as when it was last at work.
/// </summary>
internal sealed class ClockWait(IDatabase db, Settings settings, RealClock clock, ILogger<ClockWait> log)
{
    private static readonly Duration Glance = Duration.FromSeconds(5);
    private static readonly Duration Tell = Duration.FromMinutes(1);

    /// <exception cref="OperationCanceledException">The program was told to stop while it waited.</exception>
    public async Task UntilRight(CancellationToken ct)
    {
        if (!settings.WaitsForClock || await LastAtWork(ct) is not { } seen || clock.Now >= seen) return;
        await using var door = await WaitingRoom.Open(settings);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(ct, door.Stopping);
        var told = Instant.MinValue;
        while (clock.Now is var now && now < seen)
        {
            // A clock that is set back even further is news as well.
            if (now - told >= Tell || now < told)
            {
                log.LogWarning(
                    "The clock of this machine says {Now}, but SmileBot was at work here at {Seen}: it waits until the clock is right. If it was wrong then, "
                    + "start once with {Prefix}Clock__Wait=off", now, seen, Configuration.Prefix);
                told = now;
            }
            await Task.Delay(Duration.Min(seen - now, Glance).ToTimeSpan(), clock.Time, stopping.Token);
        }
        log.LogInformation("The clock is right again");
    }

    /// <summary>By the real clock: in the sandbox it was written down by one that had been turned so far ahead.</summary>
    private async Task<Instant?> LastAtWork(CancellationToken ct)
    {
        if (await db.Read(Presence.LastSeen, ct) is not { } seen) return null;
        var turned = await db.Read(q => Meta.Get(q, SandboxClock.Kept), ct);
        return turned is null ? seen : seen - Duration.FromMilliseconds(long.Parse(turned, CultureInfo.InvariantCulture));
    }
}

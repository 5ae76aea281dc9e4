using Bot.Core.Chat;
using NodaTime;

namespace Bot.Core.Outbox;

/// <summary>
/// A rate that is kept: over any time t at most <c>Burst + PerSecond × t</c> are let through. Not for several threads at once.
/// </summary>
internal sealed class TokenBucket(Rate rate, Instant now)
{
    // What is added in small steps does not sum up to exactly one.
    private const double Close = 1e-6;

    private double _tokens = rate.Burst;
    private Instant _seen = now;

    /// <summary>Untouched for so long that a new one would be the same.</summary>
    public bool Full(Instant now)
    {
        Refill(now);
        return _tokens >= rate.Burst;
    }

    /// <summary>Whether one may go now; nothing is taken.</summary>
    public bool Has(Instant now)
    {
        Refill(now);
        return _tokens >= 1 - Close;
    }

    public void Take() => _tokens -= 1;

    /// <summary>What was taken was not used.</summary>
    public void GiveBack() => _tokens = Math.Min(rate.Burst, _tokens + 1);

    /// <summary>When one may go, if nobody else takes it.</summary>
    public Instant Next(Instant now) =>
        Has(now) ? now : now + Duration.FromMilliseconds(Math.Ceiling((1 - _tokens) / rate.PerSecond * 1000));

    private void Refill(Instant now)
    {
        // A clock that was set back refills nothing, and does not stop the bucket until it has caught up.
        if (now > _seen) _tokens = Math.Min(rate.Burst, _tokens + (now - _seen).TotalSeconds * rate.PerSecond);
        _seen = now;
    }
}

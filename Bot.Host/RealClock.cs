using NodaTime;

namespace Bot.Host;

/// <summary>The clock that the sandbox cannot turn, for what concerns the machine: when a file was made, whether the clock is right at all.</summary>
internal sealed record RealClock(TimeProvider Time)
{
    public Instant Now => Instant.FromDateTimeOffset(Time.GetUtcNow());
}

using NodaTime;

namespace Bot.Core.People.Me.Leaving;

/// <summary>Why somebody is going to be forgotten.</summary>
public enum FarewellReason
{
    /// <summary>They asked for it.</summary>
    Asked,

    /// <summary>The platform told that they left, and they are in no other community.</summary>
    Left,

    /// <summary>They have done nothing for a year.</summary>
    Idle,
}

/// <summary>Somebody who is going to be forgotten.</summary>
internal sealed class Farewell
{
    public required PersonId Person { get; init; }

    public required FarewellReason Reason { get; init; }

    public required Instant AskedAt { get; init; }

    /// <summary>When the next thing is done about it.</summary>
    public required Instant DueAt { get; init; }

    /// <summary>It has begun. Where the person's row is gone too, what was under way meanwhile is still to be swept.</summary>
    public required bool Gone { get; init; }
}

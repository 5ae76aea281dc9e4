using Bot.Core.Storage;

namespace Bot.Core.People.Circles;

public readonly record struct CircleId(long Value) : IId<CircleId>
{
    public static CircleId From(long value) => new(value);
}

/// <summary>Something that was told to a circle, or is about to be.</summary>
public readonly record struct CircleMessageId(long Value) : IId<CircleMessageId>
{
    public static CircleMessageId From(long value) => new(value);
}

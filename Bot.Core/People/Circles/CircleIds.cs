using Bot.Core.Storage;

namespace Bot.Core.People.Circles;

public readonly record struct CircleId(long Value) : IId<CircleId>
{
    public static CircleId From(long value) => new(value);
}

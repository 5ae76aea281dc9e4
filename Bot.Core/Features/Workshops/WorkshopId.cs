using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops;

public readonly record struct WorkshopId(long Value) : IId<WorkshopId>
{
    public static WorkshopId From(long value) => new(value);
}

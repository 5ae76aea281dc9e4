using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Series;

public readonly record struct SeriesId(long Value) : IId<SeriesId>
{
    public static SeriesId From(long value) => new(value);
}

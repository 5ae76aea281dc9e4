using Bot.Core.Calendar.Repeating;
using NodaTime;

namespace Bot.Core.Features.Workshops.Series;

/// <summary>How the dates of a series follow each other, as it is stored. Dates are numbered from 1.</summary>
public sealed record SeriesPlan
{
    /// <summary>As many dates as a series has in all.</summary>
    public const int Most = 60;

    public required SeriesId Id { get; init; }

    public long Revision { get; init; }

    /// <summary>As <see cref="Pattern.Parse"/> reads it.</summary>
    public required string Pattern { get; init; }

    /// <summary>The date that the others are counted from; another one once all later dates were moved.</summary>
    public required int AnchorNumber { get; init; }

    public required LocalDateTime AnchorLocal { get; init; }

    public required string ZoneId { get; init; }

    public required int LastNumber { get; init; }

    public Recurrence Recurrence => new(Calendar.Repeating.Pattern.Parse(Pattern), AnchorLocal, DateTimeZoneProviders.Tzdb[ZoneId]);

    /// <summary>What is planned for a date, which may have been moved alone.</summary>
    public LocalDateTime Local(int number) => Recurrence.Local(number - AnchorNumber);

    public Instant At(int number) => Recurrence.At(number - AnchorNumber);

    /// <summary>The same from another date on, which begins at another time.</summary>
    public SeriesPlan MovedTo(int number, LocalDateTime local) => this with
    {
        Pattern = Recurrence.Pattern.From(local.Date).ToString(),
        AnchorNumber = number,
        AnchorLocal = local,
    };
}

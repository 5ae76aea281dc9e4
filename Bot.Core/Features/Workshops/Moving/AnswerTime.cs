using NodaTime;

namespace Bot.Core.Features.Workshops.Moving;

/// <summary>How long people have to answer after a move before a silent one may lose a seat: 24 hours, or half of the time left.</summary>
public static class AnswerTime
{
    private static readonly Duration Longest = Duration.FromHours(24);

    public static Duration Of(Instant moved, Instant start) => Duration.Min(Longest, Duration.Max(Duration.Zero, (start - moved) / 2));

    /// <summary>When those who have not answered are asked once more.</summary>
    public static Instant AskAgain(Instant moved, Instant start) => moved + Of(moved, start) / 2;

    public static Instant Lapse(Instant moved, Instant start) => moved + Of(moved, start);
}

using Bot.Core.Reminders;
using NodaTime;

namespace Bot.Core.Features.Workshops.Reminding;

/// <summary>The ladder of every workshop: people 24 hours before or, by choice, 2 hours before; the room once, 48 hours before.</summary>
internal static class ReminderSteps
{
    public const string Source = "workshop";

    private const string DayBefore = "24h";
    private const string TwoHoursBefore = "2h";
    private const string Room = "48h";

    /// <summary>The longest step for people.</summary>
    public static readonly Duration Longest = Duration.FromHours(24);

    public static IEnumerable<Step> Of(Workshop workshop)
    {
        yield return Before(workshop, DayBefore, 24);
        yield return Before(workshop, TwoHoursBefore, 2);
        if (workshop.Place is { } room) yield return Before(workshop, Room, 48) with { Room = room };
    }

    public static ReminderChoice Choice(string step) => step switch
    {
        DayBefore => ReminderChoice.DayBefore,
        TwoHoursBefore => ReminderChoice.TwoHoursBefore,
        _ => ReminderChoice.None,
    };

    public static IReadOnlyList<string> Names(ReminderChoice choice) =>
    [
        .. choice.HasFlag(ReminderChoice.DayBefore) ? new[] { DayBefore } : [],
        .. choice.HasFlag(ReminderChoice.TwoHoursBefore) ? new[] { TwoHoursBefore } : [],
    ];

    private static Step Before(Workshop workshop, string name, int hours) =>
        new(Source, workshop.Id.Value, name, workshop.Moves, workshop.Start - Duration.FromHours(hours), workshop.Start);
}

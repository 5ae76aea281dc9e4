namespace Bot.Core.Features.Workshops;

/// <summary>When a person wants to be reminded by direct message. Stored and in tokens: never renumber.</summary>
[Flags]
public enum ReminderChoice
{
    None = 0,
    DayBefore = 1,
    TwoHoursBefore = 2,
    Both = DayBefore | TwoHoursBefore,
}

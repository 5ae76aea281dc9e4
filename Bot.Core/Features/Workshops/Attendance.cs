using Bot.Core.People;
using Bot.Core.Seats;
using NodaTime;

namespace Bot.Core.Features.Workshops;

/// <summary>One person's answer to one workshop.</summary>
public sealed record Attendance
{
    public required WorkshopId Workshop { get; init; }

    public required PersonId Person { get; init; }

    /// <summary>The account that gave this answer; null where that is not known.</summary>
    public AccountId? Account { get; init; }

    public required Standing Standing { get; init; }

    public int Guests { get; init; }

    /// <summary>Order on the waitlist and in the roster: the workshop's revision when the person joined.</summary>
    public long Position { get; init; }

    /// <summary>For the organisers alone.</summary>
    public string Note { get; init; } = "";

    /// <summary>The note before notes of others were added who turned out to be the same person; null where none was.</summary>
    public string? OwnNote { get; init; }

    public ReminderChoice Reminders { get; init; } = ReminderChoice.DayBefore;

    /// <summary>The move, by number, after which the person was asked and has not answered; null when nothing is asked.</summary>
    public int? AskedAfterMove { get; init; }

    /// <summary>What was given up last and when, so that it can be taken back for a minute.</summary>
    public Standing? GaveUp { get; init; }

    public int GaveUpGuests { get; init; }

    public long GaveUpPosition { get; init; }

    public Instant? GaveUpAt { get; init; }

    /// <summary>Until when a seat is held for who was asked; null for everybody else.</summary>
    public Instant? OfferedUntil { get; init; }

    /// <summary>What the person needs to come; for the organisers alone.</summary>
    public Need? Need { get; init; }

    /// <summary>Seats that this person needs, guests included.</summary>
    public int Party => 1 + Guests;
}

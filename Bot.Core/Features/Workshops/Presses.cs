using Bot.Core.Commands;
using Bot.Core.People;

namespace Bot.Core.Features.Workshops;

/// <summary>Going, Maybe or Can't, on a card or in a message.</summary>
[Press("w.r"), Answers(Answering.Update)]
public sealed record Rsvp(WorkshopId Workshop, RsvpAnswer Answer) : IPress;

/// <summary>Takes back what was given up within the last minute.</summary>
[Press("w.u"), Answers(Answering.Update)]
public sealed record UndoRsvp(WorkshopId Workshop) : IPress;

/// <summary>Still coming after a move, or not.</summary>
[Press("w.s"), Answers(Answering.Update)]
public sealed record StillComing(WorkshopId Workshop, int Move, bool Yes) : IPress;

/// <summary>What else a person can do about a workshop.</summary>
[Press("w.m"), EvenWhile(Hold.Paused)]
public sealed record More(WorkshopId Workshop) : IPress;

/// <summary>Shows the card to the person alone.</summary>
[Press("w.l"), EvenWhile(Hold.Paused)]
public sealed record OpenWorkshop(WorkshopId Workshop) : IPress;

/// <summary>Comes with so many guests.</summary>
[Press("w.g"), Answers(Answering.Update)]
public sealed record BringGuests(WorkshopId Workshop, int Guests) : IPress;

[Press("w.n"), Answers(Answering.Ask)]
public sealed record OpenNote(WorkshopId Workshop) : IPress;

[Press("w.w"), Answers(Answering.Update), EvenWhile(Hold.Paused)]
public sealed record WhoComes(WorkshopId Workshop, int Page = 0) : IPress;

[Press("w.c"), EvenWhile(Hold.Paused)]
public sealed record CalendarFile(WorkshopId Workshop) : IPress;

[Press("w.t"), Answers(Answering.Update), EvenWhile(Hold.Paused)]
public sealed record OpenReminders(WorkshopId Workshop) : IPress;

[Press("w.tc"), Answers(Answering.Update), EvenWhile(Hold.Paused)]
public sealed record ChooseReminders(WorkshopId Workshop, ReminderChoice Choice) : IPress;

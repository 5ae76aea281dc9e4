using Bot.Core.Commands;
using Bot.Core.People;

namespace Bot.Core.Features.Workshops.Series;

/// <summary>Comes to every date that is still to come.</summary>
[Press("w.j"), Answers(Answering.OnlyYou)]
public sealed record JoinAllDates(WorkshopId Workshop) : IPress;

/// <summary>Comes to none any more.</summary>
[Press("w.jx"), Answers(Answering.OnlyYou)]
public sealed record LeaveAllDates(WorkshopId Workshop) : IPress;

[Press("w.d"), EvenWhile(Hold.Paused)]
public sealed record OpenDates(WorkshopId Workshop) : IPress;

[Press("w.dp"), Answers(Answering.Update), EvenWhile(Hold.Paused)]
public sealed record TurnDates(WorkshopId Workshop, int Page) : IPress;

/// <summary>What can be changed, of one date or of all later ones.</summary>
[Press("w.es"), Answers(Answering.Update)]
public sealed record OpenEditScope(WorkshopId Workshop, bool Later) : IPress;

/// <param name="Moves">As in <see cref="Organising.ConfirmMove"/>.</param>
[Press("w.vl"), Answers(Answering.Update)]
public sealed record ConfirmMoveLater(WorkshopId Workshop, int Moves, long Start, int LengthMinutes) : IPress;

[Press("w.xl"), Answers(Answering.Update)]
public sealed record ConfirmCancelLater(WorkshopId Workshop) : IPress;

/// <summary>Makes a series of one date.</summary>
[Press("w.jr"), Answers(Answering.Ask)]
public sealed record OpenRepeat(WorkshopId Workshop) : IPress;

[Press("w.jo")]
public sealed record OpenSeries(WorkshopId Workshop) : IPress;

[Press("w.jl"), Answers(Answering.Ask)]
public sealed record OpenSeriesLength(WorkshopId Workshop) : IPress;

/// <summary>The series ends with this number: what comes after it is cancelled.</summary>
[Press("w.je"), Answers(Answering.Update)]
public sealed record ConfirmShorter(WorkshopId Workshop, int Last) : IPress;

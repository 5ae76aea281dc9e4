using Bot.Core.Commands;
using Bot.Core.People;

namespace Bot.Core.Features.Workshops.Organising;

/// <summary>Every workshop that the person may organise.</summary>
[Press("w.ol")]
public sealed record OpenOrganising : IPress;

[Press("w.on"), Needs(Power.Host), Answers(Answering.Ask)]
public sealed record OpenNew : IPress;

[Press("w.o")]
public sealed record Organise(WorkshopId Workshop) : IPress;

[Press("w.e")]
public sealed record OpenEdit(WorkshopId Workshop) : IPress;

[Press("w.ef"), Answers(Answering.Ask)]
public sealed record EditField(WorkshopId Workshop, WorkshopField Field, bool Later = false) : IPress;

[Press("w.eh"), Answers(Answering.Update)]
public sealed record HideNames(WorkshopId Workshop, bool Hidden, bool Later = false) : IPress;

[Press("w.v"), Answers(Answering.Ask)]
public sealed record OpenMove(WorkshopId Workshop) : IPress;

/// <param name="Moves">How often it had been moved when this was offered: a second move in between makes the button void.</param>
/// <param name="Start">Epoch milliseconds.</param>
/// <param name="LengthMinutes">Zero leaves the length as it is.</param>
[Press("w.vc"), Answers(Answering.Update)]
public sealed record ConfirmMove(WorkshopId Workshop, int Moves, long Start, int LengthMinutes) : IPress;

[Press("w.x")]
public sealed record AskCancel(WorkshopId Workshop) : IPress;

[Press("w.xc"), Answers(Answering.Update)]
public sealed record ConfirmCancel(WorkshopId Workshop) : IPress;

/// <summary>Leaves things as they are.</summary>
[Press("w.k"), Answers(Answering.Update)]
public sealed record KeepAsItIs(WorkshopId Workshop) : IPress;

[Press("w.p")]
public sealed record OpenPeople(WorkshopId Workshop) : IPress;

/// <summary>Another page of the same list.</summary>
[Press("w.pp"), Answers(Answering.Update)]
public sealed record TurnPeople(WorkshopId Workshop, int Page) : IPress;

/// <summary>Chooses somebody of this page to be removed.</summary>
[Press("w.pr"), Answers(Answering.Update)]
public sealed record OpenRemove(WorkshopId Workshop, int Page = 0) : IPress;

[Press("w.q"), Answers(Answering.Update)]
public sealed record AskRemove(WorkshopId Workshop, PersonId Person) : IPress;

[Press("w.qc"), Answers(Answering.Update)]
public sealed record ConfirmRemove(WorkshopId Workshop, PersonId Person) : IPress;

[Press("w.a"), Needs(Power.Host), Answers(Answering.Ask)]
public sealed record Again(WorkshopId Workshop) : IPress;

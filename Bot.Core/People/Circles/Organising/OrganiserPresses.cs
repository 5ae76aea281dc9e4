using Bot.Core.Commands;

namespace Bot.Core.People.Circles.Organising;

/// <summary>Every circle that the person may change.</summary>
[Press("ci.ol"), Needs(Power.Host)]
public sealed record OpenCircles : IPress;

[Press("ci.n"), Needs(Power.Host), Answers(Answering.Ask)]
public sealed record OpenNewCircle : IPress;

[Press("ci.e"), Needs(Power.Host)]
public sealed record OpenCircleEdit(CircleId Circle) : IPress;

[Press("ci.en"), Needs(Power.Host), Answers(Answering.Ask)]
public sealed record OpenRename(CircleId Circle) : IPress;

[Press("ci.ep"), Needs(Power.Host), Answers(Answering.Ask)]
public sealed record OpenPurpose(CircleId Circle) : IPress;

[Press("ci.ei"), Needs(Power.Host), Answers(Answering.Update)]
public sealed record SetByInvitation(CircleId Circle, bool ByInvitation) : IPress;

[Press("ci.x"), Needs(Power.Host)]
public sealed record AskCloseCircle(CircleId Circle) : IPress;

[Press("ci.xc"), Needs(Power.Host), Answers(Answering.Update)]
public sealed record CloseCircle(CircleId Circle) : IPress;

/// <summary>Leaves things as they are.</summary>
[Press("ci.k"), Needs(Power.Host), Answers(Answering.Update)]
public sealed record KeepCircle(CircleId Circle) : IPress;

[Press("ci.p"), Needs(Power.Host)]
public sealed record OpenCirclePeople(CircleId Circle) : IPress;

/// <summary>Another page of the same list.</summary>
[Press("ci.pp"), Needs(Power.Host), Answers(Answering.Update)]
public sealed record TurnCirclePeople(CircleId Circle, int Page) : IPress;

/// <summary>Those who ask to join.</summary>
[Press("ci.r"), Needs(Power.Host), Answers(Answering.Update)]
public sealed record OpenRequests(CircleId Circle, int Page = 0) : IPress;

/// <param name="Listed">Pressed in the list of all who ask, which is shown again.</param>
[Press("ci.a"), Needs(Power.Host), Answers(Answering.Update)]
public sealed record AnswerRequest(CircleId Circle, PersonId Person, bool Yes, bool Listed = false) : IPress;

/// <summary>Those who could organise the circle, too.</summary>
[Press("ci.h"), Needs(Power.Host), Answers(Answering.Update)]
public sealed record OpenSuccessors(CircleId Circle, int Page = 0) : IPress;

[Press("ci.ha"), Needs(Power.Host), Answers(Answering.Update)]
public sealed record AddOrganiser(CircleId Circle, PersonId Person) : IPress;

/// <summary>Stays in the circle and organises it no more.</summary>
[Press("ci.hd"), Needs(Power.Host), Answers(Answering.Update)]
public sealed record StepDown(CircleId Circle) : IPress;

/// <summary>Organises a circle that nobody organises any more.</summary>
[Press("ci.ht"), Needs(Power.Moderator), Answers(Answering.Update)]
public sealed record TakeOverCircle(CircleId Circle) : IPress;

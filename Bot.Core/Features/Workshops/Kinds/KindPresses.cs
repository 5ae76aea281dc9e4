using Bot.Core.Commands;
using Bot.Core.People;

namespace Bot.Core.Features.Workshops.Kinds;

[Press("w.z"), Needs(Power.Host), Answers(Answering.Ask)]
public sealed record OpenSafety(WorkshopId Workshop) : IPress;

/// <summary>Looks for a buddy at an action, or no more.</summary>
[Press("w.b")]
public sealed record WantBuddy(WorkshopId Workshop, bool Wanted) : IPress;

/// <summary>The answer to an offered buddy.</summary>
[Press("w.ba"), Answers(Answering.Update)]
public sealed record AnswerBuddy(WorkshopId Workshop, bool Yes) : IPress;

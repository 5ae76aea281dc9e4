using Bot.Core.Commands;

namespace Bot.Core.Features.Workshops.Kinds;

[Press("w.js"), Answers(Answering.Ask)]
public sealed record OpenSafety(WorkshopId Workshop) : IPress;

/// <summary>Looks for a buddy at an action, or no more.</summary>
[Press("w.jb")]
public sealed record WantBuddy(WorkshopId Workshop, bool Wanted) : IPress;

/// <summary>The answer to an offered buddy.</summary>
[Press("w.ja"), Answers(Answering.Update)]
public sealed record AnswerBuddy(WorkshopId Workshop, bool Yes) : IPress;

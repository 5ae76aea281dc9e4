using Bot.Core.Commands;

namespace Bot.Core.Features.Workshops.Kinds;

/// <summary>What something is. Stored by name, and in tokens by number: keep both.</summary>
public enum WorkshopKind
{
    [Choice("workshop", "taller")]
    Workshop = 0,

    [Choice("gathering", "encuentro")]
    Gathering = 1,

    [Choice("showcase", "muestra")]
    Showcase = 2,

    /// <summary>A protest, a lip-dance: names stay hidden, and the meeting point is shown to those who come, two hours before.</summary>
    [Choice("action", "acción")]
    Action = 3,
}

using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Outbox;

/// <summary>How one try to deliver a row ended.</summary>
internal abstract record Outcome
{
    private Outcome() { }

    /// <summary>Nothing is left to do.</summary>
    /// <param name="CarriedBy">The row in whose message it went, if not its own.</param>
    public sealed record Over(NoteState State, long? CarriedBy = null) : Outcome;

    /// <summary>Nobody gets it, and its source is told so.</summary>
    public sealed record Lost(NoteState State, string Reason) : Outcome;

    /// <summary>It did not arrive; it is tried again, and given up after the last try.</summary>
    public sealed record Failed(string Reason) : Outcome;

    /// <summary>Not its fault and not now.</summary>
    public sealed record Later(Instant At) : Outcome;

    /// <summary>It may have arrived.</summary>
    public sealed record Unsure(string Reason) : Outcome;

    /// <summary>Its time was moved.</summary>
    public sealed record Held(Instant Until) : Outcome;
}

/// <summary>How a try ended for every row that took part in it.</summary>
/// <param name="View">Whom it was for.</param>
/// <param name="Also">What is saved together with the outcomes.</param>
internal sealed record Attempt(IReadOnlyList<(Row Row, Outcome Outcome)> Rows, Chat.View? View = null, Func<Tx, Task>? Also = null)
{
    public static Attempt Of(Row row, Outcome outcome, Chat.View? view = null) => new([(row, outcome)], view);
}

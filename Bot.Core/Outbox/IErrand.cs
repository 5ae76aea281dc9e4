using Bot.Core.People;
using NodaTime;

namespace Bot.Core.Outbox;

/// <summary>
/// Something that is done on a platform, in a space, and is no message. It goes through the outbox all the same: written with the change
/// that asks for it, one after the other in each space, within the paces, and tried again.
/// </summary>
public interface IErrand
{
    /// <summary>As in <see cref="NoteRequest.Kind"/>.</summary>
    IReadOnlyList<string> Kinds { get; }

    /// <summary>
    /// Brings about what is right at this moment, whatever an earlier try has done: it may be run again after any end, also after a crash in
    /// the middle. Keeps to the time that it is given by the token.
    /// </summary>
    Task<ErrandEnd> Run(Errand errand, CancellationToken ct);
}

/// <summary>An errand that is due.</summary>
/// <param name="Args">As in <see cref="NoteRequest.Args"/>.</param>
public sealed record Errand(string Kind, string Args, PlaceRef Space, Instant Now);

/// <summary>How one try of an errand ended.</summary>
public abstract record ErrandEnd
{
    private ErrandEnd() { }

    public sealed record Done : ErrandEnd;

    /// <summary>There was nothing to do any more.</summary>
    public sealed record Pointless : ErrandEnd;

    /// <summary>It is due again then; not a failure.</summary>
    public sealed record Again(Instant At) : ErrandEnd;

    /// <summary>The platform asks to wait.</summary>
    public sealed record Later(TimeSpan After) : ErrandEnd;

    /// <summary>Tried again with growing waits, and given up after the last.</summary>
    public sealed record Failed(string Reason) : ErrandEnd;
}

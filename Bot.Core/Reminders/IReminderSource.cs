using Bot.Core.People;
using NodaTime;

namespace Bot.Core.Reminders;

/// <summary>A feature whose events remind people. One row is planned per event and step; who gets it is asked when the step comes due.</summary>
public interface IReminderSource
{
    /// <summary>As in <see cref="Step.Source"/>, such as <c>workshop</c>.</summary>
    string Source { get; }

    /// <summary>The note kind that composes the reminder.</summary>
    string NoteKind { get; }

    /// <returns>
    /// The next people to be reminded at this step, in order of id after <paramref name="after"/>, at most <paramref name="most"/>;
    /// those alone who want this step.
    /// </returns>
    Task<IReadOnlyList<PersonId>> Audience(Step step, PersonId? after, int most, CancellationToken ct);
}

/// <summary>One planned step of one event's ladder.</summary>
/// <param name="Subject">The event's id.</param>
/// <param name="Name">The step, such as <c>24h</c>.</param>
/// <param name="Revision">Which planning it belongs to: a move plans anew, and what was planned before is dropped.</param>
/// <param name="At">When people are to be reminded, before their quiet hours are looked at.</param>
/// <param name="Expires">When the reminder is of no more use: the event's start.</param>
/// <param name="Room">The room that is reminded; null when people are.</param>
public sealed record Step(string Source, long Subject, string Name, long Revision, Instant At, Instant Expires, PlaceId? Room = null);

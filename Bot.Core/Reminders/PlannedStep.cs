using Bot.Core.People;
using NodaTime;

namespace Bot.Core.Reminders;

/// <summary>A step as it lies in the database.</summary>
internal sealed class PlannedStep
{
    /// <summary>The columns of <c>reminder_steps</c> that fill it.</summary>
    public const string Columns = "source, subject_id, step AS name, revision, remind_at, expires_at, place_id, planned_to";

    public required string Source { get; init; }

    public required long SubjectId { get; init; }

    public required string Name { get; init; }

    public required long Revision { get; init; }

    public required Instant RemindAt { get; init; }

    public required Instant ExpiresAt { get; init; }

    public PlaceId? PlaceId { get; init; }

    /// <summary>The last person who has a row; 0 before the first.</summary>
    public required PersonId PlannedTo { get; init; }

    public Step Step => new(Source, SubjectId, Name, Revision, RemindAt, ExpiresAt, PlaceId);
}

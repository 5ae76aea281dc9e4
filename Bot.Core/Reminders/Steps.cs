using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Reminders;

/// <summary>The planned steps in the database, and the notes that they become.</summary>
internal static class Steps
{
    /// <summary>What the keys of all notes of one event begin with.</summary>
    public static string KeyOf(string source, long subject) => $"remind/{source}/{subject}/";

    public static NoteRequest Note(string kind, Step step, PersonId person) =>
        Note(kind, step, new Recipient.Person(person), $"{person.Value}");

    public static NoteRequest Note(string kind, Step step, PlaceId room) => Note(kind, step, new Recipient.Room(room), "room");

    public static Task Save(Tx tx, Step step, Instant planAt) => tx.Queue(
        """
        INSERT INTO reminder_steps (source, subject_id, step, revision, remind_at, expires_at, place_id, plan_at, planned_to, planned)
        VALUES (@Source, @Subject, @Name, @Revision, @At, @Expires, @Room, @PlanAt, 0, FALSE)
        ON CONFLICT (source, subject_id, step) DO UPDATE SET revision = excluded.revision, remind_at = excluded.remind_at,
          expires_at = excluded.expires_at, place_id = excluded.place_id, plan_at = excluded.plan_at, planned_to = 0, planned = FALSE
        WHERE reminder_steps.revision < excluded.revision
        """,
        new { step.Source, step.Subject, step.Name, step.Revision, step.At, step.Expires, step.Room, PlanAt = planAt });

    public static Task DropOlder(Tx tx, string source, long subject, long revision) => tx.Queue(
        "DELETE FROM reminder_steps WHERE source = @Source AND subject_id = @Subject AND revision < @Revision",
        new { Source = source, Subject = subject, Revision = revision });

    public static Task Drop(Tx tx, string source, long subject) => tx.Queue(
        "DELETE FROM reminder_steps WHERE source = @Source AND subject_id = @Subject", new { Source = source, Subject = subject });

    /// <summary>Whether people were given rows for an older revision.</summary>
    public static async Task<bool> Begun(Queries q, string source, long subject, long before) => await q.One<long>(
        """
        SELECT COUNT(*) FROM reminder_steps
        WHERE source = @Source AND subject_id = @Subject AND revision < @Before AND (planned OR planned_to > 0)
        """,
        new { Source = source, Subject = subject, Before = before }) > 0;

    /// <summary>The steps for people after <paramref name="from"/>, up to <paramref name="to"/>.</summary>
    public static async Task<IReadOnlyList<Step>> Between(Queries q, string source, long subject, Instant from, Instant to) =>
        [.. (await q.Many<PlannedStep>(
            $"""
            SELECT {PlannedStep.Columns} FROM reminder_steps
            WHERE source = @Source AND subject_id = @Subject AND place_id IS NULL AND remind_at > @From AND remind_at <= @To
            """,
            new { Source = source, Subject = subject, From = from, To = to })).Select(row => row.Step)];

    /// <summary>The step that has waited longest for its people.</summary>
    public static Task<PlannedStep?> Due(Queries q, Instant now) => q.One<PlannedStep>(
        $"SELECT {PlannedStep.Columns} FROM reminder_steps WHERE NOT planned AND plan_at <= @Now ORDER BY plan_at, source, subject_id LIMIT 1",
        new { Now = now });

    public static async Task<Instant?> NextDue(Queries q) =>
        await q.One<long?>("SELECT MIN(plan_at) FROM reminder_steps WHERE NOT planned") is { } at ? Instant.FromUnixTimeMilliseconds(at) : null;

    /// <summary>Moves the cursor on, unless the step changed or another planner was faster.</summary>
    public static async Task<bool> Advance(Tx tx, PlannedStep row, PersonId to, bool planned) => await tx.Run(
        """
        UPDATE reminder_steps SET planned_to = @To, planned = @Planned
        WHERE source = @Source AND subject_id = @SubjectId AND step = @Name AND revision = @Revision AND planned_to = @PlannedTo AND NOT planned
        """,
        new { To = to, Planned = planned, row.Source, row.SubjectId, row.Name, row.Revision, row.PlannedTo }) == 1;

    /// <summary>Planning did not work; it is tried again later.</summary>
    public static Task PutOff(Tx tx, PlannedStep row, Instant until) => tx.Run(
        """
        UPDATE reminder_steps SET plan_at = @Until
        WHERE source = @Source AND subject_id = @SubjectId AND step = @Name AND revision = @Revision AND NOT planned
        """,
        new { Until = until, row.Source, row.SubjectId, row.Name, row.Revision });

    /// <summary>Nothing is said in this room any more.</summary>
    public static Task<int> Drop(Tx tx, PlaceId room) => tx.Run("DELETE FROM reminder_steps WHERE place_id = @Room", new { Room = room });

    /// <summary>Removes steps that were over before an instant.</summary>
    public static Task<int> Tidy(Tx tx, Instant before) => tx.Run(
        "DELETE FROM reminder_steps WHERE expires_at < @Before", new { Before = before });

    private static NoteRequest Note(string kind, Step step, Recipient to, string last) =>
        new(
            kind,
            $"{KeyOf(step.Source, step.Subject)}{step.Revision}/{step.Name}/{last}",
            new ReminderArgs(step.Subject, step.Revision, step.Name).ToString(),
            to)
        {
            Class = NoteClass.Reminder,
            Due = step.At,
            Expires = step.Expires,
        };
}

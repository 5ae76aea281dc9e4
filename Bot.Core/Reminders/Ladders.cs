using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Reminders;

/// <summary>
/// Where features leave the steps by which an event reminds. Called inside the write that makes, moves or cancels the event. Until a
/// step comes near there is one row for it, however many people come.
/// </summary>
public sealed class Ladders(Notes notes, TimeProvider clock, Alarm alarm)
{
    /// <summary>
    /// How long before a step its people get rows of their own: a day, so that all of it is known when the daily limit is kept, and the
    /// twelve hours by which quiet hours may bring a reminder forward.
    /// </summary>
    public static readonly Duration Ahead = Duration.FromHours(36);

    // Whoever joins while the planner reads is given a row by both; the key sees to it that there is one.
    private static readonly Duration Overlap = Duration.FromMinutes(1);

    /// <summary>
    /// Plans an event anew: what was planned for it before is gone. Does nothing where <paramref name="revision"/> was planned already,
    /// and leaves out steps whose time has passed: they would remind people of what they have just been told.
    /// </summary>
    /// <param name="revision">Grows with every move.</param>
    /// <param name="steps">The ladder, each step with this source, subject and revision.</param>
    public async Task Plan(Tx tx, string source, long subject, long revision, IEnumerable<Step> steps)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        if (await Steps.Begun(tx, source, subject, before: revision)) await notes.WithdrawAll(tx, Steps.KeyOf(source, subject));
        foreach (var step in steps.Where(step => step.At > now))
        {
            if (step.Source != source || step.Subject != subject || step.Revision != revision)
                throw new ArgumentException($"The step {step} does not belong to this planning.", nameof(steps));
            await Steps.Save(tx, step, step.At - Ahead);
            tx.AfterCommit(() => alarm.Ring(step.At - Ahead));
        }
        await Steps.DropOlder(tx, source, subject, revision);
    }

    /// <summary>The event is off: nobody is reminded any more.</summary>
    public async Task Cancel(Tx tx, string source, long subject)
    {
        await Steps.Drop(tx, source, subject);
        await notes.WithdrawAll(tx, Steps.KeyOf(source, subject));
    }

    /// <summary>
    /// Somebody joins an event: where steps are near enough to have been planned, they get their rows too. One statement where none is.
    /// </summary>
    /// <param name="only">The steps that this person wants; all where it is null.</param>
    public async Task Join(Tx tx, IReminderSource source, long subject, PersonId person, IReadOnlyCollection<string>? only = null)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var near = await Steps.Between(tx, source.Source, subject, now, now + Ahead + Overlap);
        var wanted = near.Where(step => only?.Contains(step.Name) != false);
        await notes.Add(tx, [.. wanted.Select(step => Steps.Note(source.NoteKind, step, person))]);
    }
}

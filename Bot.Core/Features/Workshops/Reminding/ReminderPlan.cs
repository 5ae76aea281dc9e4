using Bot.Core.Reminders;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Reminding;

/// <summary>Plans the reminders of a workshop: anew after every move, not at all once it is cancelled.</summary>
public sealed class ReminderPlan(Ladders ladders, ReminderNotes source)
{
    internal Task Plan(Tx tx, Workshop workshop) =>
        ladders.Plan(tx, ReminderSteps.Source, workshop.Id.Value, workshop.Moves, ReminderSteps.Of(workshop));

    internal Task Cancel(Tx tx, Workshop workshop) => ladders.Cancel(tx, ReminderSteps.Source, workshop.Id.Value);

    /// <summary>
    /// Reminds somebody who got a seat, or chose another time, after the people of a near step were written down. Nearly every tap comes
    /// earlier than that and costs nothing here.
    /// </summary>
    internal Task Join(Tx tx, Workshop workshop, Attendance one, Instant now)
    {
        if (one.Standing != Standing.Going || one.Reminders == ReminderChoice.None) return Task.CompletedTask;
        if (workshop.Start - now > ReminderSteps.Longest + Ladders.Ahead + Duration.FromHours(1)) return Task.CompletedTask;
        return ladders.Join(tx, source, workshop.Id.Value, one.Person, ReminderSteps.Names(one.Reminders));
    }
}

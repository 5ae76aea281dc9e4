using Bot.Core.Commands;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Abuse.Measures;

/// <summary>Imposing and lifting, with all that hangs on it: who is held back, what goes on to others, who is told, the log.</summary>
public sealed class MeasureChanges(IEnumerable<ITakesBack> features, MeasureNotes notes)
{
    /// <summary>Locks it for a moderator of its community.</summary>
    /// <exception cref="Problem">There is none here.</exception>
    internal async Task<Measure> Begin(Tx tx, MeasureId id, Caller who)
    {
        var measure = await MeasureTable.Lock(tx, id) ?? throw new Problem(MeasureTexts.Gone);
        Check(measure, who);
        return measure;
    }

    /// <exception cref="Problem">It belongs to another community, or holds back the one who asks.</exception>
    internal static void Check(Measure measure, Caller who)
    {
        if (measure.Person == who.Person) throw new Problem(MeasureTexts.Gone);
        if (measure.Community != who.Community) throw new Problem(Reports.ReportTexts.Elsewhere);
    }

    internal async Task Impose(Tx tx, Measure proposed, Instant now)
    {
        var measure = proposed with
        {
            State = MeasureState.Active,
            MadeAt = now,
            EndsAt = proposed.Kind == MeasureKind.Pause ? now + MeasureLimits.Pause : null,
        };
        await MeasureTable.Save(tx, measure);
        await MeasureTable.Settle(tx, measure.Community, measure.Person, now);
        if (measure.Kind == MeasureKind.Block)
        {
            foreach (var feature in features) await feature.TakeBack(tx, measure.Community, measure.Person);
        }
        await notes.Imposed(tx, measure, now);
    }

    /// <param name="by">Who lifts it.</param>
    internal async Task Lift(Tx tx, Measure measure, PersonId by, Instant now)
    {
        await MeasureTable.Save(tx, measure with { State = MeasureState.Lifted, LiftedBy = by, LiftedAt = now });
        await MeasureTable.Settle(tx, measure.Community, measure.Person, now);
        await notes.Lifted(tx, measure, now);
    }
}

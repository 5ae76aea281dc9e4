using Bot.Core.Commands;
using Bot.Core.People.Log;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Abuse.Measures;

/// <summary>Imposing and lifting, with all that hangs on it: who is held back, what goes on to others, who is told, the log.</summary>
public sealed class MeasureChanges(IEnumerable<ITakesBack> features, MeasureNotes notes, AuditLog log)
{
    public const string PausedKind = "measure.paused";
    public const string BlockedKind = "measure.blocked";
    public const string LiftedKind = "measure.lifted";
    public const string KeptKind = "measure.kept";

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
        if (measure.Community != who.Side) throw new Problem(Reports.ReportTexts.Elsewhere);
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
        await log.Append(tx, Entry(measure.Kind == MeasureKind.Pause ? PausedKind : BlockedKind, measure, measure.By) with { Texts = [measure.Reason] });
    }

    /// <param name="by">Who lifts it.</param>
    internal async Task Lift(Tx tx, Measure measure, PersonId by, Instant now)
    {
        await MeasureTable.Save(tx, measure with { State = MeasureState.Lifted, LiftedBy = by, LiftedAt = now });
        await MeasureTable.Settle(tx, measure.Community, measure.Person, now);
        await notes.Lifted(tx, measure, now);
        await log.Append(tx, Entry(LiftedKind, measure, by));
    }

    internal async Task Keep(Tx tx, Measure measure, PersonId by, Instant now)
    {
        await MeasureTable.Save(tx, measure with { DecidedBy = by, DecidedAt = now });
        await notes.Kept(tx, measure, now);
        await log.Append(tx, Entry(KeptKind, measure, by));
    }

    private static LogEntry Entry(string kind, Measure measure, PersonId? by) => new(measure.Community, kind, by) { About = measure.Person };
}

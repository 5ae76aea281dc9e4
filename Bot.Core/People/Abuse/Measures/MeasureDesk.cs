using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Storage;

namespace Bot.Core.People.Abuse.Measures;

/// <summary>Who is paused or blocked; lifting it, and answering appeals.</summary>
public sealed class MeasureDesk(IDatabase db, MeasureChanges changes)
    : IHandle<OpenMeasures>, IHandle<TurnMeasures>, IHandle<ShowMeasure>, IHandle<LiftMeasure>, IHandle<KeepMeasure>
{
    public async Task<Reply> Handle(OpenMeasures input, Caller who, CancellationToken ct) => Reply.OnlyYou((Message)await List(0, who, ct));

    public async Task<Reply> Handle(TurnMeasures input, Caller who, CancellationToken ct) => new Reply.Update((Message)await List(input.Page, who, ct));

    public async Task<Reply> Handle(ShowMeasure input, Caller who, CancellationToken ct) => Reply.OnlyYou((Message)await db.Read(async q =>
    {
        var measure = await MeasureTable.Find(q, input.Measure) ?? throw new Problem(MeasureTexts.Gone);
        MeasureChanges.Check(measure, who);
        var by = measure.By is { } moderator ? await MeasureTable.Name(q, moderator) : null;
        return MeasureCards.One(
            measure, await MeasureTable.Name(q, measure.Person) ?? "", by, await MayDecide(q, measure, who), MayLift(measure, who), who.Now);
    }, ct));

    public async Task<Reply> Handle(LiftMeasure input, Caller who, CancellationToken ct)
    {
        await db.Write(who.Once, async tx =>
        {
            var measure = await changes.Begin(tx, input.Measure, who);
            measure.MustHold(who.Now);
            var decides = await MayDecide(tx, measure, who);
            if (!decides && !MayLift(measure, who)) throw new Problem(MeasureTexts.NotYours);
            await changes.Lift(tx, decides ? measure with { DecidedBy = who.Person, DecidedAt = who.Now } : measure, who.Person, who.Now);
        }, ct);
        return new Reply.Update(MeasureTexts.LiftedNow);
    }

    public async Task<Reply> Handle(KeepMeasure input, Caller who, CancellationToken ct)
    {
        await db.Write(who.Once, async tx =>
        {
            var measure = await changes.Begin(tx, input.Measure, who);
            measure.MustHold(who.Now);
            if (!await MayDecide(tx, measure, who)) throw new Problem(MeasureTexts.NotYours);
            await changes.Keep(tx, measure, who.Person, who.Now);
        }, ct);
        return new Reply.Update(MeasureTexts.KeptNow);
    }

    /// <summary>Whoever imposed it decides about its appeal only where there is nobody else.</summary>
    private static async Task<bool> MayDecide(Queries q, Measure measure, Caller who) =>
        measure is { Appeal: not null, DecidedAt: null }
        && (measure.By != who.Person || (await Reviewers(q, measure, who.Now)).Contains(who.Person));

    internal static async Task<IReadOnlyList<PersonId>> Reviewers(Queries q, Measure measure, NodaTime.Instant now)
    {
        IReadOnlyList<PersonId> by = measure.By is { } moderator ? [moderator] : [];
        var others = await Team.OthersOnSide(q, measure.Community, [measure.Person, .. by], now);
        return others.Count > 0 ? others : by;
    }

    private static bool MayLift(Measure measure, Caller who) => (int)who.Power >= measure.ByPower;

    private async Task<Card> List(int page, Caller who, CancellationToken ct)
    {
        var all = (await db.Read(q => MeasureTable.InForce(q, who.Side, who.Now), ct)).Where(one => one.Measure.Person != who.Person).ToList();
        return MeasureCards.List(all, page);
    }
}

using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Storage;

namespace Bot.Core.People.Abuse.Measures;

/// <summary>Pauses and blocks: asks once, since a name may mean somebody else, and then does it, tells the person, and can be undone.</summary>
public sealed class Measuring(IDatabase db, Ids ids, MeasureChanges changes)
    : IHandle<PausePerson>, IHandle<BlockPerson>, IHandle<OpenMeasure>, IHandle<GiveReason>, IHandle<ConfirmMeasure>, IHandle<DropMeasure>
{
    public Task<Reply> Handle(PausePerson input, Caller who, CancellationToken ct) => Propose(MeasureKind.Pause, input.Who, input.Reason, who, ct);

    public Task<Reply> Handle(BlockPerson input, Caller who, CancellationToken ct) => Propose(MeasureKind.Block, input.Who, input.Reason, who, ct);

    public Task<Reply> Handle(GiveReason input, Caller who, CancellationToken ct) => Propose(input.Kind, input.Person, input.Reason, who, ct);

    public async Task<Reply> Handle(OpenMeasure input, Caller who, CancellationToken ct)
    {
        await db.Read(q => Check(q, input.Kind, input.Person, who), ct);
        return new Reply.Ask(FormRequest.For<GiveReason>(
            ("kind", ((int)input.Kind).ToString(System.Globalization.CultureInfo.InvariantCulture)), ("person", Base32.Write(input.Person.Value))));
    }

    public async Task<Reply> Handle(ConfirmMeasure input, Caller who, CancellationToken ct)
    {
        await db.Write(who.Once, async tx =>
        {
            var measure = await changes.Begin(tx, input.Measure, who);
            if (measure.By != who.Person || measure.State != MeasureState.Proposed || who.Now - measure.MadeAt > MeasureLimits.Proposal)
                throw new Problem(MeasureTexts.NotProposed);
            await Check(tx, measure.Kind, measure.Person, who);
            await changes.Impose(tx, measure, who.Now);
        }, ct);
        var (done, name) = await Named(input.Measure, ct);
        return new Reply.Update(new Message
        {
            Text = MeasureTexts.Done(done, name),
            Buttons = [[new Button.Press(MeasureTexts.Lift, new LiftMeasure(done.Id))]],
        });
    }

    public async Task<Reply> Handle(DropMeasure input, Caller who, CancellationToken ct)
    {
        await db.Write(who.Once, tx => tx.Run(
            "DELETE FROM measures WHERE id = @id AND by_id = @by AND state = @proposed",
            new { id = input.Measure, by = who.Person, proposed = MeasureState.Proposed }), ct);
        return new Reply.Update(MeasureTexts.Dropped);
    }

    private async Task<Reply> Propose(MeasureKind kind, PersonId person, string reason, Caller who, CancellationToken ct)
    {
        var name = await db.Read(q => Check(q, kind, person, who), ct);
        var id = await db.Write(who.Once, async tx =>
        {
            var measure = new Measure
            {
                Id = ids.New<MeasureId>(),
                Community = who.Side,
                Person = person,
                Kind = kind,
                Reason = reason,
                By = who.Person,
                ByPower = (int)who.Power,
                State = MeasureState.Proposed,
                MadeAt = who.Now,
            };
            await MeasureTable.Insert(tx, measure);
            return measure.Id;
        }, ct);
        return Reply.OnlyYou(
            MeasureTexts.Ask(kind, name, reason),
            new Button.Press(MeasureTexts.Name(kind), new ConfirmMeasure(id)) { Style = ButtonStyle.Danger },
            new Button.Press(MeasureTexts.LeaveIt, new DropMeasure(id)));
    }

    /// <returns>What the person is called.</returns>
    /// <exception cref="Problem">Nobody measures their own level or above, nor twice.</exception>
    private static async Task<string> Check(Queries q, MeasureKind kind, PersonId person, Caller who)
    {
        if (person == who.Person) throw new Problem(MeasureTexts.NotYourself);
        var name = await MeasureTable.Name(q, person);
        if (name is null || !await Team.Belongs(q, who.Community, person)) throw new Problem(MeasureTexts.NotHere);
        if (await Team.PowerOf(q, who.Community, person, who.Now) >= who.Power) throw new Problem(MeasureTexts.TooHigh(name));
        var already = await MeasureTable.Holding(q, who.Side, person, who.Now);
        if (already is [var same, ..] && same.Kind >= kind) throw new Problem(MeasureTexts.Already(same, name));
        return name;
    }

    private async Task<(Measure Measure, string Name)> Named(MeasureId id, CancellationToken ct) => await db.Read(async q =>
    {
        var measure = (await MeasureTable.Find(q, id))!;
        return (measure, await MeasureTable.Name(q, measure.Person) ?? "");
    }, ct);
}

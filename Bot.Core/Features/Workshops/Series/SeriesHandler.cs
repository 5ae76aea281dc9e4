using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.Localization;
using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Series;

/// <summary>An organiser makes a series of one date, looks at it, and makes it longer or shorter.</summary>
public sealed class SeriesHandler(
    IDatabase db, WorkshopReads reads, WorkshopChanges changes, SeriesMaker maker, SeriesCanceller canceller, Notes notes)
    : IHandle<OpenRepeat>, IHandle<RepeatWorkshop>, IHandle<OpenSeries>, IHandle<OpenSeriesLength>, IHandle<ChangeSeriesLength>, IHandle<ConfirmShorter>
{
    public async Task<Reply> Handle(OpenRepeat input, Caller who, CancellationToken ct)
    {
        var workshop = await reads.ForOrganiser(input.Workshop, who, ct);
        Rsvps.AnswerRules.CheckOpen(workshop, who.Now);
        if (workshop.SeriesId is not null) throw new Problem(SeriesTexts.AlreadyASeries);
        return new Reply.Ask(FormRequest.For<RepeatWorkshop>(("workshop", Base32.Write(workshop.Id.Value))));
    }

    public async Task<Reply> Handle(RepeatWorkshop input, Caller who, CancellationToken ct)
    {
        await db.WriteAbout(WorkshopChanges.About(input.Workshop), who.Once, async tx =>
        {
            var change = await changes.BeginAsOrganiser(tx, input.Workshop, who);
            var first = change.Workshop;
            Rsvps.AnswerRules.CheckOpen(first, who.Now);
            if (first.SeriesId is not null) throw new Problem(SeriesTexts.AlreadyASeries);
            var plan = SeriesDraft.Of(maker.NewId(), first, input.Repeats, input.Until, input.Times);
            await SeriesTable.Insert(tx, plan);
            await change.Save(first with { SeriesId = plan.Id, SeriesNumber = 1, SeriesPattern = plan.Pattern });
            await maker.Add(tx, plan, change.Workshop, from: 2, who.Now);
            await changes.Finish(tx, change, who.Now);
        }, ct);
        return Reply.OnlyYou(await Card(input.Workshop, who, ct));
    }

    public async Task<Reply> Handle(OpenSeries input, Caller who, CancellationToken ct) => Reply.OnlyYou(await Card(input.Workshop, who, ct));

    public async Task<Reply> Handle(OpenSeriesLength input, Caller who, CancellationToken ct)
    {
        var (workshop, plan) = await Find(input.Workshop, who, ct);
        return new Reply.Ask(FormRequest.For<ChangeSeriesLength>(
            ("workshop", Base32.Write(workshop.Id.Value)), ("times", Values.Write(plan.LastNumber))));
    }

    /// <summary>More dates come at once; before dates are cancelled it says how many people that reaches.</summary>
    public async Task<Reply> Handle(ChangeSeriesLength input, Caller who, CancellationToken ct)
    {
        var (workshop, plan) = await Find(input.Workshop, who, ct);
        // What stood in the form is not an answer where a day was written, and dates are numbered from 1 whichever the others are counted from.
        var last = input is { Until: null, Times: { } times } ? times : plan.AnchorNumber - 1 + SeriesDraft.Count(plan.Recurrence, input.Until, null);
        if (last > SeriesPlan.Most) throw new Problem(SeriesTexts.TooMany);
        if (last > plan.LastNumber) return Reply.OnlyYou(await Extend(workshop.Id, plan.Id, last, who, ct), Dates(workshop));
        var (dates, people) = await db.Read(
            async q => (await SeriesTable.CountFrom(q, plan.Id, last + 1, who.Now), await SeriesTable.PeopleFrom(q, plan.Id, last + 1, who.Now)), ct);
        if (dates == 0) throw new Problem(SeriesTexts.SameLength);
        return Reply.OnlyYou(
            ScopeTexts.AskShorter(workshop, dates, people),
            new Button.Press(SeriesTexts.EndThere, new ConfirmShorter(workshop.Id, last)) { Style = ButtonStyle.Danger },
            new Button.Press(OrganiserTexts.KeepIt, new KeepAsItIs(workshop.Id)));
    }

    public async Task<Reply> Handle(ConfirmShorter input, Caller who, CancellationToken ct)
    {
        var (workshop, plan) = await Find(input.Workshop, who, ct);
        var off = await canceller.Cancel(workshop.Id, plan.Id, input.Last + 1, who, ct);
        return new Reply.Update(ScopeTexts.Cancelled(workshop, off));
    }

    private async Task<Words> Extend(WorkshopId id, SeriesId series, int last, Caller who, CancellationToken ct)
    {
        var added = await db.WriteAbout(AllDatesHandler.About(series), who.Once, async tx =>
        {
            var plan = await SeriesTable.Lock(tx, series) ?? throw new Problem(Texts.Gone);
            var newest = await SeriesTable.Newest(tx, series) ?? throw new Problem(Texts.Gone);
            var like = (await changes.BeginAsOrganiser(tx, newest, who)).Workshop;
            var from = plan.LastNumber + 1;
            // What follows is like the last date, but not where that was moved alone.
            var planned = like.HasOwn(WorkshopField.When) && like.SeriesNumber is { } number ? like with { LocalStart = plan.Local(number) } : like;
            plan = plan with { LastNumber = Math.Max(plan.LastNumber, last) };
            await SeriesTable.Save(tx, plan);
            var made = await maker.Add(tx, plan, planned, from, who.Now);
            if (made.Count == 0) return 0;
            foreach (var date in made)
                if (SeriesTell.Regulars(date, who.Now) is { } step) await notes.Add(tx, step);
            await notes.AddAll(tx, (await RegularTable.All(tx, series)).Select(person => SeriesTell.More(made[0], person, who.Now)));
            return made.Count;
        }, ct);
        return ScopeTexts.Added(added);
    }

    private async Task<Card> Card(WorkshopId id, Caller who, CancellationToken ct)
    {
        var (workshop, plan) = await Find(id, who, ct);
        var (left, regulars) = await db.Read(
            async q => (await SeriesTable.CountFrom(q, plan.Id, 1, who.Now), await RegularTable.Count(q, plan.Id)), ct);
        return new(Words.Verbatim(workshop.Title))
        {
            Blocks = [new Block.Paragraph(ScopeTexts.About(workshop, plan, left, regulars))],
            Buttons =
            [
                [
                    Dates(workshop),
                    new Button.Press(SeriesTexts.Length, new OpenSeriesLength(id)),
                    new Button.Press(OrganiserTexts.Cancel, new AskCancel(id)),
                ],
            ],
        };
    }

    private async Task<(Workshop Workshop, SeriesPlan Plan)> Find(WorkshopId id, Caller who, CancellationToken ct)
    {
        var workshop = await reads.ForOrganiser(id, who, ct);
        if (workshop.SeriesId is not { } series) throw new Problem(SeriesTexts.NotASeries);
        return (workshop, await db.Read(q => SeriesTable.Find(q, series), ct) ?? throw new Problem(Texts.Gone));
    }

    private static Button.Press Dates(Workshop workshop) => new(SeriesTexts.Dates, new OpenDates(workshop.Id));
}

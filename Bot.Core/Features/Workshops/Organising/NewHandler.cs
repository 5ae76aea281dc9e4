using Bot.Core.Calendar.Listings;
using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.History;
using Bot.Core.Features.Workshops.Limits;
using Bot.Core.Features.Workshops.Organisers;
using Bot.Core.Features.Workshops.Ports;
using Bot.Core.Features.Workshops.Questions;
using Bot.Core.Features.Workshops.Reminding;
using Bot.Core.Features.Workshops.Series;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Features.Workshops.Telling;
using Bot.Core.Features.Workshops.Templates;
using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.People.Bridges;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Organising;

public sealed class NewHandler(
    IDatabase db, Ids ids, PeopleStore people, WorkshopReads reads, WorkshopCards cards, Outbox.Notes notes, ReminderPlan reminders,
    Listings listings, WorkshopHistory history, SeriesMaker series)
    : IHandle<NewWorkshop>, IHandle<OpenNew>, IHandle<Again>
{
    public async Task<Reply> Handle(NewWorkshop input, Caller who, CancellationToken ct)
    {
        var made = await db.Write(who.Once, async tx =>
        {
            var last = input.Where is { Length: > 0 } where
                ? await WorkshopTable.LastThere(tx, who.Community, Workshop.Fold(where))
                : null;
            var room = who.Place ?? await people.Announcements(tx, who.Side) ?? throw new Problem(OrganiserTexts.NoRoom);
            var (circle, power) = await ForWhom.Read(tx, input.For, who);
            var workshop = Draft.Of(input, last, ids.New<WorkshopId>(), room, who) with { ForCircle = circle, ForPower = power };
            var plan = input.Repeats is { } repeats ? SeriesDraft.Of(series.NewId(), workshop, repeats, input.Until, input.Times) : null;
            if (plan is null && (input.Until ?? (object?)input.Times) is not null) throw new Problem(SeriesTexts.RepeatsHow);
            workshop = workshop with { SeriesId = plan?.Id, SeriesNumber = plan is null ? null : 1 };
            if (plan is not null) await SeriesTable.Insert(tx, plan);
            await WorkshopTable.Insert(tx, workshop);
            if (workshop.Reserved > 0) await Needs.ReserveTable.Replace(tx, workshop.Id, workshop.Reserves);
            await history.Add(tx, workshop.Id, new(HistoryKind.Made), who);
            await QuestionTable.Copy(tx, await AskedBefore(tx, input, who), workshop.Id, ids);
            await reminders.Plan(tx, workshop);
            await notes.AddAll(tx, [.. Tell.Ticks(workshop, who.Now), .. Tell.PlaceStep(workshop, who.Now)]);
            await listings.Refresh(tx, workshop.Community, WorkshopListings.Source, workshop.Id.Value);
            if (who.Private) await notes.Add(tx, Tell.Card(workshop, room, who.Now));
            foreach (var other in await OtherSides.Rooms(tx, room)) await notes.Add(tx, Tell.Card(workshop, other, who.Now));
            var later = plan is null ? [] : await series.Add(tx, plan, workshop, from: 2, who.Now);
            return new Made(workshop.Id, Draft.AsLastTime(input, last), later.Count, later.Count == 0 ? null : later[^1].Start.ToUnixTimeMilliseconds());
        }, ct);
        var workshop = await reads.ForOrganiser(made.Id, who, ct);
        var aside = new Message
        {
            Text = Words.Join(" ",
            [
                made.AsLastTime.Count == 0 ? Words.None : NewTexts.AsLastTime(made.AsLastTime),
                made.Last is { } last ? SeriesTexts.Made(workshop, 1 + made.Later, NodaTime.Instant.FromUnixTimeMilliseconds(last)) : Words.None,
                who.Private ? NewTexts.PostedElsewhere : NewTexts.Posted,
            ]),
            Buttons = OrganiseCard.First(workshop),
        };
        return who.Private ? Reply.OnlyYou(aside) : Reply.Everyone(await cards.Post(workshop, ct), aside);
    }

    public Task<Reply> Handle(OpenNew input, Caller who, CancellationToken ct) =>
        Task.FromResult<Reply>(new Reply.Ask(FormRequest.For<NewWorkshop>()));

    /// <summary>All but the date is filled in.</summary>
    public async Task<Reply> Handle(Again input, Caller who, CancellationToken ct)
    {
        var workshop = await reads.ForOrganiser(input.Workshop, who, ct);
        return new Reply.Ask(FormRequest.For<NewWorkshop>(
            [.. AgainForm.Answers(workshop), ("like", Base32.Write(workshop.Id.Value))]));
    }

    /// <summary>What the workshop that it is like asks, or the template that it is made from.</summary>
    private static async Task<IReadOnlyList<Question>> AskedBefore(Queries q, NewWorkshop input, Caller who)
    {
        if (input.Template is { } id)
            return await TemplateTable.Find(q, id) is { } template && template.Side == who.Side ? await TemplateTable.Questions(q, id) : [];
        if (input.Like is not { } like || await OrganiserTable.With(q, await WorkshopTable.Find(q, like)) is not { } before) return [];
        return before.MayBeOrganisedBy(who) ? await QuestionTable.Of(q, before) : [];
    }

    /// <summary>The outcome that a repeated delivery is answered from.</summary>
    /// <param name="Id">The only date, or the first.</param>
    /// <param name="AsLastTime">What was taken from the last one there.</param>
    /// <param name="Later">How many dates come after it.</param>
    /// <param name="Last">When the last of them begins, in epoch milliseconds.</param>
    private sealed record Made(WorkshopId Id, IReadOnlyList<WorkshopField> AsLastTime, int Later, long? Last);
}

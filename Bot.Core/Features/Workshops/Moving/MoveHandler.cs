using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.Features.Workshops.Series;
using Bot.Core.Localization;
using Bot.Core.People;
using NodaTime;

namespace Bot.Core.Features.Workshops.Moving;

public sealed class MoveHandler(MyWorkshops mine, WorkshopReads reads, Mover mover, SeriesMover series, SeriesReads scope)
    : IHandle<MoveWorkshop>, IHandle<OpenMove>, IHandle<MoveTo>, IHandle<ConfirmMove>, IHandle<ConfirmMoveLater>
{
    public Task<Reply> Handle(MoveWorkshop input, Caller who, CancellationToken ct) => mine.Pick(
        input.Which,
        who,
        id => new OpenMove(id),
        id => input.When is { } when ? Handle(new MoveTo(id, when), who, ct) : Handle(new OpenMove(id), who, ct),
        ct);

    public async Task<Reply> Handle(OpenMove input, Caller who, CancellationToken ct)
    {
        var workshop = await reads.ForOrganiser(input.Workshop, who, ct);
        Rsvps.AnswerRules.CheckOpen(workshop, who.Now);
        return new Reply.Ask(FormRequest.For<MoveTo>(("workshop", Base32.Write(workshop.Id.Value))));
    }

    /// <summary>Says first how many people it reaches. Nobody there, nothing to ask.</summary>
    public async Task<Reply> Handle(MoveTo input, Caller who, CancellationToken ct)
    {
        var workshop = await reads.ForOrganiser(input.Workshop, who, ct);
        var start = input.When.StartInstant;
        var length = Draft.Minutes(input.When.Length) ?? 0;
        Mover.CheckMove(workshop, workshop.Moves, start, who.Now);
        var people = workshop.CountGoing + workshop.CountMaybe + workshop.CountWaiting;
        if (await scope.Later(workshop, who, ct) is { } later)
        {
            var at = start.ToUnixTimeMilliseconds();
            return Reply.OnlyYou(
                Words.Join(" ", [ScopeTexts.AskMove(workshop, start), ScopeTexts.Reach(people, later.Dates, later.People)]),
                new Button.Press(SeriesTexts.ThisDate, new ConfirmMove(workshop.Id, workshop.Moves, at, length)),
                new Button.Press(SeriesTexts.AndLater, new ConfirmMoveLater(workshop.Id, workshop.Moves, at, length)),
                new Button.Press(OrganiserTexts.KeepIt, new KeepAsItIs(workshop.Id)));
        }
        if (people == 0) return Reply.OnlyYou(await Move(workshop.Id, workshop.Moves, start, length, who, ct));
        return Reply.OnlyYou(
            MoveTexts.Ask(workshop, start, people),
            new Button.Press(OrganiserTexts.Move, new ConfirmMove(workshop.Id, workshop.Moves, start.ToUnixTimeMilliseconds(), length))
            {
                Style = ButtonStyle.Main,
            },
            new Button.Press(OrganiserTexts.KeepIt, new KeepAsItIs(workshop.Id)));
    }

    public async Task<Reply> Handle(ConfirmMove input, Caller who, CancellationToken ct)
    {
        var start = Instant.FromUnixTimeMilliseconds(input.Start);
        return new Reply.Update(await Move(input.Workshop, input.Moves, start, input.LengthMinutes, who, ct));
    }

    public async Task<Reply> Handle(ConfirmMoveLater input, Caller who, CancellationToken ct)
    {
        var workshop = await reads.ForOrganiser(input.Workshop, who, ct);
        if (workshop.SeriesId is not { } id) throw new Problem(SeriesTexts.NotASeries);
        var start = Instant.FromUnixTimeMilliseconds(input.Start);
        var moved = await series.Move(workshop.Id, id, input.Moves, start, input.LengthMinutes, who, ct);
        return new Reply.Update(ScopeTexts.Moved(await reads.ForOrganiser(input.Workshop, who, ct), moved));
    }

    private async Task<Words> Move(WorkshopId id, int moves, Instant start, int length, Caller who, CancellationToken ct)
    {
        var people = await mover.Move(id, moves, start, length, who, ct);
        return MoveTexts.Done(await reads.ForOrganiser(id, who, ct), people);
    }
}

using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.People;
using NodaTime;

namespace Bot.Core.Features.Workshops.Moving;

public sealed class MoveHandler(MyWorkshops mine, WorkshopReads reads, Mover mover)
    : IHandle<MoveWorkshop>, IHandle<OpenMove>, IHandle<MoveTo>, IHandle<ConfirmMove>
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

    private async Task<Localization.Words> Move(WorkshopId id, int moves, Instant start, int length, Caller who, CancellationToken ct)
    {
        var people = await mover.Move(id, moves, start, length, who, ct);
        return MoveTexts.Done(await reads.ForOrganiser(id, who, ct), people);
    }
}

using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Arrivals;
using Bot.Core.Features.Workshops.Moving;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.Features.Workshops.Questions;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Roll;

public sealed class PeopleHandler(IDatabase db, MyWorkshops mine, WorkshopReads reads, Silence silence)
    : IHandle<WorkshopPeople>, IHandle<OpenPeople>, IHandle<TurnPeople>
{
    public Task<Reply> Handle(WorkshopPeople input, Caller who, CancellationToken ct) =>
        mine.Pick(input.Which, who, id => new OpenPeople(id), id => Handle(new OpenPeople(id), who, ct), ct);

    public async Task<Reply> Handle(OpenPeople input, Caller who, CancellationToken ct) =>
        Reply.OnlyYou(await Card(input.Workshop, number: 0, who, ct));

    public async Task<Reply> Handle(TurnPeople input, Caller who, CancellationToken ct) =>
        new Reply.Update(await Card(input.Workshop, input.Page, who, ct));

    private async Task<Card> Card(WorkshopId id, int number, Caller who, CancellationToken ct)
    {
        var workshop = await reads.ForOrganiser(id, who, ct);
        var page = Pages.Of(number, await db.Read(q => Rosters.Count(q, workshop), ct));
        var (rows, unreachable, asked, door) = await db.Read(
            async q => (
                await Rosters.All(q, workshop.Id, page.Skip, Pages.Size),
                await Rosters.Unreachable(q, workshop.Id),
                await Asked.Of(q, workshop),
                await ArrivalTable.Door(q, workshop.Id)),
            ct);
        return PeopleCard.Of(workshop, page, rows, unreachable, asked, await silence.Report(workshop, ct), door);
    }
}

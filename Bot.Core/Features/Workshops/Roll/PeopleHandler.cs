using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Moving;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Roll;

public sealed class PeopleHandler(IDatabase db, MyWorkshops mine, WorkshopReads reads, Silence silence)
    : IHandle<WorkshopPeople>, IHandle<OpenPeople>
{
    public Task<Reply> Handle(WorkshopPeople input, Caller who, CancellationToken ct) =>
        mine.Pick(input.Which, who, id => new OpenPeople(id), id => Handle(new OpenPeople(id), who, ct), ct);

    public async Task<Reply> Handle(OpenPeople input, Caller who, CancellationToken ct)
    {
        var workshop = await reads.ForOrganiser(input.Workshop, who, ct);
        var page = Pages.Of(input.Page, workshop.CountGoing + workshop.CountWaiting + workshop.CountMaybe);
        var (rows, unreachable) = await db.Read(
            async q => (await Rosters.All(q, workshop.Id, page.Skip, Pages.Size), await Rosters.Unreachable(q, workshop.Id)), ct);
        return Reply.OnlyYou(PeopleCard.Of(workshop, page, rows, unreachable, await silence.Report(workshop, ct)));
    }
}

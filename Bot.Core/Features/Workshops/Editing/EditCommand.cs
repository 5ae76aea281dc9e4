using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.Features.Workshops.Series;
using Bot.Core.People;

namespace Bot.Core.Features.Workshops.Editing;

[Command("workshop edit", "taller editar"), Needs(Power.Host), About("Change a workshop", "Cambiar un taller")]
public sealed record EditWorkshop(
    [Option("which", "cual", "Which workshop?", "¿Qué taller?"), Suggest<MyWorkshops>] WorkshopId? Which = null) : ICommand;

public sealed class EditMenuHandler(MyWorkshops mine, WorkshopReads reads, SeriesReads scope)
    : IHandle<EditWorkshop>, IHandle<OpenEdit>, IHandle<EditField>, IHandle<OpenEditScope>
{
    public Task<Reply> Handle(EditWorkshop input, Caller who, CancellationToken ct) =>
        mine.Pick(input.Which, who, id => new OpenEdit(id), id => Handle(new OpenEdit(id), who, ct), ct);

    public async Task<Reply> Handle(OpenEdit input, Caller who, CancellationToken ct)
    {
        var workshop = await reads.ForOrganiser(input.Workshop, who, ct);
        Check.CanBeChanged(workshop, who.Now);
        if (await scope.Later(workshop, who, ct) is not { } later) return Reply.OnlyYou(EditCard.Of(workshop));
        return Reply.OnlyYou(
            ScopeTexts.AskEdit(later.Dates),
            new Button.Press(SeriesTexts.ThisDate, new OpenEditScope(workshop.Id, Later: false)),
            new Button.Press(SeriesTexts.AndLater, new OpenEditScope(workshop.Id, Later: true)));
    }

    public async Task<Reply> Handle(OpenEditScope input, Caller who, CancellationToken ct)
    {
        var workshop = await reads.ForOrganiser(input.Workshop, who, ct);
        Check.CanBeChanged(workshop, who.Now);
        return new Reply.Update(EditCard.Of(workshop, input.Later));
    }

    public async Task<Reply> Handle(EditField input, Caller who, CancellationToken ct)
    {
        var workshop = await reads.ForOrganiser(input.Workshop, who, ct);
        Check.CanBeChanged(workshop, who.Now);
        return new Reply.Ask(Fields.Form(workshop, input.Field, Fields.Present(workshop, input.Field), input.Later));
    }
}

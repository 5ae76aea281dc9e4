using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Arrivals;
using Bot.Core.Features.Workshops.Templates;
using Bot.Core.People;

namespace Bot.Core.Features.Workshops.Organising;

public sealed class OrganiseHandler(WorkshopReads reads, MyWorkshops mine) : IHandle<Organise>, IHandle<OpenOrganising>, IHandle<KeepAsItIs>
{
    /// <summary>Leaves a row for <i>New workshop</i>.</summary>
    private const int MostButtons = (CardLimits.ButtonRows - 1) * CardLimits.ButtonsPerRow;

    public async Task<Reply> Handle(Organise input, Caller who, CancellationToken ct) =>
        Reply.OnlyYou(OrganiseCard.Of(await reads.ForOrganiser(input.Workshop, who, ct)));

    public async Task<Reply> Handle(OpenOrganising input, Caller who, CancellationToken ct)
    {
        var all = MyWorkshops.NextOfEach(await mine.All(who, ct));
        return Reply.OnlyYou(new Card(OrganiserTexts.Workshops)
        {
            Blocks = [new Block.Paragraph(all.Count == 0 ? OrganiserTexts.NothingComing : OrganiserTexts.WhichOne)],
            Buttons =
            [
                .. MyWorkshops.Buttons(all, who, id => new Organise(id), MostButtons),
                .. who.Power < Power.Host ? [] : new IReadOnlyList<Button>[]
                {
                    [
                        new Button.Press(OrganiserTexts.New, new OpenNew()),
                        new Button.Press(TemplateTexts.From, new OpenTemplates()),
                        new Button.Press(ArrivalTexts.Past, new OpenPast()),
                    ],
                },
            ],
        });
    }

    public Task<Reply> Handle(KeepAsItIs input, Caller who, CancellationToken ct) =>
        Task.FromResult<Reply>(new Reply.Update(OrganiserTexts.Kept));
}

using Bot.Core.Chat;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.Localization;
using Bot.Core.People;

namespace Bot.Core.Features.Workshops.Organisers;

/// <summary>Who organises a workshop, and who was asked to.</summary>
internal static class OrganisersCard
{
    private const int LongestName = 40;

    public static Card Of(Workshop workshop, IReadOnlyList<NamedOrganiser> names, bool byNobody, Caller who)
    {
        var moderates = who.Power >= Power.Moderator && who.Side == workshop.Side;
        var organise = names.Where(one => one.Organises).ToList();
        var asked = names.Where(one => one.Standing is OrganiserStanding.Asked).ToList();
        var offered = names.Where(one => one.Standing is OrganiserStanding.Offered).ToList();
        List<Button> buttons = [];
        if (moderates && byNobody) buttons.Add(new Button.Press(OrganisersTexts.TakeOver, new TakeOverWorkshop(workshop.Id)));
        if (!workshop.Cancelled && who.Now < workshop.End)
        {
            buttons.Add(new Button.Press(OrganisersTexts.Ask, new OpenAsk(workshop.Id, TakeOver: false)));
            if (moderates || workshop.Organiser == who.Person)
                buttons.Add(new Button.Press(OrganisersTexts.HandOver, new OpenAsk(workshop.Id, TakeOver: true)));
        }
        buttons.AddRange(names
            .Where(one => one.Whose == 0 || (moderates && one.Person != who.Person))
            .Select(one => new Button.Press(
                one.Person == who.Person ? OrganisersTexts.Leave : OrganisersTexts.End(Texts.Short(one.Name, LongestName)),
                new EndOrganising(workshop.Id, one.Person))));
        return new(Words.Verbatim(workshop.Title))
        {
            Blocks =
            [
                new Block.Paragraph(organise.Count == 0 ? OrganisersTexts.Nobody : OrganisersTexts.Organise([.. organise.Select(one => one.Name)])),
                .. byNobody && organise.Count > 0 ? new Block[] { new Block.Paragraph(OrganisersTexts.NobodyMay) } : [],
                .. asked.Count > 0 ? new Block[] { new Block.Paragraph(OrganisersTexts.Asked([.. asked.Select(one => one.Name)])) } : [],
                .. offered.Count > 0 ? new Block[] { new Block.Paragraph(OrganisersTexts.Offered([.. offered.Select(one => one.Name)])) } : [],
            ],
            Buttons =
            [
                .. buttons.Take((CardLimits.ButtonRows - 1) * CardLimits.ButtonsPerRow).Chunk(CardLimits.ButtonsPerRow),
                [new Button.Press(OrganisersTexts.Back, new Organise(workshop.Id))],
            ],
        };
    }
}

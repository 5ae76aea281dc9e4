using Bot.Core.Chat;
using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.People.Guests;

namespace Bot.Core.Features.Workshops.Company;

/// <summary>Those whom a person brings by name, for that person alone.</summary>
internal static class CompanyCard
{
    /// <summary>Leaves a row for <i>Bring somebody by name</i>.</summary>
    private const int MostButtons = (CardLimits.ButtonRows - 1) * CardLimits.ButtonsPerRow;

    public static Card Of(Workshop workshop, Attendance? mine, IReadOnlyList<Companion> company, Caller who) => new(Words.Verbatim(workshop.Title))
    {
        Blocks = company.Count == 0
            ? [new Block.Paragraph(CompanyTexts.Nobody)]
            : [new Block.Roster(CompanyTexts.Whom, [.. company.Select(CompanyTexts.Line)])],
        Buttons =
        [
            .. company.Take(MostButtons)
                .Select(one => new Button.Press(Words.Verbatim(one.Name), new OpenCompanion(workshop.Id, one.Person)))
                .Chunk(CardLimits.ButtonsPerRow),
            .. MayBring(workshop, mine, company.Count, who) ? new IReadOnlyList<Button>[] { [Bring(workshop)] } : [],
        ],
    };

    public static Card Of(Workshop workshop, NamedGuest guest, Attendance theirs) => new(Words.Verbatim(guest.Name))
    {
        Blocks = [new Block.Paragraph(CompanyTexts.Standing(guest.Name, theirs.Standing))],
        Buttons =
        [
            [
                new Button.Press(CompanyTexts.CodeFor(guest.Name), new CompanionCode(workshop.Id, guest.Person)),
                new Button.Press(CompanyTexts.TakeOff, new AskTakeOff(workshop.Id, guest.Person)),
                new Button.Press(CompanyTexts.Whom, new OpenCompany(workshop.Id)),
            ],
        ],
    };

    /// <summary>What stands behind <i>More</i>; nothing for who brings nobody and may not.</summary>
    public static IEnumerable<Button> InMore(Workshop workshop, Attendance? mine, int named, Caller who)
    {
        if (named > 0) yield return new Button.Press(CompanyTexts.Whom, new OpenCompany(workshop.Id));
        else if (MayBring(workshop, mine, named, who)) yield return Bring(workshop);
    }

    private static Button Bring(Workshop workshop) => new Button.Press(CompanyTexts.Bring, new OpenBring(workshop.Id));

    private static bool MayBring(Workshop workshop, Attendance? mine, int named, Caller who) =>
        !workshop.Cancelled && who.Now < workshop.Start
        && (workshop.MayBeOrganisedBy(who) || (who.Now < workshop.Closes && (mine?.Guests ?? 0) + named < CompanyRules.Allowed(workshop, who)));
}

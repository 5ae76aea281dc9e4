using Bot.Core.Chat;
using Bot.Core.Features.Workshops.Arrivals;
using Bot.Core.Features.Workshops.Company;
using Bot.Core.Features.Workshops.Kinds;
using Bot.Core.Features.Workshops.Questions;
using Bot.Core.Features.Workshops.Series;
using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.People.Abuse.Reports;

namespace Bot.Core.Features.Workshops.Members;

/// <summary>What else this person can do about a workshop. Only that person sees it.</summary>
internal static class MoreCard
{
    /// <param name="place">On the waitlist, counted from one.</param>
    /// <param name="named">How many this person brings by name.</param>
    public static Card Of(Workshop workshop, Attendance? mine, int place, int named, Caller who, ActionPart action)
    {
        List<Button> buttons =
        [
            .. mine is { Standing: Standing.Offered } ? Offers.OfferNotes.Buttons(workshop, mine) : [],
            .. who.Now < workshop.Start && !workshop.Cancelled ? Guests(workshop, mine, named, who) : [],
            .. CompanyCard.InMore(workshop, mine, named, who),
            .. DoorTimes.IsOpen(workshop, who.Now) ? new Button[] { new Button.Press(ArrivalTexts.HereButton, new OpenHere(workshop.Id)) } : [],
            .. mine is null ? [] : new Button[] { new Button.Press(MoreTexts.Note, new OpenNote(workshop.Id)) },
            .. mine is not (null or { Standing: Standing.Cant })
                ? new Button[] { new Button.Press(Needs.NeedTexts.Button, new Needs.OpenNeed(workshop.Id)) } : [],
            .. workshop.Questions > 0 && mine is not (null or { Standing: Standing.Cant })
                ? new Button[] { new Button.Press(AskTexts.Button, new AnswerQuestions(workshop.Id)) } : [],
            new Button.Press(MoreTexts.WhoComes, new WhoComes(workshop.Id)),
            new Button.Press(MoreTexts.CalendarFile, new CalendarFile(workshop.Id)),
            .. workshop.SeriesId is null ? [] : Dates(workshop),
            .. mine is { Standing: Standing.Going or Standing.Waiting }
                ? new Button[] { new Button.Press(MoreTexts.Reminders, new OpenReminders(workshop.Id)) } : [],
            .. workshop.MayBeOrganisedBy(who)
                ? new Button[] { new Button.Press(MoreTexts.Organise, new Organising.Organise(workshop.Id)) } : [],
            .. action.Buttons,
            ReportThis.Button(WorkshopCards.Subject(workshop)),
        ];
        return new(Words.Verbatim(workshop.Title))
        {
            Blocks =
            [
                new Block.Paragraph(
                    mine is { Standing: Standing.Waiting } && workshop.DrawAt is not null
                        ? Lottery.DrawTexts.InTheDraw(workshop) : MoreTexts.Standing(mine, place)),
                .. action.Text.IsEmpty ? [] : new Block[] { new Block.Paragraph(action.Text) },
                .. mine is { Need: { } need } ? new Block[] { new Block.Paragraph(Needs.NeedTexts.Mine(need)) } : [],
                .. mine is { Note.Length: > 0 } ? new Block[] { new Block.Paragraph(MoreTexts.YourNote(mine.Note)) } : [],
            ],
            Buttons = [.. buttons.Chunk(CardLimits.ButtonsPerRow)],
        };
    }

    private static Button[] Dates(Workshop workshop) =>
    [
        new Button.Press(SeriesTexts.Dates, new OpenDates(workshop.Id)),
        new Button.Press(SeriesTexts.AllDates, new JoinAllDates(workshop.Id)),
    ];

    private static IEnumerable<Button> Guests(Workshop workshop, Attendance? mine, int named, Caller who)
    {
        if (mine is not { Standing: Standing.Going or Standing.Waiting }) yield break;
        if (mine.Guests + named < CompanyRules.Allowed(workshop, who))
        {
            yield return new Button.Press(
                mine.Guests == 0 ? MoreTexts.BringGuest : MoreTexts.OneMore, new BringGuests(workshop.Id, mine.Guests + 1));
        }
        if (mine.Guests > 0)
        {
            yield return new Button.Press(
                mine.Guests == 1 ? MoreTexts.NoGuest : MoreTexts.OneFewer, new BringGuests(workshop.Id, mine.Guests - 1));
        }
    }
}

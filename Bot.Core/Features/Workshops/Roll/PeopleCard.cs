using Bot.Core.Chat;
using Bot.Core.Features.Workshops.Arrivals;
using Bot.Core.Features.Workshops.Company;
using Bot.Core.Features.Workshops.Needs;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.Features.Workshops.Questions;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Localization;

namespace Bot.Core.Features.Workshops.Roll;

/// <summary>Who comes, waits and may come, with guests and notes. For organisers, in private, a page at a time.</summary>
internal static class PeopleCard
{
    /// <summary>Names of those who cannot be messaged that are written out.</summary>
    private const int MostNames = 20;

    /// <summary>UTF-16 units for all lines of a page, and for one of them; a message holds 4,000.</summary>
    private const int RoomForLines = 1800;

    private const int MostOfALine = 400;

    public static Card Of(
        Workshop workshop, Pages page, IReadOnlyList<RosterRow> rows, IReadOnlyList<RosterName> unreachable, Asked asked,
        (IReadOnlyList<string> Reached, IReadOnlyList<string> NotReached) silent, Door? door) => new(Words.Verbatim(workshop.Title))
        {
            Blocks = [.. Turnout(door), .. Blocks(workshop, rows, unreachable, asked, silent)],
            Buttons =
            [
                .. page.Buttons(number => new TurnPeople(workshop.Id, number)),
                [
                    new Button.Press(CompanyTexts.Add, new OpenBring(workshop.Id)),
                    .. rows.Count == 0 ? [] : new Button[] { new Button.Press(OrganiserTexts.Remove, new OpenRemove(workshop.Id)) },
                    .. workshop.Seats is null || workshop.Cancelled
                        ? [] : new Button[] { new Button.Press(Editing.EditTexts.Button(WorkshopField.Draw), new EditField(workshop.Id, WorkshopField.Draw)) },
                ],
            ],
        };

    private static IEnumerable<Block> Turnout(Door? door)
    {
        if (door is not null) yield return new Block.Paragraph(ArrivalTexts.Of(door.Turnout));
    }

    private static IEnumerable<Block> Blocks(
        Workshop workshop, IReadOnlyList<RosterRow> rows, IReadOnlyList<RosterName> unreachable, Asked asked,
        (IReadOnlyList<string> Reached, IReadOnlyList<string> NotReached) silent)
    {
        // A page of long notes and answers would be more than a message holds; the file has them whole.
        var room = rows.Count == 0 ? 0 : Math.Min(MostOfALine, RoomForLines / rows.Count);
        yield return new Block.Paragraph(OrganiserTexts.Coming(workshop));
        if (rows.Count == 0) yield return new Block.Paragraph(workshop.CountGoing == 0 ? OrganiserTexts.NobodyThere : ArrivalTexts.NamesGone);
        foreach (var group in rows.GroupBy(row => row.Standing))
        {
            yield return new Block.Paragraph(RollTexts.Heading(workshop, group.Key));
            // Not as a roster, which has room for names alone.
            foreach (var row in group) yield return new Block.Paragraph(Words.Verbatim(RollTexts.Line(row, asked.By(row.Person), room)));
        }
        foreach (var need in rows.Where(row => row.Need is not null).GroupBy(row => row.Need!.Value))
            yield return new Block.Paragraph(NeedTexts.Who(need.Key, [.. need.Select(row => row.Name)]));
        if (workshop.Reserves.Count > 0) yield return new Block.Paragraph(NeedTexts.Used(workshop.Reserves));
        foreach (var missing in asked.Missing) yield return new Block.Paragraph(missing);
        if (unreachable.Count > 0)
        {
            yield return new Block.Paragraph(RollTexts.CannotBeMessaged(
                [.. unreachable.Take(MostNames).Select(one => one.Name)],
                Math.Max(0, unreachable.Count - MostNames),
                workshop.CountGoing));
        }
        var answers = Words.Join(" ",
        [
            RollTexts.NoAnswerSinceMove(silent.Reached, reached: true),
            RollTexts.NoAnswerSinceMove(silent.NotReached, reached: false),
        ]);
        if (!answers.IsEmpty) yield return new Block.Paragraph(answers);
    }
}

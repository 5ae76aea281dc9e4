using Bot.Core.Chat;
using Bot.Core.Localization;

namespace Bot.Core.People.Circles.Members;

/// <summary>The circles of a community as one person sees them: which they are in, and of the others only how many.</summary>
internal static class CirclesCard
{
    public const int PerPage = 8;

    private const int PerRow = 2;
    private const int LongestName = 30;

    public static Card Of(string community, IReadOnlyList<Circle> all, IReadOnlyDictionary<CircleId, Membership> mine, int number)
    {
        if (all.Count == 0) return new(MemberTexts.Title(community)) { Blocks = [new Block.Paragraph(MemberTexts.None)] };
        var page = Pages.Of(number, all.Count, PerPage);
        var shown = page.Shown(all).ToList();
        return new(MemberTexts.Title(community))
        {
            Blocks =
            [
                new Block.Paragraph(MemberTexts.Intro),
                new Block.Facts([.. shown.Select(circle => Line(circle, mine.GetValueOrDefault(circle.Id)))]),
                .. page.Last == 0 ? [] : new Block[] { new Block.Paragraph(MemberTexts.Page(page.Number + 1, page.Last + 1)) },
            ],
            Buttons =
            [
                .. shown.Select(circle => Button(circle, mine.GetValueOrDefault(circle.Id), page.Number)).Chunk(PerRow),
                .. page.Buttons(other => new TurnCircles(other)),
            ],
        };
    }

    private static Fact Line(Circle circle, Membership? mine) => new(
        Words.Verbatim(circle.Name),
        Words.Join("\n",
        [
            Words.Join(" · ", [CircleTexts.HowToJoin(circle), Count(circle, mine), Standing(mine)]),
            Words.Verbatim(circle.Purpose),
        ]));

    private static Words Count(Circle circle, Membership? mine) =>
        mine is { IsIn: true, Organises: true } ? CircleTexts.People(circle.CountIn) : CircleTexts.Roughly(circle.CountIn);

    private static Words Standing(Membership? mine) => mine?.Standing switch
    {
        CircleStanding.In => MemberTexts.YouAreIn,
        CircleStanding.Asking => MemberTexts.YouAsked,
        _ => Words.None,
    };

    private static Button Button(Circle circle, Membership? mine, int page)
    {
        var name = CircleTexts.Short(circle.Name, LongestName);
        return mine?.Standing switch
        {
            CircleStanding.In => new Button.Press(MemberTexts.LeaveButton(name), new LeaveCircle(circle.Id, page)),
            CircleStanding.Asking => new Button.Press(MemberTexts.TakeBackButton(name), new LeaveCircle(circle.Id, page)),
            _ => new Button.Press(
                circle.ByInvitation ? MemberTexts.AskButton(name) : MemberTexts.JoinButton(name), new JoinCircle(circle.Id, page)),
        };
    }
}

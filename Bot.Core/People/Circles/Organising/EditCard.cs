using Bot.Core.Chat;
using Bot.Core.Localization;
using Bot.Core.People.Circles.Telling;

namespace Bot.Core.People.Circles.Organising;

/// <summary>A circle for whoever may change it. What a moderator who does not organise it sees is no more than what members see.</summary>
internal static class EditCard
{
    /// <param name="lookedAfter">Somebody organises it who still may.</param>
    public static Card Of(Circle circle, Membership? mine, Caller who, bool lookedAfter)
    {
        var organises = CircleCheck.Organises(mine, who);
        return new(Words.Verbatim(circle.Name))
        {
            Blocks =
            [
                new Block.Facts(
                    new Fact(OrganisingTexts.WhatFor, circle.Purpose.Length > 0 ? Words.Verbatim(circle.Purpose) : OrganisingTexts.NotSaidYet),
                    new Fact(OrganisingTexts.Joining, CircleTexts.HowToJoin(circle)),
                    new Fact(OrganisingTexts.WhoIsIn, organises ? CircleTexts.People(circle.CountIn) : CircleTexts.Roughly(circle.CountIn))),
                .. lookedAfter ? [] : new Block[] { new Block.Paragraph(OrganisingTexts.NobodyOrganises) },
            ],
            Buttons = [.. Rows(circle, organises, lookedAfter, who).Where(row => row.Count > 0)],
        };
    }

    private static IEnumerable<IReadOnlyList<Button>> Rows(Circle circle, bool organises, bool lookedAfter, Caller who)
    {
        var id = circle.Id;
        yield return
        [
            new Button.Press(OrganisingTexts.Name, new OpenRename(id)),
            new Button.Press(OrganisingTexts.WhatFor, new OpenPurpose(id)),
            .. organises ? [Invitation(circle)] : Array.Empty<Button>(),
        ];
        if (organises)
        {
            yield return
            [
                new Button.Press(OrganisingTexts.Tell, new OpenTell(id)),
                new Button.Press(OrganisingTexts.People, new OpenCirclePeople(id)),
                .. circle.CountAsking > 0
                    ? [new Button.Press(OrganisingTexts.Requests(circle.CountAsking), new OpenRequests(id))]
                    : Array.Empty<Button>(),
            ];
            yield return
            [
                new Button.Press(OrganisingTexts.AddOrganiser, new OpenSuccessors(id)),
                new Button.Press(OrganisingTexts.StepDown, new StepDown(id)),
            ];
        }
        yield return
        [
            .. !lookedAfter && !organises && who.Power >= Power.Moderator
                ? [new Button.Press(OrganisingTexts.TakeOver, new TakeOverCircle(id))]
                : Array.Empty<Button>(),
            new Button.Press(OrganisingTexts.Close, new AskCloseCircle(id)),
        ];
    }

    private static Button.Press Invitation(Circle circle) => new(
        circle.ByInvitation ? OrganisingTexts.MakeOpen : OrganisingTexts.MakeByInvitation,
        new SetByInvitation(circle.Id, !circle.ByInvitation));
}

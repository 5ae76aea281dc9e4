using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;

namespace Bot.Core.People.Bridges;

/// <summary>What is shown before anything happens.</summary>
internal static class BridgeCards
{
    /// <summary>For the side that has entered the code.</summary>
    public static Card ForJoining(Offer offer, SideInfo lead, SideInfo side) => Of(lead, side) with
    {
        Buttons =
        [
            [
                new Button.Press(BridgeTexts.Ask, new AskToJoin(offer.Id)) { Style = ButtonStyle.Main },
                new Button.Press(BridgeTexts.NotNow, new DeclineJoin(offer.Id)),
            ],
        ],
    };

    /// <summary>For the side that has made the code.</summary>
    public static Message ForLeading(Offer offer, SideInfo lead, SideInfo side, string person) => new()
    {
        Text = BridgeTexts.Wants(side.Name, person),
        Card = Of(lead, side) with
        {
            Buttons =
            [
                [
                    new Button.Press(BridgeTexts.Yes, new ConfirmJoin(offer.Id)) { Style = ButtonStyle.Main },
                    new Button.Press(BridgeTexts.No, new DeclineJoin(offer.Id)),
                ],
            ],
        },
    };

    public static Card Joined(string lead, string other) => new(BridgeTexts.JoinedTitle)
    {
        Blocks = [new Block.Paragraph(BridgeTexts.Joined(lead, other))],
        Buttons = [[new Button.Press(BridgeTexts.Events, new RunCommand("events"))]],
    };

    public static Card Left(string name) => new(BridgeTexts.LeftTitle)
    {
        Blocks = [new Block.Paragraph(BridgeTexts.Left(name))],
        Buttons = [[new Button.Press(BridgeTexts.Events, new RunCommand("events"))]],
    };

    private static Card Of(SideInfo lead, SideInfo side) => new(BridgeTexts.Title)
    {
        Blocks =
        [
            new Block.Facts(
                new(Words.Verbatim(lead.Name), RuleTexts.Brings(lead)), new(Words.Verbatim(side.Name), RuleTexts.Brings(side))),
            new Block.Paragraph(RuleTexts.Settings(lead, side)),
            new Block.Paragraph(RuleTexts.Events),
            new Block.Paragraph(RuleTexts.Circles),
            new Block.Paragraph(RuleTexts.Rooms(lead, side)),
            new Block.Paragraph(RuleTexts.Powers),
            new Block.Paragraph(RuleTexts.People),
            new Block.Paragraph(RuleTexts.Undo),
        ],
    };
}

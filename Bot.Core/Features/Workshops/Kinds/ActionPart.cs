using Bot.Core.Chat;
using Bot.Core.Localization;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Kinds;

/// <summary>What somebody who comes to an action sees under <i>More</i>: where it meets when that is shown, whom to turn to, their buddy.</summary>
internal sealed record ActionPart(Words Text, IReadOnlyList<Button> Buttons)
{
    private static readonly ActionPart None = new(Words.None, []);

    public static async Task<ActionPart> Of(Queries q, Workshop workshop, Attendance? mine, Instant now)
    {
        if (!workshop.IsAction || mine is not { Standing: Standing.Going } || workshop.Cancelled || now >= workshop.End) return None;
        var buddy = await BuddyTable.Find(q, workshop.Id, mine.Person);
        return new(
            Words.Join("\n",
            [
                ActionRules.ShowsPlace(workshop, mine.Standing, now) ? ActionTexts.MeetingPoint(workshop) : ActionTexts.PlaceComes(workshop),
                ActionTexts.Contact(await SafetyTable.Of(q, workshop.Id)),
                await Name(q, buddy) is { } name ? ActionTexts.With(name) : Words.None,
            ]),
            now >= workshop.Start ? [] : Choices(workshop, buddy));
    }

    private static List<Button> Choices(Workshop workshop, Buddy? buddy)
    {
        if (buddy is null) return [new Button.Press(ActionTexts.AskBuddy, new WantBuddy(workshop.Id, Wanted: true))];
        List<Button> buttons = [new Button.Press(ActionTexts.NoBuddy, new WantBuddy(workshop.Id, Wanted: false))];
        // Also where the message with the question never arrived.
        if (buddy is { Partner: not null, Agreed: false }) buttons.Add(new Button.Press(ActionTexts.Agree, new AnswerBuddy(workshop.Id, Yes: true)));
        return buttons;
    }

    private static async Task<string?> Name(Queries q, Buddy? buddy) =>
        buddy is { Partner: { } partner, Agreed: true } && await BuddyTable.Find(q, buddy.Workshop, partner) is { Agreed: true }
            ? await BuddyTable.Name(q, partner)
            : null;
}

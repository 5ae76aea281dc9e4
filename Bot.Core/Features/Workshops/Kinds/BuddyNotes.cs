using Bot.Core.Chat;
using Bot.Core.Features.Workshops.Telling;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Kinds;

/// <summary>What two who look for a buddy are told, from what is true when it is sent.</summary>
internal static class BuddyNotes
{
    public static async Task<Message?> Compose(Queries q, string kind, Workshop action, PersonId reader)
    {
        if (await BuddyTable.Find(q, action.Id, reader) is not { } mine) return null;
        switch (kind)
        {
            case NoteKinds.BuddyOffer when mine is { Partner: not null, Agreed: false }:
                return NoteSource.With(
                    ActionTexts.Offer,
                    new Button.Press(ActionTexts.Agree, new AnswerBuddy(action.Id, Yes: true)),
                    new Button.Press(ActionTexts.Decline, new AnswerBuddy(action.Id, Yes: false)));
            case NoteKinds.BuddyFound when mine is { Partner: { } partner, Agreed: true }
                && await BuddyTable.Find(q, action.Id, partner) is { Agreed: true } && await BuddyTable.Name(q, partner) is { } name:
                return ActionTexts.Buddy(action, name);
            case NoteKinds.BuddyGone when mine.Partner is null || !mine.Agreed:
                return ActionTexts.Alone;
            default:
                return null;
        }
    }
}

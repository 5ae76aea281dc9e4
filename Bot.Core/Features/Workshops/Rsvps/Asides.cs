using Bot.Core.Chat;
using Bot.Core.Localization;
using Bot.Core.People;

namespace Bot.Core.Features.Workshops.Rsvps;

/// <summary>What the person who answered is told alone.</summary>
public sealed class Asides(HowToReach reach)
{
    internal Message For(WorkshopId workshop, RsvpOutcome outcome, Caller who)
    {
        var words = Words(outcome);
        var how = outcome.Said is Said.In or Said.OnWaitlist ? reach.For(who) : Localization.Words.None;
        return new()
        {
            Text = how.IsEmpty ? words : Localization.Words.Join(" ", [words, AnswerTexts.ToBeReminded(how)]),
            Buttons = outcome.Undo ? [[new Button.Press(AnswerTexts.UndoButton, new UndoRsvp(workshop))]] : [],
        };
    }

    internal static Words Words(RsvpOutcome outcome) => outcome.Said switch
    {
        Said.In => AnswerTexts.In,
        Said.OnWaitlist => AnswerTexts.Waiting(outcome.Place),
        Said.Maybe => outcome.Undo ? AnswerTexts.MaybeGaveUp : AnswerTexts.Maybe,
        Said.Out => outcome.Undo ? AnswerTexts.GaveUp : AnswerTexts.Out,
        Said.AlreadyIn => AnswerTexts.AlreadyIn,
        Said.AlreadyWaiting => AnswerTexts.AlreadyWaiting(outcome.Place),
        Said.AlreadyMaybe => AnswerTexts.AlreadyMaybe,
        _ => AnswerTexts.AlreadyOut,
    };
}

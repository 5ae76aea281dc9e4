using Bot.Core.Chat;
using Bot.Core.Features.Workshops.Questions;
using Bot.Core.Localization;
using Bot.Core.People;

namespace Bot.Core.Features.Workshops.Rsvps;

/// <summary>What the person who answered is told alone.</summary>
public sealed class Asides(HowToReach reach)
{
    internal Message For(Workshop workshop, RsvpOutcome outcome, Caller who)
    {
        var words = Words(outcome);
        var joined = outcome.Said is Said.In or Said.OnWaitlist;
        var how = joined ? reach.For(who) : Localization.Words.None;
        var asked = joined && workshop.Questions > 0;
        List<Button> buttons = [];
        if (outcome.Undo) buttons.Add(new Button.Press(AnswerTexts.UndoButton, new UndoRsvp(workshop.Id)));
        if (asked) buttons.Add(new Button.Press(AskTexts.Answer, new AnswerQuestions(workshop.Id)) { Style = ButtonStyle.Main });
        return new()
        {
            Text = Localization.Words.Join(" ",
            [
                words,
                asked ? AskTexts.Please(workshop.Questions) : Localization.Words.None,
                how.IsEmpty ? how : AnswerTexts.ToBeReminded(how),
            ]),
            Buttons = buttons.Count == 0 ? [] : [buttons],
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

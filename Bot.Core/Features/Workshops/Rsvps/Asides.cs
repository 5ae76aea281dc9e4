using Bot.Core.Chat;
using Bot.Core.Features.Workshops.Kinds;
using Bot.Core.Features.Workshops.Lottery;
using Bot.Core.Features.Workshops.Questions;
using Bot.Core.Features.Workshops.Series;
using Bot.Core.Localization;
using Bot.Core.People;

namespace Bot.Core.Features.Workshops.Rsvps;

/// <summary>What the person who answered is told alone.</summary>
public sealed class Asides(HowToReach reach)
{
    /// <summary>As below; whoever joined one date of a series is offered all of them.</summary>
    internal Message For(Workshop workshop, RsvpOutcome outcome, Caller who)
    {
        var said = Plain(workshop, outcome, who);
        if (workshop.IsAction && outcome.Said is (Said.In or Said.AlreadyIn))
            said = said with { Text = Localization.Words.Join(" ", [said.Text, Place(workshop, who)]) };
        return workshop.SeriesId is not null && outcome.Said is (Said.In or Said.OnWaitlist)
            ? said with { Buttons = [.. said.Buttons, [new Button.Press(SeriesTexts.AllDates, new JoinAllDates(workshop.Id))]] }
            : said;
    }

    private static Words Place(Workshop workshop, Caller who) =>
        ActionRules.ShowsPlace(workshop, Standing.Going, who.Now) ? ActionTexts.MeetingPoint(workshop) : ActionTexts.PlaceComes(workshop);

    private Message Plain(Workshop workshop, RsvpOutcome outcome, Caller who)
    {
        var words = workshop.DrawAt is not null && outcome.Said is (Said.OnWaitlist or Said.AlreadyWaiting)
            ? DrawTexts.InTheDraw(workshop)
            : Words(outcome);
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

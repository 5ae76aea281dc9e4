using Bot.Core.Chat;
using Bot.Core.Features.Workshops.Kinds;
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
        var said = For(workshop.Id, outcome, who);
        if (workshop.IsAction && outcome.Said is (Said.In or Said.AlreadyIn))
            said = said with { Text = Localization.Words.Join(" ", [said.Text, Place(workshop, who)]) };
        return workshop.SeriesId is not null && outcome.Said is (Said.In or Said.OnWaitlist)
            ? said with { Buttons = [.. said.Buttons, [new Button.Press(SeriesTexts.AllDates, new JoinAllDates(workshop.Id))]] }
            : said;
    }

    private static Words Place(Workshop workshop, Caller who) =>
        ActionRules.ShowsPlace(workshop, Standing.Going, who.Now) ? ActionTexts.MeetingPoint(workshop) : ActionTexts.PlaceComes(workshop);

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

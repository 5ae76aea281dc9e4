using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.People;

namespace Bot.Core.Features.Workshops.Rsvps;

/// <summary>The answer to a move. Whoever still comes keeps what they had.</summary>
public sealed class StillComingHandler(AnswerWriter answers, Asides asides) : IHandle<StillComing>
{
    public async Task<Reply> Handle(StillComing input, Caller who, CancellationToken ct)
    {
        var (workshop, outcome) = await answers.Write(
            input.Workshop, who, (workshop, mine) => Decide(workshop, mine, input, who), ct);
        if (!input.Yes) return new Reply.Update(asides.For(workshop, outcome, who));
        return new Reply.Update(new Message
        {
            Text = Words.Join(" ", [Kept(outcome), StillComingTexts.SeeYou(workshop)]),
            Buttons =
            [[
                new Button.Press(AnswerTexts.CantButton, new Rsvp(workshop.Id, RsvpAnswer.Cant)),
                new Button.Press(CardTexts.More, new More(workshop.Id)),
            ]],
        });
    }

    private static Decision Decide(Workshop workshop, Attendance? mine, StillComing input, Caller who)
    {
        AnswerRules.CheckOpen(workshop, who.Now);
        if (input.Move != workshop.Moves) throw new Problem(StillComingTexts.MovedAgain(workshop));
        if (!input.Yes) return AnswerRules.Answer(workshop, mine, who.Person, RsvpAnswer.Cant, who.Now);
        if (mine is null || mine.Standing == Standing.Cant) throw new Problem(StillComingTexts.NotComing);
        return mine.Standing == Standing.Offered ? AnswerRules.Take(workshop, mine) : AnswerRules.Keep(mine);
    }

    private static Words Kept(RsvpOutcome outcome) => outcome.Said switch
    {
        Said.AlreadyIn or Said.In => StillComingTexts.SeatKept,
        Said.AlreadyWaiting => AnswerTexts.AlreadyWaiting(outcome.Place),
        _ => AnswerTexts.Maybe,
    };
}

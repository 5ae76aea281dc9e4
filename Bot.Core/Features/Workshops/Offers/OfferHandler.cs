using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Rsvps;
using Bot.Core.People;

namespace Bot.Core.Features.Workshops.Offers;

/// <summary>Takes the seat that is held for a person, or leaves it.</summary>
[Press("w.of"), Answers(Answering.Update)]
public sealed record AnswerOffer(WorkshopId Workshop, PersonId Person, bool Yes) : IPress;

public sealed class OfferHandler(AnswerWriter answers, Asides asides) : IHandle<AnswerOffer>
{
    public async Task<Reply> Handle(AnswerOffer input, Caller who, CancellationToken ct)
    {
        // The buttons may stand in a room. In private they are this person's own, even if accounts have become one person or parted since.
        if (!who.Private && input.Person != who.Person) throw new Problem(OfferTexts.ForSomebodyElse);
        var (workshop, outcome) = await answers.Write(input.Workshop, who, (workshop, mine) => Decide(workshop, mine, input, who), ct);
        var words = asides.For(workshop, outcome, who);
        return who.Private ? new Reply.Update(words) : new Reply.Update(OfferTexts.Answered) { Aside = words };
    }

    private static Decision Decide(Workshop workshop, Attendance? mine, AnswerOffer input, Caller who)
    {
        AnswerRules.CheckOpen(workshop, who.Now);
        if (mine is { Standing: Standing.Going } && input.Yes) return AnswerRules.Keep(mine);
        if (mine is not { Standing: Standing.Offered }) throw new Problem(OfferTexts.NotOpen);
        return AnswerRules.Answer(workshop, mine, who.Person, input.Yes ? RsvpAnswer.Going : RsvpAnswer.Cant, who.Now);
    }
}

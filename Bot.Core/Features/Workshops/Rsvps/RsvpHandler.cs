using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.People;

namespace Bot.Core.Features.Workshops.Rsvps;

public sealed class RsvpHandler(AnswerWriter answers, WorkshopCards cards, Asides asides) : IHandle<Rsvp>
{
    public async Task<Reply> Handle(Rsvp input, Caller who, CancellationToken ct)
    {
        var (workshop, outcome) = await answers.Write(
            input.Workshop,
            who,
            (workshop, mine) => AnswerRules.Answer(workshop, mine, who.Person, input.Answer, who.Now),
            ct);
        return new Reply.Update(await cards.Show(workshop, ct)) { Aside = asides.For(workshop, outcome, who) };
    }
}

using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.People;

namespace Bot.Core.Features.Workshops.Rsvps;

public sealed class UndoHandler(AnswerWriter answers, Asides asides) : IHandle<UndoRsvp>
{
    public async Task<Reply> Handle(UndoRsvp input, Caller who, CancellationToken ct)
    {
        var (workshop, outcome) = await answers.Write(
            input.Workshop,
            who,
            (workshop, mine) => AnswerRules.Undo(workshop, mine, who.Now),
            ct);
        return new Reply.Update(asides.For(workshop, outcome, who));
    }
}

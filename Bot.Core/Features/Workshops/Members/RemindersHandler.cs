using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Reminding;
using Bot.Core.Features.Workshops.Rsvps;
using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Members;

public sealed class RemindersHandler(IDatabase db, WorkshopReads reads, WorkshopChanges changes, ReminderPlan reminders)
    : IHandle<OpenReminders>, IHandle<ChooseReminders>
{
    private static readonly ReminderChoice[] Choices =
        [ReminderChoice.DayBefore, ReminderChoice.TwoHoursBefore, ReminderChoice.Both, ReminderChoice.None];

    public async Task<Reply> Handle(OpenReminders input, Caller who, CancellationToken ct)
    {
        var (workshop, mine) = await reads.ForMember(input.Workshop, who, ct);
        if (mine is null) throw new Problem(AnswerTexts.AnswerFirst);
        return new Reply.Update(Card(workshop, mine.Reminders, MoreTexts.WhenToRemind));
    }

    public async Task<Reply> Handle(ChooseReminders input, Caller who, CancellationToken ct)
    {
        await db.WriteAbout(WorkshopChanges.About(input.Workshop), who.Once, async tx =>
        {
            var change = await changes.Begin(tx, input.Workshop);
            var mine = await change.Of(who.Person) ?? throw new Problem(AnswerTexts.AnswerFirst);
            AnswerRules.CheckOpen(change.Workshop, who.Now);
            var next = mine with { Reminders = input.Choice };
            await change.Put(mine, next);
            await reminders.Join(tx, change.Workshop, next, who.Now);
            await changes.Finish(tx, change, who.Now, who.Person);
            return true;
        }, ct);
        var (workshop, _) = await reads.ForMember(input.Workshop, who, ct);
        return new Reply.Update(Card(workshop, input.Choice, MoreTexts.Chosen(input.Choice)));
    }

    private static Card Card(Workshop workshop, ReminderChoice present, Words said) => new(Words.Verbatim(workshop.Title))
    {
        Blocks = [new Block.Paragraph(said)],
        Buttons =
        [
            .. Choices
                .Select(choice => new Button.Press(MoreTexts.Choice(choice), new ChooseReminders(workshop.Id, choice))
                {
                    Disabled = choice == present,
                })
                .Chunk(2),
            [new Button.Press(MoreTexts.Back, new More(workshop.Id))],
        ],
    };
}

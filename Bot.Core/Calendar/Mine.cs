using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.People;

namespace Bot.Core.Calendar;

[Command("mine", "mio"), EvenWhile(Hold.Paused)]
[About("My seats, bookings, shifts, reminders", "Mis plazas, reservas, turnos y avisos")]
public sealed record MyThings : ICommand;

/// <summary>Another page of my things.</summary>
[Press("my"), Answers(Answering.Update), EvenWhile(Hold.Paused)]
public sealed record MoreOfMine(int Page) : IPress;

public sealed class MineHandler(IEnumerable<IMine> sources) : IHandle<MyThings>, IHandle<MoreOfMine>
{
    public async Task<Reply> Handle(MyThings input, Caller who, CancellationToken ct) => Reply.OnlyYou((Message)await Page(0, who, ct));

    public async Task<Reply> Handle(MoreOfMine input, Caller who, CancellationToken ct) =>
        new Reply.Update((Message)await Page(input.Page, who, ct));

    private async Task<Card> Page(int page, Caller who, CancellationToken ct)
    {
        var all = new List<AgendaItem>();
        foreach (var source in sources) all.AddRange(await source.Mine(who, ct));
        var card = AgendaCard.Of(AgendaTexts.Mine, AgendaTexts.NothingMine, all, page, other => new MoreOfMine(other));
        var organise = new List<Button>();
        foreach (var source in sources) organise.AddRange(await source.Organise(who, ct));
        return organise.Count == 0 ? card : card with
        {
            Blocks = [.. card.Blocks, new Block.Paragraph(AgendaTexts.Organise)],
            Buttons = [.. card.Buttons, .. organise.Chunk(CardLimits.ButtonsPerRow)],
        };
    }
}

using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.History;

[Press("w.hi")]
public sealed record OpenHistory(WorkshopId Workshop) : IPress;

/// <summary>Another page of it.</summary>
[Press("w.hp"), Answers(Answering.Update)]
public sealed record TurnHistory(WorkshopId Workshop, int Page) : IPress;

/// <summary>Who changed what, the newest first, for organisers.</summary>
public sealed class HistoryHandler(IDatabase db, WorkshopReads reads) : IHandle<OpenHistory>, IHandle<TurnHistory>
{
    private const int OnePage = 12;

    public async Task<Reply> Handle(OpenHistory input, Caller who, CancellationToken ct) =>
        Reply.OnlyYou(await Card(input.Workshop, number: 0, who, ct));

    public async Task<Reply> Handle(TurnHistory input, Caller who, CancellationToken ct) =>
        new Reply.Update(await Card(input.Workshop, input.Page, who, ct));

    private async Task<Card> Card(WorkshopId id, int number, Caller who, CancellationToken ct)
    {
        var workshop = await reads.ForOrganiser(id, who, ct);
        var page = Pages.Of(number, await db.Read(q => HistoryTable.Count(q, id), ct), OnePage);
        var rows = await db.Read(q => HistoryTable.Page(q, id, page.Skip, OnePage), ct);
        return new(Words.Verbatim(workshop.Title))
        {
            Blocks =
            [
                .. rows.Count == 0
                    ? [new Block.Paragraph(HistoryTexts.Nothing)]
                    : rows.Select(row => new Block.Paragraph(HistoryTexts.Line(row))),
            ],
            Buttons = page.Buttons(other => new TurnHistory(id, other), HistoryTexts.Later, HistoryTexts.Earlier),
        };
    }
}

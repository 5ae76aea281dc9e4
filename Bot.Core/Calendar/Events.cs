using Bot.Core.Calendar.Feeds;
using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.People;

namespace Bot.Core.Calendar;

[Command("events", "eventos"), About("What is coming up. Tap to join", "Lo que viene. Toca para apuntarte"), EvenWhile(Hold.Paused)]
public sealed record Events : ICommand;

/// <summary>Another page of the list.</summary>
[Press("ev"), Answers(Answering.Update), EvenWhile(Hold.Paused)]
public sealed record MoreEvents(int Page) : IPress;

public sealed class EventsHandler(IEnumerable<IUpcoming> sources, CalendarFeeds feeds) : IHandle<Events>, IHandle<MoreEvents>
{
    /// <summary>A community that plans more than this ahead has other needs than a list in a chat.</summary>
    private const int Most = 200;

    public async Task<Reply> Handle(Events input, Caller who, CancellationToken ct) => Reply.OnlyYou((Message)await Page(0, who, ct));

    public async Task<Reply> Handle(MoreEvents input, Caller who, CancellationToken ct) =>
        new Reply.Update((Message)await Page(input.Page, who, ct));

    private async Task<Card> Page(int page, Caller who, CancellationToken ct)
    {
        var all = new List<AgendaItem>();
        foreach (var source in sources) all.AddRange(await source.Upcoming(who, Most, ct));
        var card = AgendaCard.Of(AgendaTexts.Events(who.CommunityName), AgendaTexts.NoEvents, all, page, other => new MoreEvents(other));
        return feeds.Open ? card with { Buttons = [.. card.Buttons, [new Button.Press(FeedTexts.Button, new OpenFeed())]] } : card;
    }
}

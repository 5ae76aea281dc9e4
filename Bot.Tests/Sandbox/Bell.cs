using System.ComponentModel.DataAnnotations;
using Bot.Core;
using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Tests.Sandbox;

/// <summary>A feature that sends by itself: now, later, too late, and a card that is kept up to date.</summary>
internal static class Bell
{
    public static void Add(CoreBuilder core) => core
        .Uses<BellRings>()
        .Command<Ring, BellHandler>()
        .Press<RingAgain, BellHandler>()
        .Notes<BellNotes>()
        .Cards<BellNotes>();
}

[Command("ring", "sonar"), About("Ring the bell", "Tocar la campana")]
public sealed record Ring(
    [Option("hours", "horas", "In how many hours?", "¿En cuántas horas?"), Range(0, 9999)] int Hours,
    [Option("useful", "util", "Useful for how many hours?", "¿Útil durante cuántas horas?"), Range(1, 9999)] int Useful = 1000) : ICommand;

[Press("bell.r")]
public sealed record RingAgain : IPress;

/// <summary>How often it rang.</summary>
public sealed class BellRings
{
    private int _count;

    public int Count => _count;

    public int Ring() => Interlocked.Increment(ref _count);
}

public sealed class BellHandler(IDatabase db, Notes notes, BellRings rings) : IHandle<Ring>, IHandle<RingAgain>
{
    public async Task<Reply> Handle(Ring input, Caller who, CancellationToken ct)
    {
        await db.Write(who.Once, async tx =>
        {
            var due = who.Now + Duration.FromHours(input.Hours);
            await notes.Add(tx, new NoteRequest("bell.rings", $"bell/{who.Once}", $"{input.Hours}", new Recipient.Person(who.Person))
            {
                Class = NoteClass.Change,
                Due = due,
                Expires = due + Duration.FromHours(input.Useful),
            });
            return true;
        }, ct);
        return Reply.Everyone(new Message { Card = BellNotes.Card(rings.Count), Subject = new("bell", 1) });
    }

    public async Task<Reply> Handle(RingAgain input, Caller who, CancellationToken ct)
    {
        var count = rings.Ring();
        await db.Write(who.Once, async tx =>
        {
            await notes.Refresh(tx, new("bell", 1));
            return true;
        }, ct);
        return new Reply.Update(new Message { Card = BellNotes.Card(count), Subject = new("bell", 1) });
    }
}

public sealed class BellNotes(BellRings rings) : INoteSource, ICardSource
{
    public string Kind => "bell";

    public IReadOnlyList<string> Kinds => ["bell.rings"];

    public static Card Card(int count) => new(Words.Verbatim($"Rung {count} times"))
    {
        Buttons = [[new Button.Press(new Words(En: "Ring", Es: "Tocar"), new RingAgain())]],
    };

    public Task<Message?> Compose(Note note, CancellationToken ct) =>
        Task.FromResult<Message?>(new Words(En: $"Ding after {note.Args} h", Es: $"Din tras {note.Args} h"));

    public Task<Card?> Card(long id, CancellationToken ct) => Task.FromResult<Card?>(Card(rings.Count));
}

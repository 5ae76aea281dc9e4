using System.Collections.Concurrent;
using Bot.Core.Chat;
using Bot.Core.Localization;
using Bot.Core.Outbox;

namespace Bot.Tests.Outbox;

/// <summary>Composes a note's arguments as its text, unless the test says otherwise.</summary>
public sealed class TestNotes : INoteSource
{
    public const string Kind = "test.note";

    public IReadOnlyList<string> Kinds => [Kind];

    public Func<Note, Message?>? Words { get; set; }

    public Action<Note>? WhenTold { get; set; }

    /// <summary>Keys and reasons of what it was told that nobody got.</summary>
    public ConcurrentQueue<(string Key, string Reason)> Lost { get; } = [];

    public Task<Message?> Compose(Note note, CancellationToken ct) =>
        Task.FromResult(Words is null ? new Words(En: $"{note.Args}", Es: $"es {note.Args}") : Words(note));

    public Task Undelivered(Note note, string reason, CancellationToken ct)
    {
        WhenTold?.Invoke(note);
        Lost.Enqueue((note.Key, reason));
        return Task.CompletedTask;
    }
}

/// <summary>A card that says how often it was clicked.</summary>
public sealed class TestCards : ICardSource
{
    public static readonly CardSubject Subject = new("test", 7);

    public string Kind => "test";

    public string? Title { get; set; } = "0 of 20";

    public int Rendered { get; private set; }

    public Task<Card?> Card(long id, CancellationToken ct)
    {
        Rendered++;
        return Task.FromResult(Title is { } title ? new Card(Words.Verbatim(title)) : null);
    }
}

using Bot.Core.People;
using Bot.Core.Reminders;

namespace Bot.Tests.Outbox;

/// <summary>An event that some people come to.</summary>
public sealed class TestAudience : IReminderSource
{
    public const string Name = "workshop";

    public string Source => Name;

    public string NoteKind => TestNotes.Kind;

    public List<PersonId> People { get; } = [];

    public int Asked { get; private set; }

    public Exception? Fault { get; set; }

    public Task<IReadOnlyList<PersonId>> Audience(Step step, PersonId? after, int most, CancellationToken ct)
    {
        Asked++;
        if (Fault is not null) throw Fault;
        return Task.FromResult<IReadOnlyList<PersonId>>(
            [.. People.Where(person => person.Value > (after?.Value ?? 0)).OrderBy(person => person.Value).Take(most)]);
    }
}

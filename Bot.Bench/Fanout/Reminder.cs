using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Localization;
using Bot.Core.Outbox;
using Bot.Core.People;
using NodaTime;

namespace Bot.Bench.Fanout;

/// <summary>A reminder that says the same to everybody.</summary>
internal sealed class Reminder : INoteSource
{
    private const string Kind = "bench.reminder";

    public IReadOnlyList<string> Kinds { get; } = [Kind];

    public static NoteRequest To(PersonId person, Instant due) =>
        new(Kind, string.Create(CultureInfo.InvariantCulture, $"bench/{person.Value}"), "", new Recipient.Person(person)) { Class = NoteClass.Reminder, Due = due };

    public Task<Message?> Compose(Note note, CancellationToken ct) =>
        Task.FromResult<Message?>(new Words(En: "Tomorrow at 18:00: Clay smiles.", Es: "Mañana a las 18:00: Clay smiles."));
}

using Bot.Core.Chat;
using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.Storage;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Core.Calendar.Listings;

/// <summary>Tells whoever switched listings on, once, what hinders them and what to do about it.</summary>
public sealed class ListingReports(IDatabase db, Notes notes, IEnumerable<ISpaceCalendar> calendars, ILogger<ListingReports> log) : INoteSource
{
    private const string Kind = "listing.trouble";

    private static readonly Duration OldNews = Duration.FromDays(2);

    public IReadOnlyList<string> Kinds { get; } = [Kind];

    internal Task Tell(PlaceRef space, string kind, ListingTrouble trouble, Instant now) => db.Write(null, async tx =>
    {
        if (await ListingTable.Told(tx, space, kind, trouble) is not { } person) return;
        await notes.Replace(tx, new(Kind, $"{Kind}/{space}/{kind}/{trouble}/{person.Value}", $"{space.Platform}:{trouble}", new Recipient.Person(person))
        {
            Class = NoteClass.Change,
            Due = now,
            Expires = now + OldNews,
        });
        tx.AfterCommit(() => log.LogWarning("Events are not shown in a space's own calendar ({Platform}): {Trouble}", space.Platform, trouble));
    });

    /// <inheritdoc/>
    public Task<Message?> Compose(Note note, CancellationToken ct)
    {
        var parts = note.Args.Split(':');
        var calendar = calendars.FirstOrDefault(one => one.Platform == parts[0]);
        return Task.FromResult(calendar is not null && parts.Length == 2 && Enum.TryParse<ListingTrouble>(parts[1], out var trouble)
            ? new Message { Text = calendar.Explain(trouble) }
            : null);
    }
}

using Bot.Core.Chat;
using Bot.Core.People;
using NodaTime;

namespace Bot.Core.Outbox;

/// <summary>
/// Something to be sent later, written with the change that it announces. It holds no text: the feature composes the words when the
/// moment comes, from what is true then and in the reader's language.
/// </summary>
/// <param name="Kind">The <see cref="INoteSource"/> that composes it.</param>
/// <param name="Key">Unique; tells the same note from another. At most 200 characters.</param>
/// <param name="Args">What the source needs to compose it, such as <c>1k9f3c:7</c>; ids and revisions, never words about people.</param>
public sealed record NoteRequest(string Kind, string Key, string Args, Recipient To)
{
    public required NoteClass Class { get; init; }

    public required Instant Due { get; init; }

    /// <summary>After this it is of no use: it is dropped and the source is told, never sent late.</summary>
    public Instant? Expires { get; init; }

    /// <summary>Says that something was called off: the one thing that who chose <i>Only cancellations</i> still gets.</summary>
    public bool Cancellation { get; init; }

    /// <summary>Waits for the end of a person's quiet hours as a reminder does, whatever its class.</summary>
    public bool OutsideQuietHours { get; init; }
}

/// <summary>Who or what a note goes to, or where an errand is run.</summary>
public abstract record Recipient
{
    private Recipient() { }

    /// <summary>On whichever of the person's platforms takes it.</summary>
    public sealed record Person(PersonId Id) : Recipient;

    public sealed record Room(PlaceId Id) : Recipient;

    /// <summary>A whole space, for an <see cref="IErrand"/>.</summary>
    public sealed record Space(PlaceRef At) : Recipient;
}

/// <summary>What comes first, and what quiet hours and the daily limit hold back (PRODUCT: Reaching people).</summary>
public enum NoteClass
{
    /// <summary>A change to somebody's own booking: never held back.</summary>
    Change = 0,

    /// <summary>Posted in a room.</summary>
    Announcement = 1,

    /// <summary>A reminder: within quiet hours and the daily limit, joined with others that are due.</summary>
    Reminder = 2,

    /// <summary>A card brought up to date.</summary>
    Refresh = 3,
}

/// <summary>A feature's words for its notes.</summary>
public interface INoteSource
{
    /// <summary>The kinds that it composes; the feature's name, a dot, and a word.</summary>
    IReadOnlyList<string> Kinds { get; }

    /// <returns>The message as things stand now, or null when it has no use any more (cancelled, moved, no longer coming).</returns>
    Task<Message?> Compose(Note note, CancellationToken ct);

    /// <summary>
    /// A note that nobody got: expired, refused everywhere, over the daily limit, or given up after the last try. Told at least once;
    /// after a crash perhaps again.
    /// </summary>
    Task Undelivered(Note note, string reason, CancellationToken ct) => Task.CompletedTask;

    /// <summary>What is done with its notes of a class when nobody knows whether one arrived.</summary>
    WhenUnsure Unsure(NoteClass noteClass) =>
        noteClass is NoteClass.Change or NoteClass.Announcement ? WhenUnsure.AgainWhileFresh : WhenUnsure.Leave;
}

/// <summary>How a send is settled whose answer was lost. Never by another channel: that one would surely be a second message.</summary>
public enum WhenUnsure
{
    /// <summary>It stays <see cref="NoteState.MaybeSent"/>: rather missed than twice.</summary>
    Leave,

    /// <summary>
    /// Sent again with the same nonce within two minutes of the first try: a platform that knows nonces drops the second. Later only where
    /// the platform can tell that it is not there, else it is left.
    /// </summary>
    AgainWhileFresh,

    /// <summary>Sent again until the answer is known: twice does no harm.</summary>
    Repeat,
}

/// <summary>A note that is due, and who will read it.</summary>
public sealed record Note(string Kind, string Key, string Args, Recipient To, View View);

/// <summary>Renders the cards that are remembered where they were posted.</summary>
public interface ICardSource
{
    /// <summary>As in <see cref="CardSubject.Kind"/>.</summary>
    string Kind { get; }

    /// <returns>The card as things stand now, or null when it is to be forgotten.</returns>
    Task<Card?> Card(long id, CancellationToken ct);

    /// <summary>The same for a copy that may say something else where it stands.</summary>
    /// <param name="room">The room that it stands in; null in a private chat.</param>
    Task<Card?> Card(long id, PlaceId? room, CancellationToken ct) => Card(id, ct);

    /// <returns>Whose card it is; null where there is none, or none that can be reported.</returns>
    Task<CardOwner?> Owner(long id, CancellationToken ct) => Task.FromResult<CardOwner?>(null);
}

/// <summary>Whom a card belongs to.</summary>
/// <param name="MadeBy">Whoever answers for what stands on it; null after that person left.</param>
public sealed record CardOwner(CommunityId Community, PersonId? MadeBy)
{
    /// <summary>Whoever answers for it with them: a report about the card is kept from these, too.</summary>
    public IReadOnlyList<PersonId> With { get; init; } = [];
}

using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Outbox;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Agreements;

/// <summary>What is asked of moderators and rooms; the same card says afterwards how it ended.</summary>
public sealed class AgreementNotes(IDatabase db, IEnumerable<IAgreedAct> acts, Notes notes, TimeProvider clock) : INoteSource, ICardSource
{
    private const string Source = "agreement";
    private const string SecondKind = "agreement.second";
    private const string RoomKind = "agreement.room";
    private const string EndedKind = "agreement.ended";

    private readonly Dictionary<string, IAgreedAct> _acts = acts.ToDictionary(act => act.Kind);

    public IReadOnlyList<string> Kinds { get; } = [SecondKind, RoomKind, EndedKind];

    public string Kind => Source;

    internal static CardSubject Subject(long id) => new(Source, id);

    internal static NoteRequest Second(Agreement one, PersonId moderator) =>
        Note(SecondKind, one, moderator.Value, new Recipient.Person(moderator), NoteClass.Change, one.AskedAt) with { Expires = one.EndsAt };

    internal static NoteRequest Room(Agreement one, PlaceId room) =>
        Note(RoomKind, one, room.Value, new Recipient.Room(room), NoteClass.Announcement, one.AskedAt) with { Expires = one.EndsAt };

    /// <summary>Whoever asked hears how it ended.</summary>
    internal static NoteRequest Ended(Agreement one, Instant now) =>
        Note(EndedKind, one, one.AskedBy.Value, new Recipient.Person(one.AskedBy), NoteClass.Change, now);

    public async Task<Message?> Compose(Note note, CancellationToken ct)
    {
        if (!Base32.TryRead(note.Args, out var id)) return null;
        var one = await db.Read(q => AgreementTable.Find(q, id), ct);
        if (one is null || (note.Kind != EndedKind && one.State != AgreementState.Open)) return null;
        return await Card(id, ct) is { } card ? new Message { Card = card, Subject = Subject(id) } : null;
    }

    /// <summary>A moderator who cannot be written to: the question is put in the room instead, where the button works as well.</summary>
    public async Task Undelivered(Note note, string reason, CancellationToken ct)
    {
        if (note.Kind != SecondKind || !Base32.TryRead(note.Args, out var id)) return;
        await db.Write(null, async tx =>
        {
            if (await AgreementTable.Find(tx, id) is not { State: AgreementState.Open } one) return;
            if (await Bridges.SideTable.Announcements(tx, one.Side) is not { } room) return;
            await notes.Add(tx, Room(one with { AskedAt = Instant.FromDateTimeOffset(clock.GetUtcNow()) }, room));
        }, ct);
    }

    public async Task<Card?> Card(long id, CancellationToken ct)
    {
        if (await db.Read(q => AgreementTable.Find(q, id), ct) is not { } one || !_acts.TryGetValue(one.Kind, out var act)) return null;
        var (says, asker, second) = await db.Read(
            async q => (await act.Says(q, one.Subject), await Name(q, one.AskedBy), one.EndedBy is { } by ? await Name(q, by) : null), ct);
        return AgreementCard.Of(one, says, asker ?? "", second);
    }

    private static Task<string?> Name(Queries q, PersonId person) => q.One<string>("SELECT name FROM persons WHERE id = @person", new { person });

    private static NoteRequest Note(string kind, Agreement one, long to, Recipient recipient, NoteClass noteClass, Instant due) =>
        new(kind, string.Create(CultureInfo.InvariantCulture, $"{kind}:{one.Id}/{to}"), Base32.Write(one.Id), recipient)
        {
            Class = noteClass,
            Due = due,
        };
}

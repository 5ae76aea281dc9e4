using Bot.Core.Calendar;
using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Outbox;

/// <summary>
/// Where features leave what is to be sent. Called inside <see cref="IDatabase.Write{T}"/>: a note is saved with the change that it
/// announces, or not at all.
/// </summary>
public sealed class Notes(Ids ids, TimeProvider clock, OutboxOptions options, Alarm alarm)
{
    public const int LongestKey = 200;

    /// <summary>As many as one statement takes.</summary>
    private const int MostAtOnce = 200;

    private const string Insert =
        """
        INSERT INTO outbox (id, key, kind, args, rank, cancellation, person_id, place_id, errand_platform, errand_space, lane, due_at,
          expires_at, version, attempt, tries, state, free_at, planned_at)
        VALUES (@Id, @Key, @Kind, @Args, @Rank, @Cancellation, @PersonId, @PlaceId, @ErrandPlatform, @ErrandSpace, @Lane, @DueAt,
          @ExpiresAt, 1, 0, 0, 'Waiting', @DueAt, @PlannedAt)
        """;

    private const string InsertOrLeave = Insert + " ON CONFLICT (key) DO NOTHING";

    // What is being sent keeps its lease, so that the old and the new version do not pass each other.
    private const string InsertOrReplace = Insert +
        """
         ON CONFLICT (key) DO UPDATE SET kind = excluded.kind, args = excluded.args, rank = excluded.rank,
          cancellation = excluded.cancellation, person_id = excluded.person_id, place_id = excluded.place_id, lane = excluded.lane,
          due_at = excluded.due_at, expires_at = excluded.expires_at, version = outbox.version + 1, tries = 0, state = 'Waiting',
          free_at = CASE WHEN outbox.claimed_at IS NOT NULL AND outbox.free_at > excluded.due_at
            THEN outbox.free_at ELSE excluded.due_at END,
          claimed_at = NULL, finished_at = NULL, carried_by = NULL, reason = NULL, planned_at = excluded.planned_at
        """;

    /// <summary>
    /// Sends this once. A note with this key that exists already is left as it is, even when it was sent; keys are remembered for
    /// seven days after that.
    /// </summary>
    public async Task Add(Tx tx, NoteRequest note) => await Put(tx, InsertOrLeave, await Fill(tx, note));

    /// <summary>Adds many at once; at most 200, to stay under 20 ms.</summary>
    public async Task Add(Tx tx, IReadOnlyList<NoteRequest> notes)
    {
        if (notes.Count == 0) return;
        var rows = new List<NewRow>(notes.Count);
        foreach (var note in notes) rows.Add(await Fill(tx, note));
        await tx.Queue(InsertOrLeave, rows);
        var first = rows.Min(row => row.DueAt);
        tx.AfterCommit(() => alarm.Ring(first));
    }

    /// <summary>
    /// Adds any number, all in the change that they announce: whoever would be told in a later one would never hear of it after a crash in
    /// between.
    /// </summary>
    public async Task AddAll(Tx tx, IEnumerable<NoteRequest> notes)
    {
        foreach (var some in notes.Chunk(MostAtOnce)) await Add(tx, some);
    }

    /// <summary>A note with this key is replaced by this one and sent (again), even when it was sent before.</summary>
    public async Task Replace(Tx tx, NoteRequest note) => await Put(tx, InsertOrReplace, await Fill(tx, note));

    /// <summary>
    /// What waits to remind somebody is planned anew, because they live by other hours from now on. Before those are written down: notes are
    /// locked before persons.
    /// </summary>
    public async Task Replan(Tx tx, PersonId person, DateTimeZone zone, QuietHours? quiet)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        foreach (var row in await OutboxRows.Planned(tx, person))
        {
            var due = ReminderTime.Plan(quiet ?? options.Quiet, zone, row.PlannedAt, row.ExpiresAt, now);
            await OutboxRows.PutOff(tx, row.Id, due);
            tx.AfterCommit(() => alarm.Ring(due));
        }
    }

    /// <summary>
    /// All remembered copies of this card are brought up to date. One statement, since every click does this; however many clicks
    /// come together, each copy is edited as often as its room's pace allows and no more.
    /// </summary>
    public async Task Refresh(Tx tx, CardSubject card)
    {
        await tx.Queue(
            """
            INSERT INTO dirty_cards (kind, subject_id, changes) VALUES (@Kind, @Id, 1)
            ON CONFLICT (kind, subject_id) DO UPDATE SET changes = dirty_cards.changes + 1
            """,
            card);
        tx.AfterCommit(alarm.Ring);
    }

    /// <summary>Takes back a note that has not been sent. One that is being sent at this moment may still arrive.</summary>
    public Task Withdraw(Tx tx, string key) => tx.Queue("DELETE FROM outbox WHERE key = @Key AND state = 'Waiting'", new { Key = key });

    /// <summary>Takes back all whose key begins so. Looks at everything that waits, so not for hot paths.</summary>
    public Task WithdrawAll(Tx tx, string prefix) => tx.Queue(
        // Not a range of keys: databases differ in how they order text.
        "DELETE FROM outbox WHERE state = 'Waiting' AND substr(key, 1, @Length) = @Prefix",
        new { Prefix = prefix, Length = prefix.Length });

    /// <summary>Whether the platform has taken it; false when that is not certain, and a week after it was sent.</summary>
    public async Task<bool> WasDelivered(Queries q, string key) =>
        await q.One<long>("SELECT COUNT(*) FROM outbox WHERE key = @Key AND state = 'Sent'", new { Key = key }) == 1;

    /// <summary>How many notes are in each state, for who runs the bot: what is parked, and what nobody is sure about.</summary>
    public Task<IReadOnlyDictionary<NoteState, long>> Counts(Queries q) => OutboxRows.Counts(q);

    private async Task Put(Tx tx, string sql, NewRow row)
    {
        await tx.Queue(sql, row);
        tx.AfterCommit(() => alarm.Ring(row.DueAt));
    }

    private async Task<NewRow> Fill(Tx tx, NoteRequest note)
    {
        if (note.Key.Length > LongestKey)
            throw new ArgumentException($"The key is longer than {LongestKey} characters: {note.Key}", nameof(note));
        if (note.Class == NoteClass.Refresh) throw new ArgumentException("A card is brought up to date with Refresh.", nameof(note));
        var due = note.Due;
        var person = (note.To as Recipient.Person)?.Id;
        if ((note.Class == NoteClass.Reminder || note.OutsideQuietHours) && person is { } reader)
        {
            var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
            var (zone, quiet) = await Reach.Hours(tx, reader);
            due = ReminderTime.Plan(quiet ?? options.Quiet, zone, note.Due, note.Expires, now);
        }
        var place = (note.To as Recipient.Room)?.Id;
        var space = (note.To as Recipient.Space)?.At;
        return new()
        {
            Id = ids.Next(),
            Key = note.Key,
            Kind = note.Kind,
            Args = note.Args,
            Rank = (int)note.Class,
            Cancellation = note.Cancellation,
            PersonId = person,
            PlaceId = place,
            ErrandPlatform = space?.Platform,
            ErrandSpace = space?.NativeId,
            Lane = person is { } someone ? Lanes.Of(someone) : space is not null ? Lanes.OfSpace(space) : Lanes.Of(place!.Value),
            DueAt = due,
            PlannedAt = note.Class == NoteClass.Reminder && person is not null ? note.Due : null,
            ExpiresAt = note.Expires,
        };
    }

    private sealed class NewRow
    {
        public required long Id { get; init; }

        public required string Key { get; init; }

        public required string Kind { get; init; }

        public required string Args { get; init; }

        public required int Rank { get; init; }

        public required bool Cancellation { get; init; }

        public required PersonId? PersonId { get; init; }

        public required PlaceId? PlaceId { get; init; }

        public required string? ErrandPlatform { get; init; }

        public required string? ErrandSpace { get; init; }

        public required string Lane { get; init; }

        public required Instant DueAt { get; init; }

        public required Instant? PlannedAt { get; init; }

        public required Instant? ExpiresAt { get; init; }
    }
}

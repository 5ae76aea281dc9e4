using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.Reminders;
using Bot.Core.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Engine = Bot.Tests.Storage.Engine;
using TempDatabase = Bot.Tests.Storage.TempDatabase;

namespace Bot.Tests.Outbox;

/// <summary>An outbox with all that belongs to it, two platforms, and a clock that the test turns.</summary>
public sealed class PostOffice : IAsyncDisposable
{
    private readonly Ids _ids;
    private readonly Alarm _alarm = new();

    private PostOffice(TempDatabase temp, OutboxOptions options)
    {
        Temp = temp;
        Db = temp;
        Clock = temp.Clock;
        Options = options;
        _ids = new(Clock);
        Discord = new("discord", Clock);
        Telegram = new("telegram", Clock);
        Notes = new(_ids, Clock, options, _alarm);
        Copies = new(_ids, Notes);
        Ladders = new(Notes, Clock, _alarm);
        Worker = NewWorker();
    }

    public TempDatabase Temp { get; }

    /// <summary>What the workers work on; a test may put something faulty in front of <see cref="Temp"/>.</summary>
    public IDatabase Db { get; set; }

    public FakeClock Clock { get; }

    public OutboxOptions Options { get; }

    public FakeChat Discord { get; set; }

    public FakeChat Telegram { get; set; }

    public TestNotes Source { get; } = new();

    public TestCards Cards { get; } = new();

    public TestAudience Audience { get; } = new();

    public Notes Notes { get; }

    public CardCopies Copies { get; }

    public Ladders Ladders { get; }

    public OutboxWorker Worker { get; private set; }

    public CommunityId Community { get; private set; }

    public Instant Now => Instant.FromDateTimeOffset(Clock.GetUtcNow());

    /// <summary>In Madrid on a Monday at ten, with one community that speaks English and Spanish.</summary>
    public static async Task<PostOffice> Open(
        Engine engine, OutboxOptions? options = null, DateTimeOffset? start = null, string zone = "Europe/Madrid")
    {
        var temp = await TempDatabase.Start(
            engine,
            new FakeClock(start),
            Schema("people", "People"), Schema("guests", "People.Guests"), Schema("outbox", "Outbox"), Schema("reminders", "Reminders"));
        var office = new PostOffice(temp, options ?? new());
        await office.Do(async tx =>
        {
            office.Community = office._ids.New<CommunityId>();
            await tx.Run(
                "INSERT INTO communities (id, name, zone, languages) VALUES (@Id, 'Riverside', @Zone, 'en,es')",
                new { Id = office.Community, Zone = zone });
        });
        return office;
    }

    /// <summary>A worker that knows nothing of what another one was doing, as after a restart.</summary>
    public OutboxWorker NewWorker()
    {
        var planner = new Planner(Db, Notes, [Audience], Clock, NullLogger<Planner>.Instance);
        return Worker = new(Db, Copies, _alarm, Options, Clock, [Discord, Telegram], [Source], [Cards], [], [planner], NullLogger<OutboxWorker>.Instance);
    }

    public Task<int> Drain() => Worker.Drain(CancellationToken.None);

    /// <summary>Lets time pass, working whenever something is due.</summary>
    public async Task Pass(Duration time)
    {
        var end = Now + time;
        while (true)
        {
            await Drain();
            if (Now >= end) return;
            var free = await Temp.Read(q => OutboxRows.NextFree(q, Now)) ?? end;
            var planned = await Temp.Read(Steps.NextDue) ?? end;
            Clock.Advance((Instant.Min(Instant.Min(free, planned), end) - Now).ToTimeSpan());
        }
    }

    public Task<bool> Do(Func<Tx, Task> work) => Temp.Write(null, async tx =>
    {
        await work(tx);
        return true;
    });

    public async Task<PersonId> Person(params string[] accounts) => (await Persons([accounts]))[0];

    /// <summary>People with the accounts of each, such as <c>discord:ana</c>.</summary>
    public async Task<IReadOnlyList<PersonId>> Persons(params IEnumerable<string[]> people)
    {
        var made = new List<PersonId>();
        await Do(async tx =>
        {
            foreach (var accounts in people)
            {
                var person = _ids.New<PersonId>();
                made.Add(person);
                await tx.Run(
                    "INSERT INTO persons (id, name, message_level, last_community_id) VALUES (@Id, 'Ana', 2, @Community)",
                    new { Id = person, Community });
                foreach (var account in accounts.Select(account => account.Split(':')))
                {
                    await tx.Run(
                        "INSERT INTO accounts (id, person_id, platform, native_id, name) VALUES (@Id, @Person, @Platform, @Native, 'Ana')",
                        new { Id = _ids.Next(), Person = person, Platform = account[0], Native = account[1] });
                }
            }
        });
        return made;
    }

    public async Task<PlaceId> Room(string native, string platform = "discord")
    {
        var place = _ids.New<PlaceId>();
        await Do(tx => tx.Run(
            """
            INSERT INTO places (id, community_id, platform, native_id, name, announcements)
            VALUES (@Id, @Community, @Platform, @Native, 'room', 0)
            """,
            new { Id = place, Community, Platform = platform, Native = native }));
        return place;
    }

    public Task Set(PersonId person, string column, object value) =>
        Do(tx => tx.Run($"UPDATE persons SET {column} = @Value WHERE id = @Id", new { Value = value, Id = person }));

    public NoteRequest Note(string key, PersonId to, NoteClass noteClass = NoteClass.Change, Duration? after = null) =>
        new(TestNotes.Kind, key, key, new Recipient.Person(to)) { Class = noteClass, Due = Now + (after ?? Duration.Zero) };

    public NoteRequest Post(string key, PlaceId to) =>
        new(TestNotes.Kind, key, key, new Recipient.Room(to)) { Class = NoteClass.Announcement, Due = Now };

    public Task Add(params NoteRequest[] notes) => Do(tx => Notes.Add(tx, notes));

    public Task<string?> State(string key) =>
        Temp.Read(q => q.One<string>("SELECT state FROM outbox WHERE key = @Key", new { Key = key }));

    public Task<long?> Reachable(string native) =>
        Temp.Read(q => q.One<long?>("SELECT reachable FROM accounts WHERE native_id = @Native", new { Native = native }));

    /// <summary>Posts the test card to a room and remembers it there.</summary>
    public async Task Show(PlaceId room, string message, string native = "hall")
    {
        await Do(tx => Copies.Remember(tx, TestCards.Subject, new(new("discord", native), message), new Recipient.Room(room)));
        await Drain();
    }

    public async ValueTask DisposeAsync() => await Temp.DisposeAsync();

    private static MigrationSource Schema(string feature, string folder) => new(feature, typeof(Notes).Assembly, $"Bot.Core.{folder}.Schema.");
}

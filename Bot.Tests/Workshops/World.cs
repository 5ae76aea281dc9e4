using Bot.Core;
using Bot.Core.Calendar;
using Bot.Core.Calendar.Feeds;
using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Localization;
using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.Storage;
using Bot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Bot.Tests.Workshops;

/// <summary>A community with a room, a database of its own, and people who press buttons.</summary>
internal sealed class World : IAsyncDisposable
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Madrid"];
    private static int _inputs;
    private readonly ServiceProvider _services;
    private readonly bool _owner;

    private World(ServiceProvider services, TempDatabase db, bool owner)
    {
        _services = services;
        Db = db;
        _owner = owner;
    }

    public TempDatabase Db { get; }

    public FakeClock Clock => Db.Clock;

    public CommunityId Community { get; } = new(1);

    public PlaceId Room { get; } = new(2);

    public Instant Now => Instant.FromDateTimeOffset(Clock.GetUtcNow());

    public static async Task<World> Start(Engine engine)
    {
        var clock = new FakeClock();
        var services = Services(clock);
        var sources = services.BuildServiceProvider().GetRequiredService<IReadOnlyList<MigrationSource>>();
        var db = await TempDatabase.Start(engine, clock, [.. sources.Where(one => one != MigrationSource.Kernel)]);
        services.AddSingleton<IDatabase>(db);
        var world = new World(services.BuildServiceProvider(), db, owner: true);
        await world.Found();
        return world;
    }

    /// <summary>Another process of the bot on the same database.</summary>
    public async Task<World> AnotherHost()
    {
        var db = Db.Another();
        await db.Start(CancellationToken.None);
        var services = Services(Clock);
        // Made by the container, which then also closes it.
        services.AddSingleton(_ => db);
        return new(services.BuildServiceProvider(), Db, owner: false);
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Somebody with an account on the sandbox.</summary>
    public async Task<Someone> Person(string name, Power power = Power.Member, bool reachable = true)
    {
        var id = Get<Ids>().New<PersonId>();
        await Run("INSERT INTO persons (id, name, message_level) VALUES (@id, @name, 2)", new { id, name });
        await Run(
            "INSERT INTO accounts (id, person_id, platform, native_id, name, reachable) VALUES (@id, @id, 'sandbox', @native, @name, @reachable)",
            new { id, native = $"{name}{id.Value}", name, reachable = reachable ? 1 : 0 });
        return new(this, id, name, power, reachable) { Account = new(id.Value) };
    }

    public Caller Caller(Someone who, bool privately = false) => new()
    {
        Person = who.Id,
        Name = who.Name,
        Account = new("sandbox", who.Name),
        AccountId = who.Account,
        Community = Community,
        CommunityName = "Smiles",
        Place = privately ? null : Room,
        Power = who.Power,
        Language = Language.English,
        CommunityLanguages = [Language.English],
        Zone = Zone,
        CommunityZone = Zone,
        Reachable = who.Reachable,
        Now = Now,
        Once = new($"sandbox/{Interlocked.Increment(ref _inputs)}"),
    };

    public Task<Reply> Press(IPress press, Caller who) =>
        Get<Catalog>().OfPress(press.GetType()).Dispatch(_services, press, who, CancellationToken.None);

    public Task<Reply> Fill(ICommand command, Caller who) =>
        Get<Catalog>().Of(command.GetType()).Dispatch(_services, command, who, CancellationToken.None);

    /// <summary>A workshop in four days at 18:00, made by somebody new.</summary>
    public async Task<(Workshop Workshop, Someone Organiser)> Workshop(int? seats = null, int guests = 1, string where = "", Duration? closes = null)
    {
        var organiser = await Person("Juno", Power.Host);
        await organiser.Fills(new NewWorkshop("Clay smiles", When(days: 4), where, seats, Guests: guests, Closes: closes));
        return (await Newest(), organiser);
    }

    public When When(int days, int hour = 18)
    {
        var date = Now.InZone(Zone).Date.PlusDays(days);
        return new(date.At(new LocalTime(hour, 0)).InZoneLeniently(Zone));
    }

    public async Task<Workshop> Newest()
    {
        var id = await Db.Read(q => q.One<long>("SELECT max(id) FROM workshops"));
        return await Read(new WorkshopId(id));
    }

    public async Task<Workshop> Read(WorkshopId id) => (await Db.Read(q => WorkshopTable.Find(q, id)))!;

    public Task<Attendance?> Answer(WorkshopId workshop, Someone who) => Db.Read(q => RsvpTable.Find(q, workshop, who.Id));

    /// <summary>The keys of the notes that wait, in order of writing.</summary>
    public Task<IReadOnlyList<string>> Notes(string prefix) =>
        Db.Read(q => q.Many<string>("SELECT key FROM outbox WHERE key LIKE @like ORDER BY id", new { like = $"{prefix}%" }));

    /// <summary>What a note says when it is sent now; null when there is nothing to say any more.</summary>
    public async Task<Message?> Compose(string key)
    {
        var row = await Db.Read(q => q.One<NoteRow>("SELECT kind, key, args, person_id, place_id FROM outbox WHERE key = @key", new { key }));
        row.ShouldNotBeNull($"no note {key}");
        Recipient to = row.PersonId is { } person ? new Recipient.Person(new(person)) : new Recipient.Room(new(row.PlaceId!.Value));
        var source = _services.GetServices<INoteSource>().First(one => one.Kinds.Contains(row.Kind));
        return await source.Compose(new(row.Kind, row.Key, row.Args, to, new([Language.English], Zone, Now)), CancellationToken.None);
    }

    /// <summary>Removes a person everywhere, in one change.</summary>
    public Task Forget(PersonId person) => Db.Write(null, async tx =>
    {
        // The person's own row goes last.
        foreach (var data in _services.GetServices<IPersonalData>().OrderBy(data => data is PeopleData)) await data.Forget(tx, person);
    });

    public Task Deliver(string keyPrefix) => Run("UPDATE outbox SET state = 'Sent' WHERE key LIKE @like", new { like = $"{keyPrefix}%" });

    public Task Run(string sql, object args) => Db.Write(null, tx => tx.Run(sql, args));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_owner) await Db.DisposeAsync();
    }

    private static ServiceCollection Services(FakeClock clock)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddBotCore();
        services.AddSingleton(new PublicAddress(null));
        services.AddSingleton<IChat>(new FakeChat());
        services.AddSingleton<TimeProvider>(clock);
        return services;
    }

    private async Task Found()
    {
        await Run("INSERT INTO communities (id, name, zone, languages) VALUES (@Community, 'Smiles', 'Europe/Madrid', 'en')", new { Community });
        await Run(
            "INSERT INTO places (id, community_id, platform, native_id, name, announcements) VALUES (@Room, @Community, 'sandbox', 'room', 'room', 1)",
            new { Room, Community });
    }

    private sealed class NoteRow
    {
        public required string Kind { get; init; }

        public required string Key { get; init; }

        public required string Args { get; init; }

        public long? PersonId { get; init; }

        public long? PlaceId { get; init; }
    }

    private sealed class FakeChat : IChat
    {
        public string Platform => "sandbox";

        public Pace Pace => new(new(1, 1), new(1, 1), new(1, 1));

        public Words HowToReach => new(En: "tap Start", Es: "pulsa Iniciar");

        public Task<SendResult> Send(Destination to, Message message, View view, string nonce, CancellationToken ct) =>
            throw new NotSupportedException("Handlers never send.");

        public Task<SendResult> Edit(MessageRef at, Message message, View view, CancellationToken ct) =>
            throw new NotSupportedException("Handlers never send.");
    }
}

/// <summary>One person of a test.</summary>
internal sealed record Someone(World World, PersonId Id, string Name, Power Power, bool Reachable)
{
    /// <summary>The account that they act with.</summary>
    public AccountId Account { get; init; }

    public string Key => Base32.Write(Id.Value);

    public Task<Reply> Presses(IPress press) => World.Press(press, World.Caller(this));

    public Task<Reply> PressesInPrivate(IPress press) => World.Press(press, World.Caller(this, privately: true));

    public Task<Reply> Fills(ICommand command, bool privately = false) => World.Fill(command, World.Caller(this, privately));

    /// <summary>Answers and returns what only this person is told.</summary>
    public async Task<string> Answers(WorkshopId workshop, RsvpAnswer answer) =>
        (await Presses(new Rsvp(workshop, answer))).ShouldBeOfType<Reply.Update>().Aside!.Text.En.ToString();

    /// <summary>Does something that cannot be done, and returns why.</summary>
    public async Task<string> IsRefused(Func<Task<Reply>> act) => (await Should.ThrowAsync<Problem>(act)).Words.En.ToString();
}

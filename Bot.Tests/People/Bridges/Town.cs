using System.Globalization;
using Bot.Core;
using Bot.Core.Calendar.Feeds;
using Bot.Core.Chat;
using Bot.Core.Localization;
using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.People.Bridges;
using Bot.Core.Storage;
using Bot.Tests.Outbox;
using Bot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Bot.Tests.People.Bridges;

/// <summary>
/// Servers and groups on two platforms, and people who type and press through the whole core: powers, once-keys and all. What the bot says by
/// itself lies in <see cref="Chats"/>.
/// </summary>
internal sealed class Town : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private int _inputs;

    private Town(ServiceProvider services, TempDatabase db, IReadOnlyDictionary<string, FakeChat> chats) =>
        (_services, Db, Chats) = (services, db, chats);

    public TempDatabase Db { get; }

    public FakeClock Clock => Db.Clock;

    public IReadOnlyDictionary<string, FakeChat> Chats { get; }

    public Instant Now => Instant.FromDateTimeOffset(Clock.GetUtcNow());

    public static async Task<Town> Start(Engine engine)
    {
        var clock = new FakeClock();
        var chats = new[] { "discord", "telegram" }.ToDictionary(platform => platform, platform => new FakeChat(platform, clock));
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddBotCore();
        services.AddSingleton(new PublicAddress(new("https://smile.example/")));
        foreach (var chat in chats.Values) services.AddSingleton<IChat>(chat);
        services.AddSingleton<TimeProvider>(clock);
        var sources = services.BuildServiceProvider().GetRequiredService<IReadOnlyList<MigrationSource>>();
        var db = await TempDatabase.Start(engine, clock, [.. sources.Where(one => one != MigrationSource.Kernel)]);
        services.AddSingleton<IDatabase>(db);
        return new(services.BuildServiceProvider(), db, chats);
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>A server or group with one room.</summary>
    public async Task<Spot> Spot(string platform, string name, string zone = "Europe/Madrid", params IReadOnlyList<Language> languages)
    {
        var space = new PlaceRef(platform, name);
        var room = new PlaceRef(platform, $"{name}-room");
        var people = Get<PeopleStore>();
        var id = await Db.Write(null, async tx =>
        {
            var community = await people.Found(tx, space, name, zone, languages.Count == 0 ? [Language.English] : languages);
            await people.Room(tx, community, room, $"{name} room", space);
            return community;
        });
        return new(this, id, space, room);
    }

    /// <summary>Somebody whose app speaks English, with a private chat open.</summary>
    public Neighbour Person(string platform, string name) => new(this, new(platform, name), name);

    /// <summary>A server and a group that are one community, led by the server; each has an admin.</summary>
    public async Task<(Spot Server, Spot Group, Neighbour Juno, Neighbour Milo)> Bridged()
    {
        var (server, group) = (await Spot("discord", "Server"), await Spot("telegram", "Group"));
        var (juno, milo) = (Person("discord", "Juno"), Person("telegram", "Milo"));
        await Bridge(server, juno, group, milo);
        return (server, group, juno, milo);
    }

    /// <summary>Builds a bridge as people do it.</summary>
    public async Task Bridge(Spot lead, Neighbour starter, Spot other, Neighbour joiner)
    {
        var code = Code(await starter.Types(lead, "/bridge start", Power.Admin));
        await joiner.Types(other, $"/bridge join {code}", Power.Admin);
        await joiner.Taps("Ask the other side", other, Power.Admin);
        await Drain();
        // Said in private, where the one who was last written in is spoken of.
        await starter.TapsDirect("Become one community");
        await Drain();
    }

    public static string Code(string told) =>
        System.Text.RegularExpressions.Regex.Match(told, "[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}", default, TimeSpan.FromSeconds(1)).Value;

    public Task<int> Drain() => Get<OutboxWorker>().Drain(CancellationToken.None);

    /// <summary>Turns the clock; what comes due on the way happens.</summary>
    public async Task Later(int days = 0, int hours = 0, int minutes = 0)
    {
        var end = Clock.GetUtcNow() + new TimeSpan(days, hours, minutes, 0);
        await Drain();
        while (Clock.GetUtcNow() < end)
        {
            var next = await Get<OutboxWorker>().NextDue(CancellationToken.None);
            var step = next is { } at ? at.ToDateTimeOffset() - Clock.GetUtcNow() : end - Clock.GetUtcNow();
            step = step < TimeSpan.FromMilliseconds(1) ? TimeSpan.FromMilliseconds(1) : step;
            Clock.Advance(step < end - Clock.GetUtcNow() ? step : end - Clock.GetUtcNow());
            await Drain();
        }
    }

    /// <summary>All that was said in a room, the oldest first.</summary>
    public IReadOnlyList<Said> In(Spot spot) =>
        [.. Chats[spot.Space.Platform].Arrived.Where(said => said.To is Destination.Room room && room.Place == spot.Room)];

    /// <summary>How a card in a room stands now, after all edits.</summary>
    public Message Card(Spot spot, string title) => Chats[spot.Space.Platform].Arrived.Last(said =>
        (said.To is Destination.Room to ? to.Place : said.Edited?.Place) == spot.Room
        && said.Message.Card?.Title.En.ToString().Contains(title, StringComparison.Ordinal) == true).Message;

    public Task<long> Count(string table) => Db.Read(q => q.One<long>($"SELECT count(*) FROM {table}"));

    public Task<CommunityId> CommunityOf(Spot spot) => Db.Read(q => SideTable.CommunityOf(q, spot.Side));

    internal OnceKey Once() => new($"town/{Interlocked.Increment(ref _inputs).ToString(CultureInfo.InvariantCulture)}");

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Db.DisposeAsync();
    }
}

/// <summary>A server or group.</summary>
/// <param name="Side">Its community while it is alone.</param>
internal sealed record Spot(Town Town, CommunityId Side, PlaceRef Space, PlaceRef Room);

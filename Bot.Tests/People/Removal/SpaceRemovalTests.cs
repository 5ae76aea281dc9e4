using Bot.Core.Features.Workshops;
using Bot.Core.People;
using Bot.Core.People.Removal;
using Bot.Core.Storage;
using Bot.Tests.Storage;
using Bot.Tests.Workshops;

namespace Bot.Tests.People.Removal;

/// <summary>What goes with a space, and what stays.</summary>
public sealed class SpaceRemovalTests
{
    private static readonly PlaceRef Server = new("sandbox", "server");

    [Theory, OnSqlite, OnPostgres]
    public async Task With_its_last_space_a_community_goes_and_its_people_stay(Engine engine)
    {
        await using var world = await World.Start(engine);
        var ben = await Community(world);
        (await Remove(world)).ShouldBeGreaterThan(4);
        foreach (var table in new[] { "communities", "spaces", "places", "members", "workshops", "rsvps", "reminder_steps", "calendar_feeds", "card_copies" })
            (await Count(world, table)).ShouldBe(0, table);
        (await Count(world, "outbox WHERE place_id IS NOT NULL")).ShouldBe(0);
        (await Count(world, $"persons WHERE id = {ben.Id.Value} AND last_community_id IS NULL")).ShouldBe(1);
        (await Count(world, $"accounts WHERE person_id = {ben.Id.Value}")).ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_community_that_is_elsewhere_goes_on_there(Engine engine)
    {
        await using var world = await World.Start(engine);
        var ben = await Community(world);
        await world.Run("INSERT INTO spaces (platform, native_id, community_id) VALUES ('sandbox', 'other', @Community)", new { world.Community });
        await world.Run(
            """
            INSERT INTO places (id, community_id, platform, native_id, name, space, announcements)
            VALUES (7, @Community, 'sandbox', 'hall', 'hall', 'other', 0)
            """,
            new { world.Community });
        await Remove(world);
        (await Count(world, "spaces WHERE native_id = 'other'")).ShouldBe(1);
        (await Count(world, "places")).ShouldBe(1);
        // The one in Ben's private chat.
        (await Count(world, "card_copies")).ShouldBe(1);
        (await Count(world, "calendar_feeds")).ShouldBe(1);
        (await Count(world, $"members WHERE person_id = {ben.Id.Value}")).ShouldBe(1);
        var workshop = await world.Newest();
        workshop.Place.ShouldBeNull();
        (await world.Answer(workshop.Id, ben))!.Standing.ShouldBe(Standing.Going);
        (await world.Db.Read(q => world.Get<PeopleStore>().Announcements(q, world.Community))).ShouldBe(new PlaceId(7));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_is_in_another_community_speaks_of_that_one(Engine engine)
    {
        await using var world = await World.Start(engine);
        var ben = await Community(world);
        await world.Run("INSERT INTO communities (id, name, zone, languages) VALUES (9, 'Others', 'Europe/Madrid', 'en')", new { });
        await Join(world, new(9), ben);
        await world.Run("UPDATE persons SET last_community_id = @Community", new { world.Community });
        await Remove(world);
        (await Count(world, $"persons WHERE id = {ben.Id.Value} AND last_community_id = 9")).ShouldBe(1);
        (await Count(world, "members WHERE community_id = 9")).ShouldBe(1);
        (await Count(world, "communities")).ShouldBe(1);
    }

    /// <summary>A community with a feed, a workshop whose card stands in its room and in a private chat, and Ben, who comes.</summary>
    private static async Task<Someone> Community(World world)
    {
        await world.Run("INSERT INTO spaces (platform, native_id, community_id) VALUES ('sandbox', 'server', @Community)", new { world.Community });
        await world.Run("UPDATE places SET space = 'server'", new { });
        await world.Run("INSERT INTO calendar_feeds (community_id, token) VALUES (@Community, 'abc')", new { world.Community });
        var (workshop, organiser) = await world.Workshop(seats: 20);
        var ben = await world.Person("Ben");
        await ben.Answers(workshop.Id, RsvpAnswer.Going);
        await Join(world, world.Community, ben);
        await Join(world, world.Community, organiser);
        await world.Db.Write(null, async tx =>
        {
            var (copies, card) = (world.Get<Core.Outbox.CardCopies>(), WorkshopCards.Subject(workshop));
            await copies.Remember(tx, card, new(new("sandbox", "room"), "1"), new Core.Outbox.Recipient.Room(world.Room));
            await copies.Remember(tx, card, new(new("sandbox", "ben"), "2"), new Core.Outbox.Recipient.Person(ben.Id));
        });
        return ben;
    }

    private static async Task Join(World world, CommunityId community, Someone who)
    {
        await world.Run(
            "INSERT INTO members (community_id, person_id, platform_power, granted_power, joined_at) VALUES (@community, @Id, 0, 0, 0)",
            new { community, who.Id });
        await world.Run("UPDATE persons SET last_community_id = @community WHERE id = @Id", new { community, who.Id });
    }

    /// <returns>In how many pieces.</returns>
    private static async Task<int> Remove(World world)
    {
        for (var pieces = 1; pieces < 100; pieces++)
            if (!await world.Db.Write(null, tx => world.Get<SpaceRemoval>().Some(tx, Server))) return pieces;
        throw new ShouldAssertException("It never ends.");
    }

    private static Task<long> Count(World world, string table) => world.Db.Read(q => q.One<long>($"SELECT count(*) FROM {table}"));
}

using Bot.Core.Calendar.Listings;
using Bot.Core.Features.Workshops.Editing;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.Features.Workshops.Ports;
using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.People.Removal;
using Bot.Core.Storage;
using Bot.Tests.Storage;
using Bot.Tests.Workshops;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace Bot.Tests.Calendar;

/// <summary>What becomes of an event in a space's own calendar, whatever the platform is called.</summary>
public sealed class ListingTests
{
    private static readonly PlaceRef Space = new("sandbox", "hall");

    [Theory, OnSqlite, OnPostgres]
    public async Task It_is_added_changed_once_for_many_edits_and_cancelled(Engine engine)
    {
        await using var world = await World.Start(engine);
        var board = new Noticeboard();
        await SwitchOn(world);
        var (workshop, organiser) = await world.Workshop();
        (await Run(world, board)).ShouldBe(["Done"]);
        board.Notices.Values.ShouldHaveSingleItem().Event.Title.ShouldBe("Clay smiles");
        await organiser.Fills(new EditTitle(workshop.Id, "Clay", "Clay smiles"));
        await organiser.Fills(new EditWhere(workshop.Id, "Hall 2"));
        (await Run(world, board)).ShouldBe(["Done"]);
        board.Notices["n1"].Event.Location.ShouldBe("Hall 2");
        // Nothing that is seen there has changed.
        await organiser.Fills(new EditSeats(workshop.Id, 5));
        await Run(world, board);
        await organiser.Presses(new ConfirmCancel(workshop.Id));
        await Run(world, board);
        board.Done.ShouldBe(["add", "change", "cancel"]);
        (await world.Db.Read(q => q.One<long>("SELECT count(*) FROM listings"))).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task When_nobody_knows_whether_it_was_added_it_is_looked_for(Engine engine)
    {
        await using var world = await World.Start(engine);
        var board = new Noticeboard { Next = (new ListingResult.Unsure("lost"), true) };
        await SwitchOn(world);
        await world.Workshop();
        (await Run(world, board)).ShouldBe(["Failed"]);
        (await Run(world, board)).ShouldBe(["Again"]);
        (await Run(world, board)).ShouldBe(["Done"]);
        board.Done.ShouldBe(["add", "find", "change"]);
        board.Notices.ShouldHaveSingleItem();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_has_begun_there_and_is_moved_is_added_anew(Engine engine)
    {
        await using var world = await World.Start(engine);
        var board = new Noticeboard();
        await SwitchOn(world);
        var (workshop, _) = await world.Workshop();
        await Run(world, board);
        world.Clock.Advance(days: 4, hours: 9);
        await world.Run("UPDATE workshops SET start = @start WHERE id = @Id", new { start = world.Now + Duration.FromDays(1), workshop.Id });
        (await Run(world, board)).ShouldBe(["Again"]);
        (await Run(world, board)).ShouldBe(["Done"]);
        board.Done.ShouldBe(["add", "remove", "add"]);
        board.Notices.Keys.ShouldHaveSingleItem().ShouldBe("n2");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_switch_shows_what_is_coming_and_takes_it_away_again(Engine engine)
    {
        await using var world = await World.Start(engine);
        var board = new Noticeboard();
        await AddSpace(world);
        await world.Workshop();
        await world.Workshop();
        var by = await SwitchOn(world);
        await Sweep(world);
        (await Run(world, board)).Count.ShouldBe(2);
        board.Notices.Count.ShouldBe(2);
        await world.Db.Write(null, async tx => await world.Get<Listings>().Switch(tx, Space, WorkshopListings.Source, on: false, by.Id));
        await Sweep(world);
        await Run(world, board);
        board.Notices.ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_hinders_it_is_told_once_to_whoever_switched_it_on(Engine engine)
    {
        await using var world = await World.Start(engine);
        var board = new Noticeboard();
        var by = await SwitchOn(world);
        await world.Workshop();
        for (var i = 0; i < 2; i++)
        {
            board.Next = (new ListingResult.Hindered(ListingTrouble.Full), false);
            (await Run(world, board)).ShouldBe(["Again"]);
        }
        (await world.Notes("listing.trouble")).ShouldHaveSingleItem().ShouldEndWith($"/Full/{by.Id.Value}");
        (await world.Db.Read(q => q.One<long>("SELECT max(version) FROM outbox WHERE kind = 'listing.trouble'"))).ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task It_goes_with_its_space_and_the_switch_forgets_a_person(Engine engine)
    {
        await using var world = await World.Start(engine);
        var by = await SwitchOn(world);
        await world.Workshop();
        var other = await world.Person("Other");
        var data = world.Get<ListingData>();
        (await data.Export(by.Id, CancellationToken.None)).ShouldHaveSingleItem();
        await world.Db.Write(null, async tx => await data.Merge(tx, by.Id, other.Id));
        await world.Db.Write(null, async tx => await data.Forget(tx, other.Id));
        (await world.Db.Read(q => q.One<long>("SELECT count(*) FROM listed_kinds WHERE switched_by IS NULL"))).ShouldBe(1);
        for (var i = 0; i < 20 && await world.Db.Write(null, tx => world.Get<SpaceRemoval>().Some(tx, Space)); i++) { }
        foreach (var table in new[] { "listings", "listed_kinds", "outbox WHERE errand_space IS NOT NULL", "spaces" })
            (await world.Db.Read(q => q.One<long>($"SELECT count(*) FROM {table}"))).ShouldBe(0, table);
    }

    private static async Task AddSpace(World world) => await world.Run(
        "INSERT INTO spaces (platform, native_id, community_id) VALUES ('sandbox', 'hall', @Community)", new { world.Community });

    private static async Task<Someone> SwitchOn(World world)
    {
        if (await world.Db.Read(q => q.One<long>("SELECT count(*) FROM spaces")) == 0) await AddSpace(world);
        var by = await world.Person("Ada", Power.Admin);
        await world.Db.Write(null, async tx => await world.Get<Listings>().Switch(tx, Space, WorkshopListings.Source, on: true, by.Id));
        return by;
    }

    private static async Task Sweep(World world) => (await world.Get<ListingSweep>().Run(
        new("listing.all", WorkshopListings.Source, Space, world.Now), CancellationToken.None)).ShouldBeOfType<ErrandEnd.Done>();

    /// <summary>Runs the errands that wait, whenever they are due.</summary>
    /// <returns>How each ended.</returns>
    private static async Task<IReadOnlyList<string>> Run(World world, Noticeboard board)
    {
        var reports = new ListingReports(world.Db, world.Get<Core.Outbox.Notes>(), [board], NullLogger<ListingReports>.Instance);
        var errand = new ListingErrand(world.Db, [new WorkshopListings()], [board], reports);
        var ends = new List<string>();
        foreach (var args in await world.Db.Read(q => q.Many<string>("SELECT args FROM outbox WHERE kind = 'listing' ORDER BY id")))
            ends.Add((await errand.Run(new("listing", args, Space, world.Now), CancellationToken.None)).GetType().Name);
        return ends;
    }
}

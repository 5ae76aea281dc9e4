using Bot.Core.Features.Workshops;
using Bot.Core.Features.Workshops.Arrivals;
using Bot.Core.Features.Workshops.Company;
using Bot.Core.People;
using Bot.Core.People.Guests;
using Bot.Core.People.Removal;
using Bot.Core.Storage;
using Bot.Tests.People.Linking;
using Bot.Tests.Storage;

namespace Bot.Tests.Workshops;

/// <summary>People without an account and the door, when people become one, part, are blocked or forgotten, and when a community goes.</summary>
public sealed class CompanyDataTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_somebody_brought_goes_along_with_the_account_that_brought_them(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, _) = await world.Workshop(guests: 3);
        var (here, there) = (await world.Person("Ben"), await world.Person("Ben there"));
        await there.Fills(new BringByName(workshop.Id, "Rosa"));
        var linked = await there.Becomes(here);
        (await By(world, "Rosa")).ShouldBe(here.Id);
        var apart = await linked.Parts();
        (await By(world, "Rosa")).ShouldBe(apart.Id);
        await world.MustAddUp(workshop.Id);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_whom_a_blocked_person_brought_organisers_look_after_and_the_seat_is_kept(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, organiser) = await world.Workshop(guests: 3);
        var ben = await world.Person("Ben");
        await ben.Fills(new BringByName(workshop.Id, "Rosa"));
        await world.Db.Write(null, async tx =>
        {
            foreach (var one in world.Get<IEnumerable<ITakesBack>>()) await one.TakeBack(tx, world.Community, ben.Id);
        });
        (await By(world, "Rosa")).ShouldBeNull();
        (await world.Read(workshop.Id)).CountGoing.ShouldBe(1);
        var rosa = await Rosa(world);
        await organiser.Presses(new TakeOff(workshop.Id, rosa));
        (await world.Read(workshop.Id)).CountGoing.ShouldBe(0);
        (await world.Notes("w.")).ShouldNotContain(key => key.EndsWith(ben.Key, StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Bringing_and_plus_ones_are_refused_where_they_are_too_many_together(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, _) = await world.Workshop(guests: 2);
        var (ben, none) = (await world.Person("Ben"), await world.Person("Cai"));
        await ben.Answers(workshop.Id, RsvpAnswer.Going);
        await ben.Presses(new BringGuests(workshop.Id, 1));
        await ben.Fills(new BringByName(workshop.Id, "Rosa"));
        (await ben.IsRefused(() => ben.Fills(new BringByName(workshop.Id, "Ana")))).ShouldBe("Each person may bring 2 guests.");
        (await ben.IsRefused(() => ben.Presses(new BringGuests(workshop.Id, 2)))).ShouldBe("Each person may bring 2 guests.");
        // Who does not come may bring as many.
        await none.Fills(new BringByName(workshop.Id, "Rosa"));
        await none.Fills(new BringByName(workshop.Id, "Ana"));
        (await none.IsRefused(() => none.Fills(new BringByName(workshop.Id, "Eli")))).ShouldBe("Each person may bring 2 guests.");
        (await world.Read(workshop.Id)).CountSeats.ShouldBe(5);
        await world.MustAddUp(workshop.Id);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_came_twice_came_once_and_parts_with_the_account_that_entered_the_code(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, organiser) = await world.Workshop(seats: 5);
        var (here, there) = (await world.Person("Ben"), await world.Person("Ben there"));
        await there.Answers(workshop.Id, RsvpAnswer.Going);
        world.Clock.Advance(workshop.Start.ToDateTimeOffset() - world.Clock.GetUtcNow());
        await organiser.Presses(new OpenDoor(workshop.Id));
        var code = (await world.Db.Read(q => ArrivalTable.Door(q, workshop.Id)))!.Code;
        await here.Fills(new EnterDoorCode(code));
        await there.Fills(new EnterDoorCode(code));
        (await Turnout(world, workshop.Id)).ShouldBe((1, 1));
        var linked = await there.Becomes(here);
        (await Turnout(world, workshop.Id)).ShouldBe((1, 0));
        await linked.Parts();
        (await Turnout(world, workshop.Id)).ShouldBe((1, 0));
        await world.Forget(here.Id);
        await world.Forget(there.Id);
        (await world.Db.Read(q => q.One<long>("SELECT count(*) FROM workshop_came"))).ShouldBe(0);
        (await Turnout(world, workshop.Id)).ShouldBe((0, 0), "not final yet: counts are of who is known");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task With_a_community_go_its_doors_and_soon_the_people_without_an_account(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, organiser) = await world.Workshop(guests: 3);
        var ben = await world.Person("Ben");
        await ben.Fills(new BringByName(workshop.Id, "Rosa"));
        world.Clock.Advance(workshop.Start.ToDateTimeOffset() - world.Clock.GetUtcNow());
        await organiser.Presses(new OpenDoor(workshop.Id));
        await organiser.Fills(new LetIn(workshop.Id, "Ana"));
        await world.Db.Write(null, async tx =>
        {
            foreach (var one in world.Get<IEnumerable<ICommunityData>>())
                while (await one.Remove(tx, world.Community, 100) > 0) continue;
        });
        foreach (var table in new[] { "workshop_doors", "workshop_came", "rsvps", "workshops" })
            (await world.Db.Read(q => q.One<long>($"SELECT count(*) FROM {table}"))).ShouldBe(0, table);
        while (await world.Get<IEnumerable<Core.Outbox.IChore>>().OfType<GuestChore>().Single().Work(CancellationToken.None) > 0) continue;
        (await world.Db.Read(q => q.One<long>("SELECT count(*) FROM named_guests"))).ShouldBe(0);
        (await world.Db.Read(q => q.One<long>("SELECT count(*) FROM persons WHERE name IN ('Rosa', 'Ana')"))).ShouldBe(0);
    }

    /// <summary>How often a person comes is nobody's to know: whatever counts who came, counts by workshop or title.</summary>
    [Fact]
    public void No_query_counts_how_often_a_person_came()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SmileBot.sln"))) folder = Path.GetDirectoryName(folder)!;
        var files = new[] { "Bot.Core", "Bot.Host" }
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(folder, project), "*.cs", SearchOption.AllDirectories))
            .Select(file => (Name: Path.GetFileName(file), Text: File.ReadAllText(file)))
            .Where(file => file.Text.Contains("workshop_came", StringComparison.Ordinal) || file.Text.Contains("workshop_doors", StringComparison.Ordinal))
            .ToList();
        files.Select(file => file.Name).Order(StringComparer.Ordinal).ToList().ShouldBe(
            ["ArrivalData.cs", "ArrivalTable.cs", "CompanyTable.cs", "NamesGo.cs", "PastTable.cs"], "whoever reads who came says here why it is no person's rate");
        foreach (var (name, text) in files)
        {
            foreach (var statement in Statements(text).Where(one => one.Contains("workshop_came", StringComparison.Ordinal)))
            {
                statement.Contains("GROUP BY", StringComparison.Ordinal).ShouldBeFalse(name);
                // Counted only for one workshop, which is named.
                if (statement.Contains("count(", StringComparison.Ordinal)) statement.Contains("workshop_id = @workshop", StringComparison.Ordinal).ShouldBeTrue(name);
            }
        }
        files.Single(file => file.Name == "PastTable.cs").Text.ShouldNotContain("workshop_came");
    }

    private static IEnumerable<string> Statements(string text) =>
        text.Split('"').Where(piece => piece.Contains("SELECT", StringComparison.Ordinal) || piece.Contains("UPDATE", StringComparison.Ordinal));

    private static async Task<(int Came, int WalkIns)> Turnout(World world, WorkshopId id)
    {
        var door = (await world.Db.Read(q => ArrivalTable.Door(q, id)))!;
        return (door.Came, door.WalkIns);
    }

    private static async Task<PersonId> Rosa(World world) => new(await world.Db.Read(q => q.One<long>("SELECT id FROM persons WHERE name = 'Rosa'")));

    private static async Task<PersonId?> By(World world, string name) =>
        await world.Db.Read(q => q.One<long?>("SELECT g.brought_by FROM named_guests g JOIN persons p ON p.id = g.person_id WHERE p.name = @name", new { name })) is { } id
            ? new(id)
            : null;
}

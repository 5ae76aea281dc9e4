using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.People.Powers;
using Bot.Core.Storage;
using Bot.Tests.Storage;
using Bot.Tests.Workshops;

namespace Bot.Tests.People.Powers;

/// <summary>Whose power it is: that of the account that acts, in the spaces of the community, and what was granted to the person.</summary>
public sealed class CallerPowerTests
{
    private static readonly PlaceRef Server = new("discord", "1");
    private static readonly PlaceRef OtherServer = new("discord", "2");
    private static readonly PlaceRef Group = new("telegram", "-1");
    private static int _inputs;

    [Theory, OnSqlite, OnPostgres]
    public async Task A_power_of_one_account_is_none_of_another_account_of_the_same_person(Engine engine)
    {
        await using var world = await Bridged(engine);
        await Acts(world, "discord", Server, Power.Admin);
        await Acts(world, "telegram", Group, Power.Member);
        await Link(world);

        (await Acts(world, "discord", Server, Power.Admin)).ShouldBe(Power.Admin);
        (await Acts(world, "telegram", Group, Power.Member)).ShouldBe(Power.Member);
        (await Acts(world, "discord", null, null)).ShouldBe(Power.Admin, "in private what was known last");
        (await Acts(world, "telegram", null, null)).ShouldBe(Power.Member);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_last_input_on_one_platform_changes_nothing_on_the_other(Engine engine)
    {
        await using var world = await Bridged(engine);
        await Acts(world, "telegram", Group, Power.Member, RoleMap.Administrator);
        await Acts(world, "discord", Server, Power.Member);
        await Link(world);
        await Acts(world, "discord", Server, Power.Member);
        (await Acts(world, "telegram", null, null)).ShouldBe(Power.Host);
        (await Acts(world, "discord", null, null)).ShouldBe(Power.Member);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_power_in_one_space_of_the_community_counts_in_its_others_on_that_platform(Engine engine)
    {
        await using var world = await Bridged(engine);
        await Acts(world, "discord", Server, Power.Moderator);
        (await Acts(world, "discord", OtherServer, Power.Member)).ShouldBe(Power.Moderator);
        await Acts(world, "discord", Server, Power.Member);
        (await Acts(world, "discord", OtherServer, Power.Member)).ShouldBe(Power.Member);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_lost_role_ends_its_power_at_once(Engine engine)
    {
        await using var world = await Bridged(engine);
        await Map(world, Server, "77=1");
        (await Acts(world, "discord", Server, Power.Member, "77", "99")).ShouldBe(Power.Host);
        (await Acts(world, "discord", Server, Power.Member, "99")).ShouldBe(Power.Member);
        (await Acts(world, "discord", null, null)).ShouldBe(Power.Member);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Another_choice_for_a_role_counts_at_once_and_no_other_role_is_written_down(Engine engine)
    {
        await using var world = await Bridged(engine);
        await Map(world, Server, "77=1");
        await Acts(world, "discord", Server, Power.Member, "77", "99");
        (await world.Db.Read(q => q.Many<string>("SELECT roles FROM account_powers"))).ShouldBe(["77"]);
        await Map(world, Server, "77=2");
        (await Acts(world, "discord", null, null)).ShouldBe(Power.Moderator);
        await Map(world, Server, "");
        (await Acts(world, "discord", null, null)).ShouldBe(Power.Member);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_platform_tells_of_a_lost_role_before_the_account_acts(Engine engine)
    {
        await using var world = await Bridged(engine);
        await Acts(world, "telegram", Group, Power.Member, RoleMap.Administrator);
        await world.Db.Write(null, tx => AccountPowers.Learn(tx, Account("telegram"), Group, Power.Member, []));
        (await Acts(world, "telegram", null, null)).ShouldBe(Power.Member);
        await world.Db.Write(null, tx => AccountPowers.Learn(tx, new("telegram", "nobody"), Group, Power.Admin, []));
        (await world.Db.Read(q => q.One<long>("SELECT count(*) FROM account_powers"))).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_granted_is_the_person_s_on_every_platform_and_ends_by_itself(Engine engine)
    {
        await using var world = await Bridged(engine);
        await Acts(world, "discord", Server, Power.Member);
        await Acts(world, "telegram", Group, Power.Member);
        await Link(world);
        await world.Run(
            """
            INSERT INTO grants (community_id, person_id, power, reason, granted_at, ends_at)
            SELECT @Community, MIN(person_id), 1, 'x', 0, @end FROM accounts
            """,
            new { world.Community, end = world.Now + NodaTime.Duration.FromHours(1) });
        (await Acts(world, "discord", Server, Power.Member)).ShouldBe(Power.Host);
        (await Acts(world, "telegram", Group, Power.Member)).ShouldBe(Power.Host);
        (await world.Db.Read(q => AccountPowers.AtLeast(q, Power.Host, world.Now))).Count.ShouldBe(1);
        world.Clock.Advance(TimeSpan.FromHours(1));
        (await Acts(world, "telegram", Group, Power.Member)).ShouldBe(Power.Member);
        (await world.Db.Read(q => AccountPowers.AtLeast(q, Power.Host, world.Now))).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Grants_of_two_become_one_person_s_go_back_when_they_part_and_are_forgotten_with_them(Engine engine)
    {
        await using var world = await Bridged(engine);
        await Acts(world, "discord", Server, Power.Admin);
        await Acts(world, "telegram", Group, Power.Member);
        var ids = await world.Db.Read(q => q.Many<PersonId>("SELECT person_id FROM accounts ORDER BY platform"));
        foreach (var (person, power, ends) in new[] { (ids[0], 1, (long?)100), (ids[1], 1, null), (ids[0], 2, 200) })
        {
            await world.Run(
                "INSERT INTO grants (community_id, person_id, power, reason, granted_by, granted_at, ends_at) VALUES (@Community, @person, @power, 'x', @by, 0, @ends)",
                new { world.Community, person, power, by = ids[1], ends });
        }
        var data = world.Get<PowerData>();
        await world.Db.Write(null, tx => data.Merge(tx, ids[1], ids[0]));
        (await Grants(world, ids[0])).ShouldBe(["0 1 0", "0 1 100", "0 2 200"], "each of them is there, and the later end counts");
        (await data.Export(ids[0], CancellationToken.None)).Count.ShouldBe(4);
        await world.Db.Write(null, tx => data.Split(tx, new Parting(ids[0], ids[1], [])));
        (await Grants(world, ids[0])).ShouldBe(["0 1 100", "0 2 200", "1 1 0"]);
        await world.Db.Write(null, tx => data.Merge(tx, ids[1], ids[0]));

        await world.Db.Write(null, tx => data.Forget(tx, ids[0]));
        (await world.Db.Read(q => q.One<long>("SELECT (SELECT count(*) FROM grants) + (SELECT count(*) FROM account_powers)"))).ShouldBe(0);
    }

    /// <summary>One community with two servers and a group, in which nobody has done anything yet.</summary>
    private static async Task<World> Bridged(Engine engine)
    {
        var world = await World.Start(engine);
        foreach (var space in new[] { Server, OtherServer, Group })
            await world.Run("INSERT INTO spaces (platform, native_id, community_id) VALUES (@Platform, @NativeId, @Community)", new { space.Platform, space.NativeId, world.Community });
        return world;
    }

    private static Task Map(World world, PlaceRef space, string roles) => world.Run(
        "UPDATE spaces SET role_powers = @roles WHERE platform = @Platform AND native_id = @NativeId", new { space.Platform, space.NativeId, roles });

    private static async Task<IReadOnlyList<string>> Grants(World world, PersonId first) =>
    [
        .. (await world.Db.Read(q => q.Many<GrantRow>("SELECT person_id, power, ends_at FROM grants")))
            .Select(row => $"{(row.PersonId == first ? 0 : 1)} {row.Power} {row.EndsAt ?? 0}").Order(StringComparer.Ordinal),
    ];

    private static Task Link(World world) => world.Run(
        "UPDATE accounts SET person_id = (SELECT MIN(person_id) FROM accounts)", new { });

    private static AccountRef Account(string platform) => new(platform, "somebody");

    /// <summary>What the account may do, in a space or in private.</summary>
    private static async Task<Power> Acts(World world, string platform, PlaceRef? space, Power? told, params string[] roles)
    {
        var from = new Sender(Account(platform), "Somebody") { Power = told, Roles = roles };
        var at = new Whereabouts(space, new(platform, space is null ? "private" : $"room of {space.NativeId}"), "room");
        var input = new Inbound.Typed(from, at, new OnceKey($"powers/{Interlocked.Increment(ref _inputs)}"), "/help");
        return (await world.Get<Callers>().Load(input, CancellationToken.None)).Power;
    }

    private sealed class GrantRow
    {
        public required PersonId PersonId { get; init; }

        public required int Power { get; init; }

        public long? EndsAt { get; init; }
    }
}

using Bot.Core.People;
using Bot.Core.People.Bridges;
using Bot.Core.Storage;
using Bot.Tests.Storage;

namespace Bot.Tests.People.Bridges;

/// <summary>A bridge is built by two admins, one on each side, who have both read what becomes of it.</summary>
public sealed class BuildingTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Both_sides_read_what_becomes_of_both_and_say_yes(Engine engine)
    {
        await using var town = await Town.Start(engine);
        var server = await town.Spot("discord", "Server");
        var group = await town.Spot("telegram", "Grupo", "Atlantic/Canary", Core.Localization.Language.Spanish);
        var (juno, milo) = (town.Person("discord", "Juno"), town.Person("telegram", "Milo"));
        await milo.Types(group, "/workshop new Clay fri 18:00", Power.Admin);

        var told = await juno.Types(server, "/bridge start", Power.Admin);
        told.ShouldContain("for one use");
        (await town.Count("bridge_codes WHERE hash LIKE '%-%'")).ShouldBe(0);
        var shown = await milo.Types(group, $"/bridge join {Town.Code(told).ToLowerInvariant().Replace('-', ' ')}", Power.Admin);
        shown.ShouldContain("Server: Discord · 1 room · 1 person · 1 organiser · 0 events ahead · Europe/Madrid · English");
        shown.ShouldContain("Grupo: Telegram · 1 room · 1 person · 1 organiser · 1 event ahead · Atlantic/Canary · español");
        shown.ShouldContain("The community is called Server, its time zone is Europe/Madrid, and it speaks English + español.");
        shown.ShouldContain("its log goes on as everybody's");
        shown.ShouldContain("I do not guess who is the same person");
        (await town.Count("bridge_sides")).ShouldBe(0);
        (await milo.Taps("Ask the other side", group, Power.Admin)).ShouldContain("I have asked the admin of Server");
        await town.Drain();
        (await town.Count("bridge_sides")).ShouldBe(0);
        juno.Directs()[^1].Everything.ShouldContain("Milo has entered your code: Grupo wants to become one community with you.");

        (await juno.TapsDirect("Become one community")).ShouldContain("one community with Grupo");
        await town.Drain();
        (await town.CommunityOf(group)).ShouldBe(server.Side);
        milo.Directs()[^1].Text.ShouldContain("one community with Server");
        town.In(server)[^1].Everything.ShouldContain("Server and Grupo have become one");
        town.In(group)[^1].Everything.ShouldContain("Server and Grupo have become one");
        foreach (var text in new[] { await juno.Types(server, "/events"), await milo.Types(group, "/events"), await milo.Types(null, "/events") })
        {
            text.ShouldContain("Coming up in Server");
            text.ShouldContain("Clay");
        }
        // Its zone is its own: it was said on the islands.
        (await town.Db.Read(q => q.One<string>("SELECT zone_id FROM workshops"))).ShouldBe("Atlantic/Canary");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_log_of_both_says_it_and_that_of_the_side_which_joined_sleeps(Engine engine)
    {
        await using var town = await Town.Start(engine);
        var (server, group, juno, milo) = await town.Bridged();
        foreach (var text in new[] { await juno.Types(server, "/log", Power.Admin), await milo.Types(group, "/log", Power.Admin) })
        {
            text.ShouldContain("Juno made a code to become one community with others.");
            text.ShouldContain("Juno made Server and Group one community.");
        }
        await LeavingTests.Leave(town, group, milo);
        (await juno.Types(server, "/log", Power.Admin)).ShouldContain("Milo took Group out of the bridge.");
        var theirs = await milo.Types(group, "/log", Power.Admin);
        theirs.ShouldContain("Juno made Server and Group one community.");
        theirs.ShouldContain("Milo took Group out of the bridge.");
        theirs.ShouldNotContain("made a code");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Taken_out_of_one_side_in_the_middle_it_joins_nothing(Engine engine)
    {
        await using var town = await Town.Start(engine);
        var (server, group) = (await town.Spot("discord", "Server"), await town.Spot("telegram", "Group"));
        var (juno, milo) = (town.Person("discord", "Juno"), town.Person("telegram", "Milo"));
        await milo.Types(group, $"/bridge join {Town.Code(await juno.Types(server, "/bridge start", Power.Admin))}", Power.Admin);
        await milo.Taps("Ask", group, Power.Admin);
        await town.Drain();
        await town.Db.Write(null, tx => town.Get<PeopleStore>().Leave(tx, group.Space));
        (await juno.TapsDirect("Become one community")).ShouldContain("taken out of one of the two sides");
        (await town.Count("bridge_sides")).ShouldBe(0);
        // Back again within the hour, it goes on where it was.
        await town.Db.Write(null, tx => town.Get<PeopleStore>().Found(tx, group.Space, "Group", "Europe/Madrid", [Core.Localization.Language.English]));
        (await juno.TapsDirect("Become one community")).ShouldContain("one community with Group");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_code_is_good_once_for_an_hour_and_for_admins(Engine engine)
    {
        await using var town = await Town.Start(engine);
        var (server, group, other) = (await town.Spot("discord", "Server"), await town.Spot("telegram", "Group"), await town.Spot("telegram", "Other"));
        var (juno, milo, eli) = (town.Person("discord", "Juno"), town.Person("telegram", "Milo"), town.Person("telegram", "Eli"));

        (await juno.Types(server, "/bridge start", Power.Moderator)).ShouldContain("admin");
        var code = Town.Code(await juno.Types(server, "/bridge start", Power.Admin));
        (await milo.Types(group, $"/bridge join {code}", Power.Moderator)).ShouldContain("admin");
        (await juno.Types(server, $"/bridge join {code}", Power.Admin)).ShouldContain("your own code");
        (await milo.Types(group, $"/bridge join {code}", Power.Admin)).ShouldContain("One community?");
        (await eli.Types(other, $"/bridge join {code}", Power.Admin)).ShouldContain("I do not know that code");

        var late = Town.Code(await juno.Types(server, "/bridge start", Power.Admin));
        await town.Later(hours: 1);
        (await eli.Types(other, $"/bridge join {late}", Power.Admin)).ShouldContain("older than an hour");
        // What was shown before is over by then, too.
        (await milo.Taps("Ask the other side", group, Power.Admin)).ShouldContain("no longer open");

        var replaced = Town.Code(await juno.Types(server, "/bridge start", Power.Admin));
        await juno.Types(server, "/bridge start", Power.Admin);
        (await eli.Types(other, $"/bridge join {replaced}", Power.Admin)).ShouldContain("I do not know that code");
        (await town.Count("bridge_sides")).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Five_wrong_codes_lock_an_account_for_an_hour_even_for_the_right_one(Engine engine)
    {
        await using var town = await Town.Start(engine);
        var (server, group) = (await town.Spot("discord", "Server"), await town.Spot("telegram", "Group"));
        var (juno, milo, eli) = (town.Person("discord", "Juno"), town.Person("telegram", "Milo"), town.Person("telegram", "Eli"));
        var code = Town.Code(await juno.Types(server, "/bridge start", Power.Admin));
        for (var left = 4; left > 0; left--)
            (await milo.Types(group, "/bridge join 0000-0000-0000", Power.Admin)).ShouldContain(left == 1 ? "one more try" : $"{left} more tries");
        (await milo.Types(group, "/bridge join nonsense!", Power.Admin)).ShouldContain("too many wrong codes");
        (await milo.Types(group, $"/bridge join {code}", Power.Admin)).ShouldContain("too many wrong codes");
        // Nobody else is locked out by it.
        (await eli.Types(group, $"/bridge join {code}", Power.Admin)).ShouldContain("One community?");
        await town.Later(hours: 1, minutes: 1);
        (await milo.Types(group, "/bridge join 0000-0000-0000", Power.Admin)).ShouldContain("4 more tries");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_step_is_for_the_admins_of_the_side_whose_turn_it_is(Engine engine)
    {
        await using var town = await Town.Start(engine);
        var (server, group, other) = (await town.Spot("discord", "Server"), await town.Spot("telegram", "Group"), await town.Spot("discord", "Other"));
        var (juno, milo, eve) = (town.Person("discord", "Juno"), town.Person("telegram", "Milo"), town.Person("discord", "Eve"));
        var code = Town.Code(await juno.Types(server, "/bridge start", Power.Admin));
        await milo.Types(group, $"/bridge join {code}", Power.Admin);
        var offer = await town.Db.Read(q => q.One<long>("SELECT id FROM bridge_offers"));

        (await juno.Taps(new AskToJoin(offer), server, Power.Admin)).ShouldContain("for the admins of Group");
        (await milo.Taps(new ConfirmJoin(offer), group, Power.Admin)).ShouldContain("for the admins of Server");
        (await juno.Taps(new ConfirmJoin(offer), server, Power.Admin)).ShouldContain("no longer open");
        await milo.Taps(new AskToJoin(offer), group, Power.Admin);
        (await milo.Taps(new ConfirmJoin(offer), group, Power.Admin)).ShouldContain("for the admins of Server");
        // A forwarded button: a member there, an admin elsewhere.
        (await eve.Taps(new ConfirmJoin(offer), server)).ShouldContain("admin");
        (await eve.Taps(new ConfirmJoin(offer), other, Power.Admin)).ShouldContain("for the admins of Server");
        (await town.Count("bridge_sides")).ShouldBe(0);
        (await juno.Taps(new ConfirmJoin(offer), server, Power.Admin)).ShouldContain("one community with Group");
        (await juno.Taps(new ConfirmJoin(offer), server, Power.Admin)).ShouldContain("no longer open");
        (await town.Count("bridge_sides")).ShouldBe(2);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task No_is_an_answer_on_both_sides(Engine engine)
    {
        await using var town = await Town.Start(engine);
        var (server, group) = (await town.Spot("discord", "Server"), await town.Spot("telegram", "Group"));
        var (juno, milo) = (town.Person("discord", "Juno"), town.Person("telegram", "Milo"));
        await milo.Types(group, $"/bridge join {Town.Code(await juno.Types(server, "/bridge start", Power.Admin))}", Power.Admin);
        (await milo.Taps("Not now", group, Power.Admin)).ShouldContain("Nothing was changed");
        (await juno.Types(server, "/bridge start", Power.Admin)).ShouldContain("for one use");
        await milo.Types(group, $"/bridge join {Town.Code(await juno.Types(server, "/bridge start", Power.Admin))}", Power.Admin);
        await milo.Taps("Ask", group, Power.Admin);
        await town.Drain();
        // Who cannot be written to finds it here.
        (await juno.Types(server, "/bridge start", Power.Admin)).ShouldContain("Milo has entered your code");
        (await juno.Taps("No", server, Power.Admin)).ShouldContain("Nothing was changed");
        await town.Drain();
        milo.Directs()[^1].Text.ShouldContain("Server has said no");
        (await town.Count("bridge_sides")).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_side_of_a_bridge_joins_no_other_and_only_the_one_that_leads_invites(Engine engine)
    {
        await using var town = await Town.Start(engine);
        var (server, group, juno, milo) = await town.Bridged();
        var third = await town.Spot("telegram", "Third");
        var eli = town.Person("telegram", "Eli");
        (await milo.Types(group, "/bridge start", Power.Admin)).ShouldContain("led from the other side");
        var code = Town.Code(await juno.Types(server, "/bridge start", Power.Admin));
        (await milo.Types(group, $"/bridge join {code}", Power.Admin)).ShouldContain("one community already");
        var theirs = Town.Code(await eli.Types(third, "/bridge start", Power.Admin));
        (await milo.Types(group, $"/bridge join {theirs}", Power.Admin)).ShouldContain("in a bridge already");
        (await juno.Types(server, $"/bridge join {theirs}", Power.Admin)).ShouldContain("in a bridge already");
        await eli.Types(third, $"/bridge join {code}", Power.Admin);
        await eli.Taps("Ask", third, Power.Admin);
        await town.Drain();
        await juno.TapsDirect("Become one community");
        (await town.CommunityOf(third)).ShouldBe(server.Side);
        (await town.Count("bridge_sides")).ShouldBe(3);
    }
}

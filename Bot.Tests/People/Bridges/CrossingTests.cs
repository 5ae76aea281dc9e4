using System.Text.RegularExpressions;
using Bot.Tests.Chats;

namespace Bot.Tests.People.Bridges;

/// <summary>Both emulated platforms at once: owners, members, hostile people, and a bot that is taken out in the middle.</summary>
public sealed class CrossingTests
{
    [Fact]
    public async Task Two_owners_build_a_bridge_a_workshop_fills_from_both_sides_and_one_side_leaves()
    {
        await using var crossing = await BothPlatforms.Start();
        // Nobody gave them a role: a server's owner and a group's creator are admins by that.
        var (juno, milo) = (crossing.Discord.People.OwnerOf(crossing.Guild), crossing.Telegram.People.OwnerOf(crossing.Group));
        var zara = crossing.Discord.People.AddMember(crossing.Guild, "Zara");
        var alok = crossing.Telegram.People.AddMember(crossing.Group, "Alok");
        milo.Starts();
        await crossing.Settle();

        var told = await crossing.Told(juno.Uses(crossing.Room, "bridge start"));
        var code = Regex.Match(told, "[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}", default, TimeSpan.FromSeconds(1)).Value;
        code.ShouldNotBeEmpty(told);
        // Only to who asked, and with one platform as with two no other is named.
        zara.Sees(crossing.Room).ShouldNotContain(seen => seen.Text.Contains(code, StringComparison.Ordinal));
        told.ShouldNotContain("Telegram");
        // A member tries it first, and has not used it up.
        alok.Types(crossing.Group, $"/bridge_join@smile_bot {code}");
        await crossing.Settle();
        (await crossing.Says(milo, $"/bridge join {code}")).ShouldContain("Smile Group");
        await crossing.Presses(milo, crossing.OnTelegram(milo, milo.Private, "One community?"), "Ask the other side");
        var asked = crossing.OnDiscord(juno, juno.Direct, "wants to become one community with you");
        (await crossing.Count("bridge_sides")).ShouldBe(0);
        await crossing.Told(juno.Presses(asked, "Become one community"));
        crossing.Text(asked).ShouldContain("one community with Smile Group");
        (await crossing.Count("bridge_sides")).ShouldBe(2);
        await crossing.Later(minutes: 2);
        crossing.OnDiscord(zara, crossing.Room, "We are one community now");
        crossing.OnTelegram(alok, crossing.Group, "We are one community now");

        milo.Types(crossing.Group, "/workshop_new@smile_bot Clay smiles fri 18:00 seats:1");
        await crossing.Later(minutes: 1);
        var there = crossing.OnDiscord(zara, crossing.Room, "Clay smiles");
        var here = crossing.OnTelegram(alok, crossing.Group, "Clay smiles");
        (await crossing.Told(zara.Presses(there, "Going"))).ShouldContain("You are in");
        await crossing.Presses(alok, here, "Going");
        await crossing.Later(minutes: 1);
        crossing.Text(there).ShouldContain("1 on the waitlist");
        alok.Sees(here)!.Text.ShouldContain("1 on the waitlist");
        (await crossing.Told(zara.Uses(crossing.Room, "events"))).ShouldContain("Clay smiles");

        (await crossing.Says(milo, "/bridge leave")).ShouldContain("1 person keeps a seat");
        await crossing.Presses(milo, crossing.OnTelegram(milo, milo.Private, "Leave the bridge?"), "Leave…");
        await crossing.Later(minutes: 1);
        crossing.OnTelegram(alok, crossing.Group, "unless a member objects");
        await crossing.Later(hours: 24, minutes: 2);
        (await crossing.Count("bridge_sides")).ShouldBe(0);
        crossing.OnDiscord(zara, crossing.Room, "Our bridge has ended");
        crossing.OnTelegram(alok, crossing.Group, "Our bridge has ended");
        crossing.OnDiscord(zara, zara.Direct, "The two sides of the community have parted");
        crossing.Text(there).ShouldContain("belongs to the other side");
        (await crossing.Told(zara.Uses(crossing.Room, "events"))).ShouldNotContain("Clay smiles");
        (await crossing.Told(zara.Uses(crossing.Room, "mine"))).ShouldContain("Clay smiles");
        crossing.MustBeClean();
    }

    [Fact]
    public async Task Taken_out_of_the_group_in_the_middle_nothing_is_joined()
    {
        await using var crossing = await BothPlatforms.Start();
        var (juno, milo) = (crossing.Discord.People.OwnerOf(crossing.Guild), crossing.Telegram.People.OwnerOf(crossing.Group));
        milo.Starts();
        await crossing.Settle();
        var code = Regex.Match(
            await crossing.Told(juno.Uses(crossing.Room, "bridge start")), "[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}", default, TimeSpan.FromSeconds(1)).Value;
        (await crossing.Says(milo, "/bridge join 0000-0000-0000")).ShouldContain("I do not know that code");
        await crossing.Says(milo, $"/bridge join {code}");
        (await crossing.Says(milo, $"/bridge join {code}")).ShouldContain("I do not know that code");
        await crossing.Presses(milo, crossing.OnTelegram(milo, milo.Private, "One community?"), "Ask the other side");
        crossing.Telegram.People.KickBot(crossing.Group);
        await crossing.Settle();
        var asked = crossing.OnDiscord(juno, juno.Direct, "wants to become one community with you");
        (await crossing.Told(juno.Presses(asked, "Become one community"))).ShouldContain("taken out of one of the two sides");
        (await crossing.Count("bridge_sides")).ShouldBe(0);
        crossing.MustBeClean();
    }
}

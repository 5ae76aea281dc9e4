using System.Text.RegularExpressions;
using Bot.Tests.Chats;

namespace Bot.Tests.People;

/// <summary>The whole way of new people on both emulated platforms: set up, bridge, link, fill a workshop, read the log, take the data out, be forgotten.</summary>
public sealed partial class NewcomersTests
{
    [Fact]
    public async Task A_server_and_a_group_become_one_community_and_somebody_who_is_in_both_takes_part_and_goes()
    {
        await using var crossing = await BothPlatforms.Start();
        var (juno, milo) = (crossing.Discord.People.OwnerOf(crossing.Guild), crossing.Telegram.People.OwnerOf(crossing.Group));
        var there = crossing.Discord.People.AddMember(crossing.Guild, "ana_d", "en-US");
        var here = crossing.Telegram.People.AddMember(crossing.Group, "Ana");
        var ben = crossing.Telegram.People.AddMember(crossing.Group, "Ben");
        milo.Starts();
        here.Starts();
        await crossing.Settle();

        // Both sides are set up in two taps.
        var city = juno.Presses(crossing.OnDiscord(juno, crossing.Room, "Hello, I am SmileBot"), "Set up");
        await crossing.Told(city);
        var guess = juno.Submits(city.Modal.ShouldNotBeNull(), ("city", "Madrid"));
        await crossing.Told(guess);
        await crossing.Told(juno.Presses(guess.Original!, "Looks right"));
        crossing.Text(guess.Original!).ShouldContain("All set");
        await crossing.Presses(milo, crossing.OnTelegram(milo, crossing.Group, "Hello, I am SmileBot"), "Set up");
        await crossing.Says(milo, "Madrid");
        await crossing.Presses(milo, crossing.OnTelegram(milo, milo.Private, "Madrid"), "Looks right");

        // They become one community.
        var bridge = BridgeCode().Match(await crossing.Told(juno.Uses(crossing.Room, "bridge start"))).Value;
        await crossing.Says(milo, $"/bridge join {bridge}");
        await crossing.Presses(milo, crossing.OnTelegram(milo, milo.Private, "One community?"), "Ask the other side");
        await crossing.Told(juno.Presses(crossing.OnDiscord(juno, juno.Direct, "wants to become one community with you"), "Become one community"));
        await crossing.Later(minutes: 2);

        // Ana is one person, once both of her accounts have said so.
        await crossing.Told(there.Uses(crossing.Room, "events"));
        var code = LinkCode().Match(await crossing.Says(here, "/link")).Groups["code"].Value;
        var me = there.Uses(crossing.Room, "me");
        await crossing.Told(me);
        var linking = there.Presses(me.Original!, "Link an account");
        await crossing.Told(linking);
        var form = there.Presses(linking.Original!, "I have a code");
        await crossing.Told(form);
        var typed = there.Submits(form.Modal.ShouldNotBeNull(), ("code", code));
        (await crossing.Told(typed)).ShouldContain("This code is from");
        var asked = (typed.Original ?? typed.FollowUps[^1])!;
        await crossing.Told(there.Presses(asked, "Both are mine"));
        await crossing.Later(minutes: 1);
        await crossing.Presses(here, crossing.OnTelegram(here, here.Private, "typed your code"), "Link them");

        // One seat for both accounts, and the next one waits.
        await crossing.Told(juno.Uses(crossing.Room, "workshop new", ("title", "Clay smiles"), ("when", "fri 18:00"), ("seats", 1)));
        await crossing.Later(minutes: 1);
        var card = crossing.OnTelegram(here, crossing.Group, "Clay smiles");
        await crossing.Told(there.Presses(crossing.OnDiscord(there, crossing.Room, "Clay smiles"), "Going"));
        await crossing.Presses(here, card, "Going");
        await crossing.Presses(ben, card, "Going");
        await crossing.Later(minutes: 1);
        var text = here.Sees(card)!.Text;
        text.ShouldContain("1 of 1 seat");
        text.ShouldContain("1 on the waitlist");

        // Everybody can read what was done; nobody's link is in it.
        var log = await crossing.Says(here, "/log");
        log.ShouldContain("Smile Group");
        log.ShouldNotContain("ana_d");

        await crossing.Says(here, "/mydata");
        var file = here.Sees(here.Private).Last(seen => seen.Message.File is not null).Message.File!;
        file.Name.ShouldBe("my-data.json");

        // Gone from both platforms, and the seat is Ben's.
        await crossing.Says(here, "/forget");
        await crossing.Presses(here, crossing.OnTelegram(here, here.Private, "Forget me"), "Forget me");
        await crossing.Presses(here, crossing.OnTelegram(here, here.Private, "Are you sure?"), "Yes, forget me");
        await crossing.Later(hours: 24, minutes: 16);
        (await crossing.Count("accounts WHERE name IN ('Ana', 'ana_d')")).ShouldBe(0);
        (await crossing.Count("persons WHERE name IN ('Ana', 'ana_d')")).ShouldBe(0);
        text = ben.Sees(card)!.Text;
        text.ShouldContain("Ben");
        text.ShouldNotContain("Ana");
        text.ShouldNotContain("waitlist");
        (await crossing.Says(milo, "/log")).ShouldNotContain("Ana");
        crossing.MustBeClean();
    }

    [GeneratedRegex("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}", RegexOptions.CultureInvariant)]
    private static partial Regex BridgeCode();

    [GeneratedRegex("code: (?<code>[0-9A-Z ]{9})", RegexOptions.CultureInvariant)]
    private static partial Regex LinkCode();
}

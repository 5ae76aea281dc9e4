using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.People.Linking;
using Bot.Emulators.Discord.Driving;
using Bot.Tests.Chats;
using DiscordPerson = Bot.Emulators.Discord.Driving.Person;
using TelegramPerson = Bot.Emulators.Telegram.Driving.Person;

namespace Bot.Tests.People.Linking;

/// <summary>One person on Telegram and on Discord.</summary>
public sealed partial class BothPlatformsTests
{
    [Fact]
    public async Task A_person_links_both_platforms_has_one_seat_is_called_on_both_and_parts_again()
    {
        await using var sides = await BothPlatforms.StartJoined();
        var juno = sides.Organiser("Juno");
        var here = sides.Telegram.People.AddMember(sides.Group, "Ana");
        var there = sides.Discord.People.AddMember(sides.Guild, "ana_d", "en-US");
        here.Starts();
        await sides.Settle();
        juno.Types(sides.Group, "/workshop_new@smile_bot Pottery fri 18:00 seats:20");
        await sides.Settle();
        var card = here.Sees(sides.Group).Last(seen => seen.Text.StartsWith("Pottery", StringComparison.Ordinal)).Message;
        here.Presses(card, "Going");
        await sides.Settle();
        await Told(sides, there, there.Uses(sides.Room, "events"));
        // What stands in /me on Discord.
        await sides.Post(new Message { Text = Words.Verbatim("Me"), Buttons = [[new Button.Press(Words.Verbatim("Link"), new OpenLink())]] });

        await Link(sides, here, there);
        (await People(sides)).ShouldBe(1);

        // One name on the card, one seat, whichever platform is used.
        var mine = await Told(sides, there, there.Uses(sides.Room, "mine"));
        mine.ShouldContain("Pottery");
        mine.ShouldContain("you are in");
        var person = new PersonId(await sides.Db.Read(q => q.One<long>("SELECT person_id FROM accounts WHERE platform = 'discord' AND name = 'ana_d'")));

        // A mention reaches them on the platform where it stands.
        var mention = (await sides.Db.Read(q => Mentions.Of(q, person)))!;
        mention.Name.ShouldBe("Ana");
        var before = there.Notifications.Count;
        await sides.Post(new Message { Text = Words.Verbatim($"Welcome, {mention}!") });
        lock (sides.Discord.Platform.Sync)
            there.Sees(sides.Room)[^1].Text.ShouldContain($"<@{there.User.Id}>");
        there.Notifications.Count.ShouldBeGreaterThan(before);
        here.Sees(sides.Group)[^1].Text.ShouldContain("Welcome, Ana!");
        sides.Telegram.Transcript.Print(20).ShouldContain($"tg://user?id={here.User.Id}");
        // Somebody without an account there is a plain name.
        var other = await sides.Db.Read(async q => await Mentions.Of(q, new(await q.One<long>("SELECT person_id FROM accounts WHERE name = 'Juno'"))));
        await sides.Post(new Message { Text = Words.Verbatim($"Ask {other!}.") });
        there.Sees(sides.Room)[^1].Text.ShouldContain("Ask Juno.");

        // Given with the one account, as the one person; it stays with that account.
        here.Types(here.Private, "/link");
        await sides.Settle();
        var shown = Newest(here, "Your code:");
        here.Presses(shown, "Unlink Discord");
        await sides.Settle();
        here.Presses(Newest(here, "Unlink ana_d on Discord?"), "Unlink");
        await sides.Settle();
        (await People(sides)).ShouldBe(2);
        (await Told(sides, there, there.Uses(sides.Room, "mine"))).ShouldNotContain("Pottery");
        here.Types(here.Private, "/mine");
        await sides.Settle();
        Newest(here, "Pottery").Text.ShouldContain("you are in");
        sides.MustBeClean();
    }

    private static async Task Link(BothPlatforms sides, TelegramPerson here, DiscordPerson there)
    {
        here.Types(here.Private, "/link");
        await sides.Settle();
        var code = CodeIn().Match(Newest(here, "Your code:").Text).Groups["code"].Value;
        var me = there.Sees(sides.Room).Last(seen => seen.Text.Contains("Me", StringComparison.Ordinal)).Message;
        var opened = there.Presses(me, "Link");
        (await Told(sides, there, opened)).ShouldContain("Your code:");
        var asked = there.Presses(opened.Original!, "I have a code");
        await sides.Discord.WholeAnswer(asked);
        var typed = there.Submits(asked.Modal.ShouldNotBeNull(), ("code", code));
        (await Told(sides, there, typed)).ShouldContain("This code is from");
        var agreed = there.Presses((typed.Original ?? typed.FollowUps[^1])!, "Both are mine");
        await sides.Discord.WholeAnswer(agreed);
        await sides.Later(seconds: 3);
        here.Presses(Newest(here, "typed your code"), "Link them");
        await sides.Settle();
    }

    private static Bot.Emulators.Telegram.World.Message Newest(TelegramPerson person, string text) =>
        person.Sees(person.Private).LastOrDefault(seen => seen.Text.Contains(text, StringComparison.Ordinal))?.Message
        ?? throw new ShouldAssertException($"No “{text}” among:\n{string.Join("\n---\n", person.Sees(person.Private).Select(seen => seen.Text))}");

    private static async Task<string> Told(BothPlatforms sides, DiscordPerson person, Bot.Emulators.Discord.World.Interaction interaction)
    {
        await sides.Discord.WholeAnswer(interaction);
        await sides.Settle();
        Bot.Emulators.Discord.World.Message?[] messages = [interaction.Original, .. interaction.FollowUps];
        return string.Join('\n', messages.Select(message => message is null ? "" : person.Sees(message)?.Text ?? ""));
    }

    private static Task<long> People(BothPlatforms sides) => sides.Db.Read(q => q.One<long>(
        "SELECT count(DISTINCT person_id) FROM accounts WHERE name IN ('Ana', 'ana_d')"));

    [GeneratedRegex("code: (?<code>[0-9A-Z ]{9})", RegexOptions.CultureInvariant)]
    private static partial Regex CodeIn();
}

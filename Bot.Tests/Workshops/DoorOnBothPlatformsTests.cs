using System.Text.RegularExpressions;
using Bot.Core.Features.Workshops.Arrivals;
using Bot.Emulators.Discord.Driving;
using Bot.Tests.Chats;
using DiscordPerson = Bot.Emulators.Discord.Driving.Person;

namespace Bot.Tests.Workshops;

/// <summary>One board at one door, and people who read it on either platform.</summary>
public sealed partial class DoorOnBothPlatformsTests
{
    [Fact]
    public async Task The_code_on_the_board_is_entered_on_discord_and_on_telegram()
    {
        await using var sides = await BothPlatforms.StartJoined();
        var juno = sides.Organiser("Juno");
        juno.Starts();
        var here = sides.Telegram.People.AddMember(sides.Group, "Ana");
        here.Starts();
        var there = sides.Discord.People.AddMember(sides.Guild, "dora", "en-US");
        await sides.Settle();
        // It is ten o'clock: the door has been open for half an hour.
        juno.Types(sides.Group, "/workshop_new@smile_bot Pottery today 10:30 seats:20");
        await sides.Settle();
        here.Presses(here.Sees(sides.Group).Last(seen => seen.Text.StartsWith("Pottery", StringComparison.Ordinal)).Message, "Going");
        await sides.Settle();
        juno.Types(juno.Private, "/workshop_door");
        await sides.Settle();
        var board = CodeIn().Match(juno.Sees(juno.Private)[^1].Text).Value;
        board.Length.ShouldBe(DoorCode.Letters + 1, sides.Telegram.Transcript.Print(20));

        here.Types(here.Private, $"/here {board}");
        await sides.Settle();
        here.Sees(here.Private)[^1].Text.ShouldContain("marked as having come to Pottery");

        await sides.Discord.WholeAnswer(there.Uses(sides.Room, "events"));
        var events = there.Uses(sides.Room, "events");
        await sides.Discord.WholeAnswer(events);
        var card = await Pressed(sides, there, events.Original!, "Pottery");
        var more = await Pressed(sides, there, card.Original ?? card.FollowUps[^1], "More");
        var asked = await Pressed(sides, there, more.Original ?? more.FollowUps[^1], "I am here");
        var entered = there.Submits(asked.Modal.ShouldNotBeNull(), ("code", board));
        await sides.Discord.WholeAnswer(entered);
        var told = (entered.Original ?? entered.FollowUps[^1])!;
        lock (sides.Discord.Platform.Sync) there.Sees(told)!.Text.ShouldContain("You had no seat in **Pottery**, and there is room");

        var door = (await sides.Db.Read(q => q.One<Door>("SELECT code, came, walk_ins, no_shows FROM workshop_doors")))!;
        (door.Came, door.WalkIns).ShouldBe((1, 1));
        sides.MustBeClean();
    }

    private static async Task<Bot.Emulators.Discord.World.Interaction> Pressed(
        BothPlatforms sides, DiscordPerson who, Bot.Emulators.Discord.World.Message message, string label)
    {
        var pressed = who.Presses(message, label);
        await sides.Discord.WholeAnswer(pressed);
        await sides.Settle();
        return pressed;
    }

    [GeneratedRegex("[2-9A-HJ-KM-NP-Z]{3} [2-9A-HJ-KM-NP-Z]{3}", RegexOptions.None, 1000)]
    private static partial Regex CodeIn();
}

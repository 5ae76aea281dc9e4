using Bot.Core.Storage;
using Bot.Emulators.Discord.Driving;
using Bot.Tests.Chats;
using DiscordPermission = Bot.Emulators.Discord.World.Permission;

namespace Bot.Tests.People.Abuse;

/// <summary>One community on both emulated platforms at once: reports cross over, and a block holds on both.</summary>
public sealed class AcrossTests
{
    [Fact]
    public async Task A_report_from_Telegram_is_answered_from_Discord_and_a_block_holds_on_both()
    {
        await using var both = await BothPlatforms.StartJoined();
        var (discord, telegram, guild, room, group) = (both.Discord, both.Telegram, both.Guild, both.Room, both.Group);
        var milo = discord.People.AddMember(
            guild, "Milo", "en-US", discord.People.AddRole(guild, "moderators", DiscordPermission.ModerateMembers | DiscordPermission.ManageEvents));
        var there = discord.People.AddMember(guild, "Eli on Discord");
        var here = telegram.People.AddMember(group, "Eli on Telegram");
        var zara = telegram.People.AddMember(group, "Zara");
        foreach (var person in new[] { here, zara })
        {
            person.Types(group, "/help@smile_bot");
            person.Starts();
        }
        await discord.WholeAnswer(milo.Uses(room, "workshop new", ("title", "Clay smiles"), ("when", "fri 18:00"), ("seats", 1)));
        var card = room.Messages.Values.Last();
        await discord.WholeAnswer(there.Presses(card, "Going"));
        await both.Settle();
        // As linking does it.
        await both.Db.Write(null, async tx =>
        {
            var person = await tx.One<long>("SELECT person_id FROM accounts WHERE name = 'Eli on Discord'");
            await tx.Run("UPDATE accounts SET person_id = @person WHERE name = 'Eli on Telegram'", new { person });
        });

        zara.Says("/report \"He follows people home\" about:\"Eli on Discord\"");
        await both.Later(seconds: 5);
        var note = milo.Direct.Messages.Values.Last();
        both.Text(note).ShouldContain("Something waits for a moderator");
        var opened = await discord.WholeAnswer(milo.Presses(note, "Open"));
        both.Text(opened.Original!).ShouldContain("He follows people home");
        both.Text(opened.Original!).ShouldNotContain("Zara");
        var writing = await discord.WholeAnswer(milo.Presses(opened.Original!, "Write back"));
        await discord.WholeAnswer(milo.Submits(writing.Modal!, ("words", "Thank you. Since when?")));
        await both.Later(seconds: 5);
        var answer = zara.Sees(zara.Private).Last(seen => seen.Text.Contains("I have an answer for you", StringComparison.Ordinal));
        zara.Presses(answer.Message, "Open");
        await both.Settle();
        zara.Sees(zara.Private).ShouldContain(seen => seen.Text.Contains("From a moderator: Thank you. Since when?", StringComparison.Ordinal));

        var reason = await discord.WholeAnswer(milo.Presses(opened.Original!, "Block"));
        var asked = await discord.WholeAnswer(milo.Submits(reason.Modal!, ("reason", "Follows people")));
        await discord.WholeAnswer(milo.Presses(asked.Original!, "Block"));
        await both.Later(seconds: 30);
        (await both.Db.Read(q => q.One<long>("SELECT count(*) FROM rsvps"))).ShouldBe(0, "the seat is free");
        both.Text(card).ShouldContain("0 of 1 seat");
        (await both.Told(there.Presses(card, "Going"))).ShouldContain("You are blocked in Smile Commons");
        here.Says("/events");
        await both.Settle();
        here.Sees(here.Private)[^1].Text.ShouldContain("You are blocked in Smile Commons");
        here.Presses(here.Sees(here.Private)[^1].Message, "Appeal");
        await both.Settle();
        here.Sees(here.Private)[^1].Text.ShouldContain("What should they know?");
        here.Says("It was somebody else");
        await both.Settle();
        await both.Later(seconds: 5);
        // Nobody else moderates, so it comes back to whoever decided it.
        var appeal = milo.Direct.Messages.Values.Last();
        both.Text(appeal).ShouldContain("second opinion");
        var read = await discord.WholeAnswer(milo.Presses(appeal, "Read it"));
        both.Text(read.Original!).ShouldContain("It was somebody else");
        await discord.WholeAnswer(milo.Presses(read.Original!, "Lift it"));
        await both.Later(seconds: 5);
        here.Says("/events");
        await both.Settle();
        here.Sees(here.Private)[^1].Text.ShouldContain("Clay smiles");
        both.MustBeClean();
    }
}

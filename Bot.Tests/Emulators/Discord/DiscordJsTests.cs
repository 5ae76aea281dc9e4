using Bot.Emulators.Discord;
using Bot.Emulators.Discord.Driving;
using Bot.Tests.Storage;

namespace Bot.Tests.Emulators.Discord;

/// <summary>The emulator is honest when a bot on a library that others wrote runs against it and breaks no rule.</summary>
public sealed class DiscordJsTests
{
    [DiscordJsFact]
    public async Task A_bot_on_discord_js_runs_its_command_button_form_and_resume()
    {
        await using var emulator = await Emulator();
        var guild = emulator.People.AddGuild("Harbour");
        var room = emulator.People.AddChannel(guild, "talk");
        var ana = emulator.People.AddMember(guild, "ana", "es-ES");
        await using var peer = DiscordJs.Start(emulator);
        await emulator.Until(() => ana.Commands(room).Count > 0, $"the bot publishes: {peer.Said}");

        var typing = await emulator.Answer(ana.Types(room, "greet", "place", ("name", "Ben"), ("place", "har")));
        ((string)typing.Choices.Single()["value"]!).ShouldBe("harbour");

        var call = await emulator.Answer(ana.Uses(room, "greet", ("name", "Ben"), ("place", "harbour")));
        await emulator.Until(() => call.FollowUps.Count == 1, "it follows up");
        ana.Sees(room).Select(seen => (seen.Text, seen.IsEphemeral))
            .ShouldBe([("Hello Ben", false), ("Only you see that Ben was greeted.", true)]);

        var pressed = await emulator.Answer(ana.Presses(call.Original!, "Sign the book"));
        var sent = await emulator.WholeAnswer(ana.Submits(pressed.Modal!, ("Your words", "Thank you")));
        ana.Sees(sent.Original!)!.Text.ShouldBe("ana: Thank you");

        emulator.Gateway.AskToReconnect();
        await emulator.Until(() => emulator.Transcript.Exchanges.Any(one => one.What.StartsWith("RESUMED", StringComparison.Ordinal)), "it resumes after op 7");
        var missed = ana.Uses(room, "greet", ("name", "Cleo"));
        await emulator.Answer(missed);

        emulator.Gateway.Abort();
        await emulator.Until(() => emulator.Gateway.Connected == 0, "the connection is gone");
        var away = ana.Uses(room, "greet", ("name", "Dora"));
        await emulator.Answer(away);
        ana.Sees(away.Original!)!.Text.ShouldBe("Hello Dora");
        emulator.Gateway.Identified.ShouldBe(1, "it resumed, and never began anew");
        ShouldBreakNothing(emulator);
    }

    [DiscordJsFact]
    public async Task It_keeps_seats_and_a_waiting_list_when_it_is_asked_to()
    {
        using var folder = new TempFolder();
        await using var emulator = await Emulator();
        var guild = emulator.People.AddGuild("Harbour");
        var room = emulator.People.AddChannel(guild, "workshops");
        Person[] people = [.. Enumerable.Range(1, 3).Select(at => emulator.People.AddMember(guild, $"member {at}"))];
        await using var peer = DiscordJs.Start(emulator, folder.File("peer.db"));
        await emulator.Until(() => people[0].Commands(room).Count > 0, $"the bot publishes: {peer.Said}");
        var card = emulator.People.PostAsBot(room, """
            {"content":"Pottery","components":[{"type":1,"components":[
              {"type":2,"style":3,"label":"Going","custom_id":"rsvp:e1:2:y"},{"type":2,"style":2,"label":"Not going","custom_id":"rsvp:e1:2:n"}]}]}
            """);

        async Task<string> Press(Person person, string button)
        {
            await emulator.Answer(person.Presses(card, button));
            return person.Sees(card)!.Text.Split('\n')[1];
        }

        (await Press(people[0], "Going")).ShouldBe("1 of 2 going, 0 waiting");
        (await Press(people[1], "Going")).ShouldBe("2 of 2 going, 0 waiting");
        (await Press(people[2], "Going")).ShouldBe("2 of 2 going, 1 waiting");
        (await Press(people[2], "Going")).ShouldBe("2 of 2 going, 1 waiting");
        (await Press(people[0], "Not going")).ShouldBe("2 of 2 going, 0 waiting");
        ShouldBreakNothing(emulator);
    }

    private static Task<DiscordEmulator> Emulator() =>
        DiscordEmulator.Start(new FakeClock(), new() { Patience = TimeSpan.FromSeconds(60), RefusesUnlisted = false });

    /// <summary>The library puts two fields of messages into every answer, which the schema does not list there and the platform ignores.</summary>
    private static void ShouldBreakNothing(DiscordEmulator emulator) =>
        emulator.Violations.Where(one => one.Path.Split('.')[^1] is not ("tts" or "enforce_nonce")).ShouldBeEmpty(emulator.Transcript.Print());
}

using Bot.Emulators.Discord;
using Bot.Emulators.Discord.Load;
using Bot.Tests.Storage;

namespace Bot.Tests.Emulators.Discord;

/// <summary>The driver of the benchmark makes presses like any other, and none is lost.</summary>
public sealed class LoadTests
{
    [DiscordJsFact]
    public async Task A_storm_is_answered_and_the_card_adds_up()
    {
        using var folder = new TempFolder();
        await using var emulator = await DiscordEmulator.Start(
            new FakeClock(), new() { Patience = TimeSpan.FromSeconds(60), RefusesUnlisted = false, Rates = Bot.Emulators.Discord.Wire.RateRules.Off });
        var guild = emulator.People.AddGuild("Harbour");
        var room = emulator.People.AddChannel(guild, "workshops");
        var people = Enumerable.Range(1, 30).Select(at => emulator.People.AddMember(guild, $"member {at}").User).ToList();
        var card = emulator.People.PostAsBot(room, """
            {"content":"Pottery","components":[{"type":1,"components":[{"type":2,"style":3,"label":"Going","custom_id":"rsvp:e1:20:y"}]}]}
            """);
        await using var peer = DiscordJs.Start(emulator, folder.File("peer.db"));
        await emulator.Until(() => emulator.Platform.Application.GlobalCommands.Count > 0, $"the bot publishes: {peer.Said}");

        var result = await new LoadDriver(emulator).Run(new([card], ["Going"], people, Count: 60, InFlight: 8));
        (result.Answered, result.Late).ShouldBe((60, 0), emulator.Transcript.Print());
        card.Content.ShouldEndWith("20 of 20 going, 10 waiting");
    }
}

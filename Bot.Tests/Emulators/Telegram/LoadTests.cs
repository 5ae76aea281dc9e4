using Bot.Emulators.Telegram;
using Bot.Emulators.Telegram.Load;
using Bot.Tests.Storage;

namespace Bot.Tests.Emulators.Telegram;

/// <summary>The driver of the benchmark makes presses like any other, and none is lost.</summary>
public sealed class LoadTests
{
    [GrammyFact]
    public async Task A_storm_is_answered_and_the_last_counts_all()
    {
        using var folder = new TempFolder();
        await using var emulator = await TelegramEmulator.Start(new FakeClock(), new() { Patience = TimeSpan.FromSeconds(60) });
        var group = emulator.People.AddGroup("Harbour");
        var people = Enumerable.Range(1, 30).Select(at => emulator.People.AddMember(group, $"member {at}").User).ToList();
        var card = emulator.People.PostAsBot(group, "Pottery", ("Going", "rsvp:e1:20:y"));
        await using var peer = Grammy.Start(emulator, folder.File("peer.db"));
        await emulator.Until(() => emulator.Updates.IsPolled, $"the bot polls: {peer.Said}");
        var result = await new LoadDriver(emulator).Run(new([card], ["Going"], people, Count: 60, InFlight: 8));
        (result.Answered, result.Late).ShouldBe((60, 0), emulator.Transcript.Print());
        emulator.Platform.Answered[^1].Answer!.Text.ShouldEndWith("20 of 20 going, 10 waiting");
        emulator.Platform.Queries.ShouldBeEmpty();
        emulator.MustBeClean();
    }
}

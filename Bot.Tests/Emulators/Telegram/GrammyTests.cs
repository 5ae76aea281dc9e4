using Bot.Emulators.Telegram;
using Bot.Emulators.Telegram.Driving;
using Bot.Emulators.Telegram.Wire;
using Bot.Emulators.Telegram.World;
using Bot.Tests.Storage;

namespace Bot.Tests.Emulators.Telegram;

/// <summary>The emulator is honest when a bot on a library that others wrote runs against it and breaks no rule.</summary>
public sealed class GrammyTests
{
    [GrammyFact]
    public async Task A_bot_on_grammy_runs_its_commands_buttons_edits_and_files()
    {
        await using var emulator = await Emulator();
        var ana = emulator.People.Add("Ana <3", "es");
        await using var peer = Grammy.Start(emulator);
        await emulator.Until(() => emulator.Updates.IsPolled, $"the bot polls: {peer.Said}");
        ana.Menu(ana.Private).Select(one => one.Command).ShouldBe(["saluda"]);

        ana.Follows("https://t.me/smile_bot?start=r_1k9f3c");
        await emulator.UntilSees(ana, ana.Private, one => one.Text == "You came by r_1k9f3c", "what the link carried");

        ana.Uses(ana.Private, "saluda");
        var card = await emulator.UntilSees(ana, ana.Private, one => one.Text == "Pottery & tea\n0 come", "the card");
        card.Rows.Select(row => row.Count).ShouldBe([2, 2]);
        var press = ana.Presses(card.Message, "Going");
        (await emulator.Answer(press)).ShouldBe(new("You are in.", IsAlert: true, Url: null));
        await emulator.Until(() => ana.Sees(card.Message)!.Text == "Pottery & tea\n1 come", "the card is edited");

        var vain = ana.Presses(card.Message, "Nothing new");
        await emulator.Answer(vain);
        await emulator.Until(() => emulator.Transcript.Exchanges.Any(one => one.Answer.Contains("is not modified", StringComparison.Ordinal)),
            "an edit in vain is refused");

        ana.Says("/dates");
        var file = await emulator.UntilSees(ana, ana.Private, one => one.Message.File is not null, "the file");
        (file.Message.File!.Name, file.Text, file.Message.IsProtected).ShouldBe(("dates.ics", "Your dates", true));

        (await emulator.Answer(ana.Presses(card.Message, "Remove"))).Url.ShouldBe("https://t.me/smile_bot?start=from_card");
        await emulator.Until(() => ana.Sees(card.Message) is null, "the card is deleted");
        emulator.MustBeClean();
    }

    [GrammyFact]
    public async Task In_a_group_it_greets_hears_its_name_and_follows_into_the_supergroup()
    {
        await using var emulator = await Emulator();
        await using var peer = Grammy.Start(emulator);
        await emulator.Until(() => emulator.Updates.IsPolled, $"the bot polls: {peer.Said}");
        var group = emulator.People.AddGroup("Harbour", ChatKind.Group);
        var ana = emulator.People.AddMember(group, "Ana");
        await emulator.UntilSees(ana, group, one => one.Text.StartsWith("Hello Harbour", StringComparison.Ordinal), "the greeting");
        ana.Types(group, "/greet@smile_bot");
        var card = await emulator.UntilSees(ana, group, one => one.Labels.Contains("Going"), "the card");
        card.Message.ReplyTo!.From.ShouldBe(ana.User);
        var grown = emulator.People.Migrate(group);
        await emulator.UntilIdle();
        ana.Types(grown, "/greet@smile_bot");
        await emulator.UntilSees(ana, grown, one => one.Labels.Contains("Going"), "the card, in the supergroup");
        emulator.MustBeClean();
    }

    [GrammyFact]
    public async Task It_keeps_seats_and_a_waiting_list_when_it_is_asked_to()
    {
        using var folder = new TempFolder();
        await using var emulator = await Emulator();
        var group = emulator.People.AddGroup("Harbour");
        Person[] people = [.. Enumerable.Range(1, 3).Select(at => emulator.People.AddMember(group, $"member {at}"))];
        await using var peer = Grammy.Start(emulator, folder.File("peer.db"));
        await emulator.Until(() => emulator.Updates.IsPolled, $"the bot polls: {peer.Said}");
        var card = emulator.People.PostAsBot(group, "Pottery", ("Going", "rsvp:e1:2:y"), ("Not going", "rsvp:e1:2:n"));
        List<string> told = [];
        foreach (var person in people) told.Add((await emulator.Answer(person.Presses(card, "Going"))).Text);
        told.Add((await emulator.Answer(people[0].Presses(card, "Not going"))).Text);
        told.Add((await emulator.Answer(people[2].Presses(card, "Going"))).Text);
        told.ShouldBe([
            "You are in. Pottery: 1 of 2 going, 0 waiting",
            "You are in. Pottery: 2 of 2 going, 0 waiting",
            "You are on the waiting list. Pottery: 2 of 2 going, 1 waiting",
            "You are out. Pottery: 2 of 2 going, 0 waiting",
            "You are in. Pottery: 2 of 2 going, 0 waiting",
        ]);
        emulator.MustBeClean();
    }

    /// <summary>The clock stands still, so that limits on writing would never end.</summary>
    private static Task<TelegramEmulator> Emulator() =>
        TelegramEmulator.Start(new FakeClock(), new() { Paces = PaceRules.Off, Patience = TimeSpan.FromSeconds(60) });
}

using Bot.Tests.Telegram;

namespace Bot.Tests.Workshops;

/// <summary>The same through Telegram.</summary>
public sealed class OrganisingOnTelegramTests
{
    [Fact]
    public async Task Questions_are_asked_after_the_seat_and_answered_in_private()
    {
        await using var commons = await Begin();
        commons.Juno.Says("/workshop_new Clay fri 18:00");
        await commons.Settle();
        await commons.Later(seconds: 5);
        var aside = commons.Direct(commons.Juno);
        await commons.Answer(commons.Juno.Presses(aside.Message, "Everything else…"));
        aside = commons.Direct(commons.Juno);
        await commons.Answer(commons.Juno.Presses(aside.Message, "Questions"));
        commons.Juno.Presses(aside.Message, "New question");
        await commons.Settle();
        commons.Juno.Says("What do you eat?");
        await commons.Settle();
        commons.Juno.Presses(commons.Direct(commons.Juno).Message, "Choices");
        await commons.Settle();
        commons.Juno.Says("anything, vegan");
        await commons.Settle();
        await commons.Answer(commons.Juno.Presses(commons.Direct(commons.Juno).Message, "Done"));
        commons.Direct(commons.Juno).Text.ShouldContain("1. What do you eat? (anything, vegan)");

        await commons.Answer(commons.Zara.Presses(commons.Card("Clay"), "Going"));
        await commons.Later(seconds: 5);
        var asked = Last(commons, "Answer");
        asked.Text.ShouldContain("You are in. The organisers ask you something.");
        await commons.Answer(commons.Zara.Presses(asked.Message, "Answer"));
        await commons.Answer(commons.Zara.Presses(asked.Message, "vegan"));
        await commons.Later(seconds: 5);
        commons.Text(asked.Message).ShouldContain("Only the organisers see it");
        commons.Carmen.Sees(commons.Group).ShouldNotContain(seen => seen.Text.Contains("ask you something", StringComparison.Ordinal));
        commons.Juno.Says("/workshop_people");
        await commons.Settle();
        commons.Direct(commons.Juno).Text.ShouldContain("Zara: vegan");
        commons.Juno.Says("/workshop_export as:csv");
        await commons.Settle();
        commons.Direct(commons.Juno).Text.ShouldContain("1 person on the list");
        commons.Emulator.MustBeClean();
    }

    [Fact]
    public async Task A_letter_reaches_those_who_come_and_another_organiser_agrees()
    {
        await using var commons = await Begin();
        commons.Juno.Says("/workshop_new Clay fri 18:00");
        await commons.Settle();
        await commons.Later(seconds: 5);
        await commons.Answer(commons.Zara.Presses(commons.Card("Clay"), "Going"));
        await commons.Answer(commons.Juno.Presses(commons.Direct(commons.Juno).Message, "Everything else…"));
        var aside = commons.Directs(commons.Juno).Last(seen => seen.Labels.Contains("Organisers"));
        commons.Juno.Says("/workshop_tell");
        await commons.Settle();
        commons.Juno.Says("Bring an apron");
        await commons.Settle();
        await commons.Answer(commons.Juno.Presses(commons.Direct(commons.Juno).Message, "Done"));
        var preview = commons.Direct(commons.Juno);
        preview.Text.ShouldContain("Reaches 1 person");
        await commons.Answer(commons.Juno.Presses(preview.Message, "Send"));
        await commons.Later(minutes: 2);
        commons.Direct(commons.Zara).Text.ShouldContain("Bring an apron");
        commons.Directs(commons.Carmen).ShouldNotContain(seen => seen.Text.Contains("apron", StringComparison.Ordinal));
        await commons.Answer(commons.Juno.Presses(aside.Message, "Organisers"));
        commons.Juno.Presses(aside.Message, "Ask somebody");
        await commons.Settle();
        commons.Juno.Says("zara");
        await commons.Settle();
        await commons.Later(minutes: 2);
        var note = commons.Direct(commons.Zara);
        note.Text.ShouldContain("Would you help to organise");
        await commons.Answer(commons.Zara.Presses(note.Message, "Yes, I organise it"));
        commons.Text(note.Message).ShouldContain("You organise it now, too");
        commons.Emulator.MustBeClean();
    }

    private static async Task<Commons> Begin()
    {
        var commons = await Commons.Start();
        foreach (var one in new[] { commons.Juno, commons.Zara, commons.Carmen })
        {
            one.Starts();
            one.Types(commons.Group, "/help@smile_bot");
            await commons.Settle();
        }
        return commons;
    }

    /// <summary>What Zara alone sees, in the group or in private.</summary>
    private static Bot.Emulators.Telegram.Driving.Seen Last(Commons commons, string button) =>
        commons.Directs(commons.Zara).Concat(commons.Zara.Sees(commons.Group)).Last(seen => seen.Labels.Contains(button));
}

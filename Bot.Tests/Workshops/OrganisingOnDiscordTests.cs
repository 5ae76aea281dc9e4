using Bot.Emulators.Discord.World;
using Bot.Tests.Discord;

namespace Bot.Tests.Workshops;

/// <summary>Questions, a letter, another organiser and the list as a file, through Discord.</summary>
public sealed class OrganisingOnDiscordTests
{
    [Fact]
    public async Task Questions_are_asked_after_the_seat_and_answered_in_private()
    {
        await using var square = await Square.Start();
        var made = await CommandTests.Make(square, "Clay");
        var everything = await square.Answer(square.Juno.Presses(made.FollowUps.ShouldHaveSingleItem(), "Everything else…"));
        var aside = everything.Original!;
        await square.Answer(square.Juno.Presses(aside, "Questions"));
        var form = await square.Answer(square.Juno.Presses(aside, "New question"));
        await square.Answer(square.Juno.Submits(form.Modal!, ("question", "What do you eat? @everyone"), ("choices", "anything, vegan"), ("needed", "yes")));
        var own = await square.Answer(square.Juno.Presses(aside, "New question"));
        await square.Answer(square.Juno.Submits(own.Modal!, ("question", "What else?")));

        var going = await square.Answer(square.Zara.Presses(square.Card("Clay"), "Going"));
        var asked = going.Original!;
        asked.Has(MessageFlag.Ephemeral).ShouldBeTrue();
        square.Text(asked).ShouldContain("The organisers ask you 2 things.");
        await square.Answer(square.Zara.Presses(asked, "Answer"));
        square.Text(asked).ShouldContain("Question 1 of 2");
        await square.Answer(square.Zara.Presses(asked, "vegan"));
        square.Text(asked).ShouldContain("Question 2 of 2");
        var modal = await square.Answer(square.Zara.Presses(asked, "Answer"));
        var thanks = await square.Answer(square.Zara.Submits(modal.Modal!, ("answer", "A dog comes along")));
        square.Text(thanks.Original ?? asked).ShouldContain("Only the organisers see it");

        var people = await square.Answer(square.Juno.Uses(square.Room, "workshop people"));
        square.Text(people.Original!).ShouldContain("vegan · A dog comes along");
        square.Text(square.Card("Clay")).ShouldNotContain("vegan");
        var file = await square.Answer(square.Juno.Uses(square.Room, "workshop export", ("as", "csv")));
        file.Original!.Has(MessageFlag.Ephemeral).ShouldBeTrue();
        square.Text(file.Original!).ShouldContain("1 person on the list");
        square.MustBeClean();
    }

    [Fact]
    public async Task A_letter_reaches_those_who_come_and_another_organiser_agrees()
    {
        await using var square = await Square.Start();
        await CommandTests.Make(square, "Clay");
        await square.Answer(square.Zara.Presses(square.Card("Clay"), "Going"));
        var form = await square.Answer(square.Juno.Uses(square.Room, "workshop tell"));
        var preview = await square.Answer(square.Juno.Submits(form.Modal!, ("text", "Bring an apron @everyone")));
        square.Text(preview.Original!).ShouldContain("Reaches 1 person");
        await square.Answer(square.Juno.Presses(preview.Original!, "Send"));
        await square.Later(minutes: 2);
        square.Directs(square.Zara).ShouldHaveSingleItem().ShouldContain("Bring an apron");
        square.Carmen.Notifications.ShouldBeEmpty();
        var more = await square.Answer(square.Juno.Presses(square.Card("Clay"), "More"));
        var organise = await square.Answer(square.Juno.Presses(more.Original!, "Organise"));
        await square.Answer(square.Juno.Presses(organise.Original!, "Organisers"));
        var ask = await square.Answer(square.Juno.Presses(organise.Original!, "Ask somebody"));
        await square.Answer(square.Juno.Submits(ask.Modal!, ("who", "zara")));
        await square.Later(minutes: 2);
        var note = square.Zara.Sees(square.Zara.Direct)[^1];
        note.Text.ShouldContain("Would you help to organise");
        await square.Answer(square.Zara.Presses(note.Message, "Yes, I organise it"));
        var people = await square.Answer(square.Zara.Presses(note.Message, "Organise"));
        await square.Answer(square.Zara.Presses(people.Original!, "People"));
        square.MustBeClean();
    }
}

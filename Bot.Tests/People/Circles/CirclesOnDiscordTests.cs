using Bot.Emulators.Discord.World;
using Bot.Tests.Discord;

namespace Bot.Tests.People.Circles;

/// <summary>The way of a circle through Discord.</summary>
public sealed class CirclesOnDiscordTests
{
    private const string Hostile = "@everyone **free** <@1> [x](https://evil.example)";

    [Fact]
    public async Task Made_joined_told_by_commands_forms_and_buttons_and_nobody_is_pinged()
    {
        await using var square = await Square.Start();
        var made = await square.Answer(square.Juno.Uses(square.Room, "circle new", ("name", Hostile), ("for", "Walks")));
        made.Original.ShouldNotBeNull().Has(MessageFlag.Ephemeral).ShouldBeTrue();
        var list = await square.Answer(square.Zara.Uses(square.Room, "circles"));
        list.Original.ShouldNotBeNull().Has(MessageFlag.Ephemeral).ShouldBeTrue();
        square.Text(list.Original!).ShouldContain("a few people");
        var join = square.Zara.Sees(list.Original)!.Buttons.Single(button => button.Label.StartsWith("Join", StringComparison.Ordinal));
        (await square.Told(square.Zara.Presses(list.Original, join.CustomId!))).ShouldContain("You are in");
        square.Zara.Sees(list.Original)!.Buttons.ShouldContain(button => button.Label.StartsWith("Leave", StringComparison.Ordinal));
        var form = await square.Answer(square.Juno.Presses(made.Original, "Tell…"));
        var preview = await square.Answer(square.Juno.Submits(form.Modal!, ("text", "A walk @everyone @here")));
        square.Text(preview.Original!).ShouldContain("Reaches 1 person");
        await square.Answer(square.Juno.Presses(preview.Original!, "Send"));
        await square.Later(minutes: 2);
        var told = square.Directs(square.Zara).ShouldHaveSingleItem();
        told.ShouldStartWith("A message for you from a circle.");
        told.ShouldContain("A walk");
        square.Directs(square.Carmen).ShouldBeEmpty();
        square.Carmen.Notifications.ShouldBeEmpty();
        square.Carmen.Sees(square.Room).ShouldBeEmpty();
        square.MustBeClean();
    }

    [Fact]
    public async Task Somebody_asks_and_is_let_in_with_a_button_of_a_private_message()
    {
        await using var square = await Square.Start();
        await square.Answer(square.Juno.Uses(square.Room, "circle new", ("name", "New parents"), ("invitation", true)));
        var list = await square.Answer(square.Carmen.Uses(square.Room, "circles"));
        (await square.Told(square.Carmen.Presses(list.Original!, "Pedir entrar en New parents"))).ShouldContain("La respuesta te llega en privado");
        await square.Later(minutes: 2);
        var note = square.Juno.Sees(square.Juno.Direct).Last();
        note.Text.ShouldContain("Carmen asks to join");
        await square.Answer(square.Juno.Presses(note.Message, "Accept"));
        square.Text(note.Message).ShouldContain("Carmen is in");
        await square.Later(minutes: 2);
        square.Directs(square.Carmen).ShouldContain(text => text.Contains("Estás en", StringComparison.Ordinal));
        square.MustBeClean();
    }
}

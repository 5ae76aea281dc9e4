namespace Bot.Tests.Discord;

/// <summary>The workshop's way through Discord: typed, filled in, pressed, told.</summary>
public sealed class WorkshopTests
{
    [Fact]
    public async Task A_command_posts_a_card_and_buttons_change_it_for_everybody()
    {
        await using var square = await Square.Start();
        var made = await square.Answer(square.Juno.Uses(square.Room, "workshop new", ("title", "Clay smiles"), ("when", "fri 18:00"), ("seats", 1)));
        made.Callback.ShouldBe(4);
        var card = square.Card("Clay smiles");
        square.Text(card).ShouldContain("0 of 1 seat");
        square.Text(card).ShouldMatch(@"<t:\d+:F>");
        (await square.Told(square.Zara.Presses(card, "Going"))).ShouldContain("You are in");
        square.Text(card).ShouldContain("1 of 1 seat");
        (await square.Told(square.Carmen.Presses(card, "Going"))).ShouldContain("lista de espera");
        await square.Told(square.Zara.Presses(card, "Can't"));
        await square.Later(minutes: 2);
        square.Directs(square.Carmen).ShouldContain(text => text.Contains("Hay una plaza libre y es tuya", StringComparison.Ordinal));
        square.Carmen.Notifications.ShouldContain(one => one.Preview.Contains("Hay una plaza libre", StringComparison.Ordinal));
        square.MustBeClean();
    }

    [Fact]
    public async Task A_command_without_its_values_opens_a_form_that_makes_the_same_workshop()
    {
        await using var square = await Square.Start();
        var opened = await square.Answer(square.Juno.Uses(square.Room, "workshop new"));
        opened.Modal.ShouldNotBeNull();
        var sent = await square.Answer(square.Juno.Submits(opened.Modal, ("title", "Felt"), ("when", "sat 10-14")));
        sent.Callback.ShouldBe(4);
        square.Text(square.Card("Felt")).ShouldContain("Felt");
        square.MustBeClean();
    }
}

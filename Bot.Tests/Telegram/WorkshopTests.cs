namespace Bot.Tests.Telegram;

/// <summary>The workshop's way through Telegram: typed, filled in, pressed, told.</summary>
public sealed class WorkshopTests
{
    [Fact]
    public async Task A_command_posts_a_card_and_buttons_change_it_for_everybody()
    {
        await using var commons = await Commons.Start();
        commons.Zara.Starts();
        commons.Carmen.Starts();
        commons.Juno.Types(commons.Group, "/workshop_new@smile_bot Clay smiles fri 18:00 seats:1");
        await commons.Settle();
        var card = commons.Card("Clay smiles");
        commons.Text(card).ShouldContain("0 of 1 seat");
        commons.Text(card).ShouldContain("Fri 27 Nov, 18:00 (Madrid time)");
        (await commons.Told(commons.Zara.Presses(card, "Going"))).ShouldContain("You are in");
        await commons.Later(seconds: 10);
        commons.Text(card).ShouldContain("1 of 1 seat");
        commons.Labels(commons.Zara, card).ShouldContain("Going");
        (await commons.Told(commons.Carmen.Presses(card, "Going"))).ShouldContain("lista de espera");
        await commons.Told(commons.Zara.Presses(card, "Can't"));
        await commons.Later(minutes: 2);
        commons.Direct(commons.Carmen).Text.ShouldContain("Hay una plaza libre y es tuya");
        commons.Emulator.MustBeClean();
    }
}

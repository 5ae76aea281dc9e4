using Bot.Emulators.Discord.Driving;
using Bot.Tests.Chats;

namespace Bot.Tests.Telegram;

/// <summary>A seat that is offered on one platform, is not answered there, and passes on to the other.</summary>
public sealed class OfferTogetherTests
{
    [Fact]
    public async Task An_offer_lapses_on_Telegram_and_is_taken_on_Discord_and_both_cards_say_so()
    {
        await using var both = await BothPlatforms.StartJoined();
        var (discord, telegram) = (both.Discord, both.Telegram);
        var host = both.Organiser("Juno");
        await both.Settle();

        // Tomorrow at nine: less than a day ahead.
        host.Types(both.Group, "/workshop_new@smile_bot Clay smiles tue 9:00 seats:1");
        await both.Settle();
        var card = host.Sees(both.Group).Last(seen => seen.Text.StartsWith("Clay smiles", StringComparison.Ordinal)).Message;
        var (zara, milo) = (discord.People.AddMember(both.Guild, "Zara"), discord.People.AddMember(both.Guild, "Milo"));
        await discord.WholeAnswer(zara.Uses(both.Room, "events"));
        var copy = await both.Announce();
        var alok = telegram.People.AddMember(both.Group, "Alok");
        alok.Starts();
        await both.Settle();
        await discord.WholeAnswer(zara.Presses(copy, "Going"));
        alok.Presses(card, "Going");
        await both.Settle();
        await discord.WholeAnswer(milo.Presses(copy, "Going"));
        await discord.WholeAnswer(zara.Presses(copy, "Can't"));
        await both.Later(minutes: 1);
        Asked(alok.Sees(alok.Private).Select(seen => seen.Text)).ShouldBe(1);
        Asked(both.Directs(milo)).ShouldBe(0);

        await both.Later(minutes: 123);

        alok.Sees(alok.Private).Count(seen => seen.Text.Contains("has passed on", StringComparison.Ordinal)).ShouldBe(1);
        Asked(alok.Sees(alok.Private).Select(seen => seen.Text)).ShouldBe(1);
        Asked(both.Directs(milo)).ShouldBe(1, string.Join("\n", await both.Db.Read(q => q.Many<string>("SELECT key || state || COALESCE(reason, '') FROM outbox"))));
        await discord.WholeAnswer(milo.Presses(milo.Direct.Messages.Values.Last(), "Take it"));
        await both.Later(minutes: 1);
        foreach (var text in new[] { card.Text, both.Text(copy) })
        {
            text.ShouldContain("1 of 1 seat");
            text.ShouldContain("Milo");
            text.ShouldNotContain("held for");
        }
        both.MustBeClean();

        static int Asked(IEnumerable<string> texts) => texts.Count(text => text.Contains("A seat is free at", StringComparison.Ordinal));
    }
}

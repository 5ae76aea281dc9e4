using Bot.Core.Storage;
using Bot.Emulators.Discord.World;
using Bot.Tests.Discord;

namespace Bot.Tests.People.Me;

/// <summary>/me, my data and forget me, on an emulated Discord.</summary>
public sealed class OnDiscordTests
{
    [Fact]
    public async Task A_person_changes_their_language_takes_their_data_out_and_is_forgotten()
    {
        await using var square = await Square.Start();
        await square.Answer(square.Juno.Uses(square.Room, "workshop new", ("title", "Clay smiles"), ("when", "fri 18:00"), ("seats", 1)));
        var card = square.Card("Clay smiles");
        await square.Told(square.Zara.Presses(card, "Going"));
        await square.Told(square.Carmen.Presses(card, "Going"));

        var me = (await square.Answer(square.Zara.Uses(square.Room, "me"))).Original!;
        me.Has(MessageFlag.Ephemeral).ShouldBeTrue();
        square.Text(me).ShouldContain("My settings");
        square.Text(me).ShouldContain("Discord: Zara");
        square.Text(me).ShouldNotContain("Telegram");
        await square.Answer(square.Zara.Presses(me, "Quiet hours"));
        var asked = await square.Answer(square.Zara.Presses(me, "Other times"));
        var set = await square.Answer(square.Zara.Submits(asked.Modal!, ("from", "22:00"), ("to", "7:00")));
        me = set.Original ?? me;
        square.Text(me).ShouldContain("22:00–07:00");

        await square.Answer(square.Zara.Presses(me, "Privacy"));
        square.Text(me).ShouldContain("What I keep about you");
        var data = await square.Answer(square.Zara.Presses(me, "My data"));
        var file = data.FollowUps.Append(data.Original).OfType<Message>().First(message => message.Attachments.Count > 0);
        ((string)file.Attachments[0]!["filename"]!).ShouldBe("my-data.json");
        file.Has(MessageFlag.Ephemeral).ShouldBeTrue();

        await square.Answer(square.Zara.Presses(me, "Forget me"));
        await square.Answer(square.Zara.Presses(me, "Forget me"));
        await square.Answer(square.Zara.Presses(me, "Yes, forget me"));
        square.Text(me).ShouldContain("I forget you on");
        await square.Later(days: 1, minutes: 16);

        square.Text(card).ShouldContain("Carmen");
        square.Text(card).ShouldNotContain("Zara");
        (await Names(square)).ShouldBe("Carmen, Juno");
        (await square.Get<IDatabase>().Read(q => q.One<long>("SELECT count(*) FROM farewells"))).ShouldBe(0);
        // Whoever comes back is new: with the usual quiet hours.
        var again = await square.Answer(square.Zara.Uses(square.Room, "me"));
        square.Text(again.Original!).ShouldContain("21:00–08:00");
        square.MustBeClean();
    }

    private static async Task<string> Names(Square square) => string.Join(", ", (await square.Get<IDatabase>().Read(
        q => q.Many<string>("SELECT name FROM accounts"))).Order(StringComparer.Ordinal));
}

using Bot.Emulators.Discord.Driving;
using Bot.Tests.Chats;

namespace Bot.Tests.Telegram;

/// <summary>One community with a Discord server and a Telegram group, against both emulated platforms at once.</summary>
public sealed class TogetherTests
{
    private const int Seats = 20;
    private const int People = 50;

    [Fact]
    public async Task Fifty_people_tap_on_both_sides_for_twenty_seats_and_both_cards_say_the_same()
    {
        await using var both = await BothPlatforms.StartJoined();
        var (discord, telegram) = (both.Discord, both.Telegram);
        var host = both.Organiser("Juno");
        await both.Settle();
        host.Types(both.Group, $"/workshop_new@smile_bot Clay smiles fri 18:00 seats:{Seats}");
        await both.Settle();
        var card = host.Sees(both.Group).Last(seen => seen.Text.StartsWith("Clay smiles", StringComparison.Ordinal)).Message;
        var organiser = discord.People.AddMember(both.Guild, "Milo", "en-US");
        await discord.WholeAnswer(organiser.Uses(both.Room, "events"));
        // The same workshop, opened on the other side for everybody.
        var posted = await both.Announce();

        var there = Enumerable.Range(0, People / 2).Select(number => discord.People.AddMember(both.Guild, $"d{number}")).ToList();
        var here = Enumerable.Range(0, People / 2).Select(number => telegram.People.AddMember(both.Group, $"t{number}")).ToList();
        var taps = new List<Task>();
        for (var number = 0; number < People / 2; number++)
        {
            var (one, other) = (there[number], here[number]);
            var pressed = one.Presses(posted, "Going");
            other.Presses(card, "Going");
            taps.Add(discord.WholeAnswer(pressed));
        }
        await Task.WhenAll(taps);
        await both.Later(seconds: 60);

        (await both.Db.Read(q => q.One<long>("SELECT count(*) FROM rsvps WHERE standing = 'Going'"))).ShouldBe(Seats);
        (await both.Db.Read(q => q.One<long>("SELECT count(*) FROM rsvps WHERE standing = 'Waiting'"))).ShouldBe(People - Seats);
        foreach (var text in new[] { card.Text, both.Text(posted) })
        {
            text.ShouldContain($"{Seats} of {Seats} seats");
            text.ShouldContain($"{People - Seats} on the waitlist");
        }
        Names(card.Text).ShouldBe(Names(both.Text(posted)));
        telegram.Pace.Refused.ShouldBe(0);
        both.MustBeClean();
    }

    /// <summary>The first people on the card, in its order.</summary>
    private static IReadOnlyList<string> Names(string text) =>
        [.. text.Split('\n', ',', ' ').Select(word => word.Trim()).Where(word => word.Length >= 2 && word[0] is 'd' or 't' && word[1..].All(char.IsAsciiDigit))];
}

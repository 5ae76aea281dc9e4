using Bot.Emulators.Telegram.Driving;
using Bot.Tests.Chats;
using DiscordPerson = Bot.Emulators.Discord.Driving.Person;
using TelegramPerson = Bot.Emulators.Telegram.Driving.Person;

namespace Bot.Tests.Telegram;

/// <summary>A series and an action of one community that lives on a Discord server and in a Telegram group, on both emulated platforms at once.</summary>
public sealed class TogetherSeriesTests
{
    [Fact]
    public async Task A_series_is_joined_as_a_whole_on_both_sides_and_its_next_date_follows_by_itself()
    {
        await using var cast = await Cast.Start();
        var (both, _, zara, milo) = cast;
        await cast.Types("/workshop_new@smile_bot \"Clay smiles\" today 13:00 seats:2 repeats:weekly times:3");
        var card = cast.Cards("Clay smiles")[^1].Message;
        await both.Presses(zara, card, "Going");
        zara.Says("/events");
        await both.Settle();
        await both.Presses(zara, both.OnTelegram(zara, zara.Private, "Coming up"), "Clay smiles");
        await both.Presses(zara, both.OnTelegram(zara, zara.Private, "1 of 2 seats"), "More");
        await both.Presses(zara, both.OnTelegram(zara, zara.Private, "You are in"), "All dates");
        both.Directs(zara).ShouldContain(text => text.Contains("You are in for 3 dates", StringComparison.Ordinal));

        var open = await both.Answer(milo.Uses(both.Room, "events"));
        var shown = await both.Answer(milo.Presses(open.Original!, "Clay smiles"));
        both.Text(shown.Original!).ShouldContain("1 of 2 seats");
        var joined = await both.Answer(milo.Presses(shown.Original!, "Going"));
        var all = await both.Answer(milo.Presses(joined.FollowUps[^1], "All dates"));
        both.Text(all.Original!).ShouldContain("You are in for 3 dates");
        (await both.Count("rsvps WHERE standing = 'Going'")).ShouldBe(6);

        cast.Cards("Clay smiles").Count.ShouldBe(1);
        await both.Later(hours: 6);
        cast.Cards("Clay smiles").Count.ShouldBe(2);
        cast.Cards("Clay smiles")[^1].Text.ShouldContain("2 of 2 seats");
        var left = await both.Answer(milo.Presses(all.Original!, "No more dates"));
        both.Text(left.Original!).ShouldContain("off the list of 2 dates");
        await both.Later(minutes: 1);
        cast.Cards("Clay smiles")[^1].Text.ShouldContain("1 of 2 seats");
        both.MustBeClean();
    }

    [Fact]
    public async Task An_action_tells_its_meeting_point_in_private_on_both_sides_and_in_no_room()
    {
        await using var cast = await Cast.Start();
        var (both, _, zara, milo) = cast;
        await cast.Types("/workshop_new@smile_bot \"Lip dance\" today 14:00 where:\"Fountain square\" kind:action");
        await both.Presses(zara, cast.Cards("Lip dance")[^1].Message, "Going");
        var open = await both.Answer(milo.Uses(both.Room, "events"));
        var shown = await both.Answer(milo.Presses(open.Original!, "Lip dance"));
        both.Text(shown.Original!).ShouldNotContain("Fountain");
        await both.Answer(milo.Presses(shown.Original!, "Going"));

        await both.Later(hours: 1, minutes: 55);
        both.Directs(zara).ShouldNotContain(text => text.Contains("Fountain", StringComparison.Ordinal));
        both.Directs(milo).ShouldNotContain(text => text.Contains("Fountain", StringComparison.Ordinal));
        await both.Later(minutes: 6);
        both.Directs(zara).Count(text => text.Contains("Meeting point: Fountain square", StringComparison.Ordinal)).ShouldBe(1);
        both.Directs(milo).Count(text => text.Contains("Meeting point: Fountain square", StringComparison.Ordinal)).ShouldBe(1);
        // Whoever organises it wrote it in the group; the bot never does.
        cast.SaidInRooms().ShouldNotContain(text => text.Contains("Fountain", StringComparison.Ordinal));
        cast.SaidInRooms().ShouldNotContain(text => text.Contains("Zara", StringComparison.Ordinal) || text.Contains("Milo", StringComparison.Ordinal));
        both.MustBeClean();
    }

    /// <summary>A joined community with an organiser in the group, and one person on either side.</summary>
    private sealed record Cast(BothPlatforms Both, TelegramPerson Juno, TelegramPerson Zara, DiscordPerson Milo) : IAsyncDisposable
    {
        public static async Task<Cast> Start()
        {
            var both = await BothPlatforms.StartJoined();
            var zara = both.Telegram.People.AddMember(both.Group, "Zara");
            var cast = new Cast(both, both.Organiser("Juno"), zara, both.Discord.People.AddMember(both.Guild, "Milo", "en-US"));
            zara.Starts();
            await both.Settle();
            return cast;
        }

        /// <summary>The organiser, in the group.</summary>
        public async Task Types(string text)
        {
            Juno.Types(Both.Group, text);
            await Both.Settle();
        }

        /// <summary>The cards in the group.</summary>
        public IReadOnlyList<Seen> Cards(string title) =>
            [.. Both.Said(Juno, Both.Group).Where(seen => seen.Text.StartsWith(title, StringComparison.Ordinal))];

        /// <summary>All that the bot says in the rooms of either side for everybody.</summary>
        public IReadOnlyList<string> SaidInRooms()
        {
            lock (Both.Discord.Platform.Sync)
            {
                return
                [
                    .. Both.Said(Juno, Both.Group).Select(seen => seen.Text),
                    .. Milo.Sees(Both.Room).Where(seen => !seen.IsEphemeral).Select(seen => seen.Text),
                ];
            }
        }

        public ValueTask DisposeAsync() => Both.DisposeAsync();
    }
}

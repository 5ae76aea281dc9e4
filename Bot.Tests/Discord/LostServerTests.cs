using Bot.Core.Storage;
using Bot.Host.Discord;

namespace Bot.Tests.Discord;

/// <summary>What is kept for a server goes thirty days after the bot was taken out of it, and not when it comes back.</summary>
public sealed class LostServerTests
{
    [Fact]
    public async Task After_29_days_all_is_there_and_after_31_nothing_but_people()
    {
        await using var square = await Evening();
        await Leave(square);
        await Days(square, 29);
        (await Count(square, "workshops")).ShouldBe(1);
        (await Count(square, "rsvps")).ShouldBe(1);
        await Days(square, 2);
        foreach (var table in new[] { "communities", "spaces", "places", "members", "workshops", "rsvps", "reminder_steps", "card_copies" })
            (await Count(square, table)).ShouldBe(0, table);
        (await Count(square, "persons")).ShouldBe(2);
        (await Count(square, "accounts")).ShouldBe(2);
        square.Log.ToString().ShouldContain("for 30 days: what was kept for it is removed");
        square.MustBeClean();
    }

    [Fact]
    public async Task Taken_back_on_day_20_it_goes_on_with_what_was()
    {
        await using var square = await Evening();
        await Leave(square);
        await Days(square, 20);
        await Return(square);
        // Past what was to happen on day 30, and before the names of the evening go by themselves.
        await Days(square, 12);
        (await Count(square, "workshops")).ShouldBe(1);
        (await Count(square, "rsvps")).ShouldBe(1);
        (await square.Told(square.Juno.Uses(square.Room, "help"))).ShouldContain("Smile Commons");
        square.MustBeClean();
    }

    [Fact]
    public async Task Taken_back_after_31_days_it_begins_anew()
    {
        await using var square = await Evening();
        await Leave(square);
        await Days(square, 31);
        await Return(square);
        (await square.Told(square.Zara.Uses(square.Room, "mine"))).ShouldNotContain("Clay");
        var made = await CommandTests.Make(square, "Felt");
        made.Callback.ShouldBe(4);
        (await Count(square, "communities")).ShouldBe(1);
        square.MustBeClean();
    }

    [Fact]
    public async Task Taken_out_while_it_was_off_it_learns_so_when_it_comes_back()
    {
        await using var square = await Evening();
        await square.Restart(meanwhile: () => square.Emulator.People.RemoveBot(square.Guild));
        (await Left(square)).ShouldBe(1);
        await Days(square, 31);
        (await Count(square, "communities")).ShouldBe(0);
        square.MustBeClean();
    }

    [Fact]
    public async Task A_server_that_the_bot_is_still_in_is_not_taken_for_lost_by_a_restart()
    {
        await using var square = await Evening();
        await square.Restart();
        (await Left(square)).ShouldBe(0);
        await Days(square, 31);
        (await Count(square, "workshops")).ShouldBe(1);
        square.MustBeClean();
    }

    /// <summary>A workshop in which Zara has a seat.</summary>
    private static async Task<Square> Evening()
    {
        var square = await Square.Start();
        await CommandTests.Make(square, "Clay");
        await square.Answer(square.Zara.Presses(square.Card("Clay"), "Going"));
        return square;
    }

    /// <summary>A clock that jumps by weeks may cost the bot its connection; it comes back by itself.</summary>
    private static async Task Days(Square square, int days)
    {
        await square.Later(days: days);
        do await square.Steps(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(5));
        while (!square.Get<Gateway>().Connected);
    }

    private static async Task Leave(Square square)
    {
        square.Emulator.People.RemoveBot(square.Guild);
        await square.Eventually(() => square.Log.ToString().Contains("no longer in", StringComparison.Ordinal), "it knows");
    }

    private static async Task Return(Square square)
    {
        square.Emulator.People.AddBot(square.Guild);
        for (var i = 0; i < 2000 && await Count(square, "spaces WHERE left_at IS NULL") == 0; i++) await square.Breathe();
        (await Count(square, "spaces WHERE left_at IS NULL")).ShouldBe(1, $"{square.Emulator.Transcript.Print(20)}\n{square.Log}");
        await square.Get<DiscordServers>().Settled();
        await square.Quiet();
    }

    private static Task<long> Left(Square square) => Count(square, "spaces WHERE left_at IS NOT NULL");

    private static Task<long> Count(Square square, string table) =>
        square.Get<IDatabase>().Read(q => q.One<long>($"SELECT count(*) FROM {table}"));
}

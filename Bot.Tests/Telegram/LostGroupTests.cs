using Bot.Emulators.Telegram.World;

namespace Bot.Tests.Telegram;

/// <summary>What is kept for a group goes thirty days after the bot was taken out of it, and not when it comes back.</summary>
public sealed class LostGroupTests
{
    [Fact]
    public async Task After_29_days_all_is_there_and_after_31_nothing_but_people()
    {
        await using var commons = await Evening();
        await Kick(commons);
        await commons.Later(days: 29);
        (await Count(commons, "workshops")).ShouldBe(1);
        (await Count(commons, "rsvps")).ShouldBe(1);
        await commons.Later(days: 2);
        foreach (var table in new[]
        {
            "communities", "spaces", "places", "members", "workshops", "rsvps", "reminder_steps", "card_copies", "telegram_groups", "telegram_topics",
        })
            (await Count(commons, table)).ShouldBe(0, table);
        (await Count(commons, "persons")).ShouldBe(2);
        (await Count(commons, "accounts")).ShouldBe(2);
        commons.Log.ToString().ShouldContain("for 30 days: what was kept for it is removed");
        commons.Log.ToString().ShouldNotContain(" error ");
        commons.Emulator.MustBeClean();
    }

    [Fact]
    public async Task Taken_back_on_day_20_it_goes_on_with_what_was()
    {
        await using var commons = await Evening();
        await Kick(commons);
        await commons.Later(days: 20);
        commons.Emulator.People.AddBot(commons.Group);
        await commons.Settle();
        (await Left(commons)).ShouldBe(0);
        // Past what was to happen on day 30, and before the names of the evening go by themselves.
        await commons.Later(days: 12);
        (await Count(commons, "workshops")).ShouldBe(1);
        (await Count(commons, "rsvps")).ShouldBe(1);
        (await Count(commons, "communities")).ShouldBe(1);
        commons.Log.ToString().ShouldNotContain(" error ");
        commons.Emulator.MustBeClean();
    }

    [Fact]
    public async Task Taken_back_after_31_days_it_begins_anew()
    {
        await using var commons = await Evening();
        await Kick(commons);
        await commons.Later(days: 31);
        (await Count(commons, "communities")).ShouldBe(0);
        commons.Emulator.People.AddBot(commons.Group);
        await commons.Settle();
        commons.Juno.Types(commons.Group, "/workshop_new@smile_bot Felt sat 18:00");
        await commons.Settle();
        (await commons.Rows<string>("SELECT title FROM workshops")).ShouldBe(["Felt"]);
        (await Count(commons, "telegram_groups")).ShouldBe(1);
        commons.Log.ToString().ShouldNotContain(" error ");
        commons.Emulator.MustBeClean();
    }

    [Fact]
    public async Task A_restart_does_not_forget_the_day_of_the_farewell()
    {
        await using var commons = await Evening();
        await Kick(commons);
        await commons.Later(days: 20);
        await commons.Restart(away: TimeSpan.FromDays(11));
        await commons.Later(hours: 1);
        (await Count(commons, "communities")).ShouldBe(0);
        commons.Log.ToString().ShouldNotContain(" error ");
        commons.Emulator.MustBeClean();
    }

    [Fact]
    public async Task Taken_out_while_it_was_off_for_days_it_learns_so_when_it_comes_back()
    {
        await using var commons = await Evening();
        await commons.Close();
        commons.Emulator.People.KickBot(commons.Group);
        commons.Emulator.Updates.DropAll();
        await commons.Open(settle: true);
        for (var look = 0; look < Commons.MostLooks && await Left(commons) == 0; look++) await Commons.Yield();
        await commons.Later(days: 31);
        (await Count(commons, "communities")).ShouldBe(0);
        commons.Emulator.MustBeClean();
    }

    [Fact]
    public async Task A_group_that_became_a_supergroup_goes_with_its_old_id()
    {
        await using var commons = await Evening(ChatKind.Group);
        commons.Migrate();
        await commons.Settle();
        await Kick(commons);
        await commons.Later(days: 31);
        foreach (var table in new[] { "communities", "spaces", "places", "workshops", "rsvps", "card_copies", "telegram_groups" })
            (await Count(commons, table)).ShouldBe(0, table);
        commons.Log.ToString().ShouldNotContain(" error ");
        commons.Emulator.MustBeClean();
    }

    /// <summary>A workshop in which Zara has a seat.</summary>
    private static async Task<Commons> Evening(ChatKind kind = ChatKind.Supergroup)
    {
        var commons = await ReachTests.Workshop(kind: kind);
        commons.Zara.Presses(commons.Card("Clay smiles"), "Going");
        await commons.Settle();
        (await Count(commons, "rsvps")).ShouldBe(1);
        return commons;
    }

    private static async Task Kick(Commons commons)
    {
        commons.Emulator.People.KickBot(commons.Group);
        await commons.Settle();
        (await Left(commons)).ShouldBe(1);
    }

    private static Task<long> Left(Commons commons) => Count(commons, "spaces WHERE left_at IS NOT NULL");

    private static async Task<long> Count(Commons commons, string table) => (await commons.Rows<long>($"SELECT count(*) FROM {table}")).Single();
}

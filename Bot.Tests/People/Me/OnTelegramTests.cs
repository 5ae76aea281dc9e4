using Bot.Core.Storage;
using Bot.Tests.Telegram;

namespace Bot.Tests.People.Me;

/// <summary>/me, my data and forget me, on an emulated Telegram; and what it tells about people who leave.</summary>
public sealed class OnTelegramTests
{
    [Fact]
    public async Task A_person_changes_their_zone_takes_their_data_out_and_is_forgotten()
    {
        await using var commons = await ReachTests.Workshop();
        var zara = commons.Zara;
        zara.Starts();
        await commons.Settle();
        await commons.Answer(zara.Presses(commons.Card("Clay"), "Going"));

        zara.Says("/yo");
        await commons.Settle();
        var me = commons.Direct(zara).Message;
        commons.Text(me).ShouldContain("Telegram: Zara");
        commons.Text(me).ShouldNotContain("Discord");
        await commons.Answer(zara.Presses(me, "Time zone"));
        zara.Presses(commons.Direct(zara).Message, "Another city");
        await commons.Settle();
        zara.Says("Bogotá");
        await commons.Settle();
        commons.Direct(zara).Text.ShouldContain("Bogotá time");

        zara.Says("/mydata");
        await commons.Settle();
        commons.Direct(zara).Message.File.ShouldNotBeNull().Name.ShouldBe("my-data.json");
        zara.Says("/forget");
        await commons.Settle();
        await commons.Answer(zara.Presses(commons.Direct(zara).Message, "Forget me"));
        await commons.Answer(zara.Presses(commons.Direct(zara).Message, "Yes, forget me"));
        commons.Direct(zara).Text.ShouldContain("I forget you on");
        await commons.Later(days: 1, minutes: 16);

        (await Names(commons)).ShouldNotContain("Zara");
        (await commons.Rows<string>("SELECT key FROM once_keys")).ShouldAllBe(key => !key.Contains($":m:{zara.User.Id}:"));
        (await commons.Rows<string>("SELECT lane FROM outbox")).ShouldAllBe(lane => !lane.Contains($":{zara.User.Id}", StringComparison.Ordinal));
        commons.Text(commons.Card("Clay")).ShouldNotContain("Zara");
        zara.Says("/me");
        await commons.Settle();
        commons.Direct(zara).Text.ShouldContain("Madrid time");
        commons.Log.ToString().ShouldNotContain(" error ");
        commons.Emulator.MustBeClean();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whoever_leaves_the_only_group_is_asked_and_forgotten_two_weeks_later(bool botIsAdmin)
    {
        await using var commons = await ReachTests.Workshop();
        if (botIsAdmin) commons.Emulator.People.PromoteBot(commons.Group);
        foreach (var person in new[] { commons.Zara, commons.Carmen, commons.Juno })
        {
            person.Starts();
            await commons.Settle();
            await commons.Answer(person.Presses(commons.Card("Clay"), "Going"));
        }

        foreach (var person in new[] { commons.Zara, commons.Carmen, commons.Juno }) commons.Emulator.People.Leave(commons.Group, person);
        await commons.Settle();
        await commons.Later(minutes: 1);
        commons.Direct(commons.Zara).Text.ShouldContain("You have left the group");
        commons.Direct(commons.Carmen).Text.ShouldContain("Has salido del grupo");
        // One wants to stay known, one comes back.
        await commons.Answer(commons.Carmen.Presses(commons.Direct(commons.Carmen).Message, "Conservar"));
        commons.Emulator.People.Join(commons.Group, commons.Juno);
        await commons.Settle();
        await commons.Later(days: 14, minutes: 20);

        var names = await Names(commons);
        names.ShouldNotContain("Zara");
        names.ShouldContain("Carmen");
        names.ShouldContain("Juno");
        commons.Log.ToString().ShouldNotContain(" error ");
    }

    [Fact]
    public async Task Somebody_without_a_community_can_still_see_take_and_remove_what_is_theirs()
    {
        await using var commons = await Commons.Start();
        var stranger = commons.Emulator.People.Add("Stranger");
        stranger.Starts();
        await commons.Settle();
        commons.Direct(stranger).Text.ShouldContain("do not know yet which community");
        foreach (var (line, says) in new[] { ("/me", "My settings"), ("/privacy", "What I keep about you"), ("/mydata", "Everything that I keep"), ("/forget", "Forget me"), ("/events", "do not know yet") })
        {
            stranger.Says(line);
            await commons.Settle();
            commons.Direct(stranger).Text.ShouldContain(says);
        }
    }

    private static Task<IReadOnlyList<string>> Names(Commons commons) => commons.Get<IDatabase>().Read(q => q.Many<string>("SELECT name FROM persons"));
}

using System.Text.Json.Nodes;

namespace Bot.Tests.Emulators.Telegram;

/// <summary>What the bot hears in a group. https://core.telegram.org/bots/features#privacy-mode</summary>
public sealed class PrivacyTests
{
    [Fact]
    public async Task It_hears_what_names_it_replies_to_it_and_no_talk()
    {
        await using var bot = await RawBot.Start();
        var group = await bot.Group();
        var ana = bot.People.AddMember(group, "Ana");
        await bot.Drain();
        ana.Types(group, "Nice weather");
        ana.Types(group, "/events");
        ana.Types(group, "/events@other_bot");
        (await bot.Drain()).ShouldBeEmpty();
        ana.Types(group, "/events@smile_bot now");
        var command = (await bot.Drain()).ShouldHaveSingleItem()["message"]!;
        command["entities"]!.ToJsonString().ShouldBe("""[{"offset":0,"length":17,"type":"bot_command"}]""");
        var card = await bot.Post(group, "Coming up");
        ana.Types(group, "/events");
        ana.Replies(card, "Me too");
        Texts(await bot.Drain()).ShouldBe(["/events", "Me too"]);
    }

    [Fact]
    public async Task A_bare_command_is_for_the_bot_that_posted_last()
    {
        await using var bot = await RawBot.Start();
        var group = await bot.Group();
        var ana = bot.People.AddMember(group, "Ana");
        var other = bot.People.AddOtherBot(group, "other_bot");
        await bot.Post(group, "Coming up");
        bot.People.Post(other, group, "I count words.");
        await bot.Drain();
        ana.Types(group, "/help");
        (await bot.Drain()).ShouldBeEmpty();
        ana.Types(group, "/help@smile_bot");
        Texts(await bot.Drain()).ShouldBe(["/help@smile_bot"]);
    }

    [Fact]
    public async Task As_an_administrator_it_hears_all_but_other_bots()
    {
        await using var bot = await RawBot.Start();
        var group = await bot.Group();
        var ana = bot.People.AddMember(group, "Ana");
        var other = bot.People.AddOtherBot(group, "other_bot");
        bot.People.PromoteBot(group);
        await bot.Drain();
        ana.Types(group, "Nice weather");
        bot.People.Post(other, group, "I count words.");
        Texts(await bot.Drain()).ShouldBe(["Nice weather"]);
    }

    [Fact]
    public async Task An_anonymous_administrator_speaks_as_the_group()
    {
        await using var bot = await RawBot.Start();
        var group = await bot.Group();
        var ana = bot.People.AddMember(group, "Ana");
        bot.People.Promote(group, ana, isAnonymous: true);
        await bot.Drain();
        ana.Types(group, "/settings@smile_bot");
        var message = (await bot.Drain()).ShouldHaveSingleItem()["message"]!;
        ((string)message["from"]!["username"]!).ShouldBe("GroupAnonymousBot");
        ((long)message["sender_chat"]!["id"]!).ShouldBe(group.Id);
        var card = await bot.Post(group, "Set up?", """[[{"text":"Yes","callback_data":"y"}]]""");
        ana.Presses(card, "Yes");
        ((long)(await bot.Drain()).ShouldHaveSingleItem()["callback_query"]!["from"]!["id"]!).ShouldBe(ana.User.Id);
    }

    [Fact]
    public async Task Edits_of_what_it_heard_are_told_too()
    {
        await using var bot = await RawBot.Start();
        var ana = await bot.Met();
        var message = ana.Says("frday");
        await bot.Drain();
        ana.Edits(message, "friday");
        ((string)(await bot.Drain()).ShouldHaveSingleItem()["edited_message"]!["text"]!).ShouldBe("friday");
    }

    private static IEnumerable<string> Texts(IReadOnlyList<JsonObject> updates) => updates.Select(one => (string)one["message"]!["text"]!);
}

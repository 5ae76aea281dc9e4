using System.Text.Json.Nodes;

namespace Bot.Tests.Emulators.Telegram;

/// <summary>Getting updates. https://core.telegram.org/bots/api#getupdates</summary>
public sealed class UpdateTests
{
    [Fact]
    public async Task An_update_stays_until_its_offset_is_confirmed()
    {
        await using var bot = await RawBot.Start();
        var ana = bot.People.Add("Ana", "es");
        ana.Starts();
        ana.Says("two");
        var first = (await bot.Call("getUpdates")).Result.AsArray();
        first.Count.ShouldBe(2);
        ((string)first[0]!["message"]!["text"]!).ShouldBe("/start");
        ((string)first[0]!["message"]!["from"]!["language_code"]!).ShouldBe("es");
        ((long)first[0]!["message"]!["date"]!).ShouldBe(bot.Clock.GetUtcNow().ToUnixTimeSeconds());
        (await bot.Call("getUpdates")).Result.AsArray().Count.ShouldBe(2);
        var second = await bot.Call("getUpdates", $$"""{"offset":{{(long)first[1]!["update_id"]!}}}""");
        second.Result.AsArray().Select(one => (string)one!["message"]!["text"]!).ShouldBe(["two"]);
        (await bot.Call("getUpdates", $$"""{"offset":{{(long)first[1]!["update_id"]! + 1}}}""")).Result.AsArray().ShouldBeEmpty();
        bot.Emulator.Updates.Waiting.ShouldBeEmpty();
        bot.Emulator.MustBeClean();
    }

    [Fact]
    public async Task At_most_a_hundred_come_at_once_and_a_negative_offset_forgets_all_but_the_last()
    {
        await using var bot = await RawBot.Start();
        var ana = await bot.Met();
        for (var at = 1; at <= 120; at++) ana.Says($"{at}");
        (await bot.Call("getUpdates")).Result.AsArray().Count.ShouldBe(100);
        (await bot.Call("getUpdates", """{"limit":7}""")).Result.AsArray().Count.ShouldBe(7);
        var last = (await bot.Call("getUpdates", """{"offset":-2}""")).Result.AsArray();
        last.Select(one => (string)one!["message"]!["text"]!).ShouldBe(["119", "120"]);
        bot.Emulator.Updates.Waiting.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_long_poll_ends_with_the_first_update_or_with_its_time()
    {
        await using var bot = await RawBot.Start();
        var ana = await bot.Met();
        var poll = bot.Call("getUpdates", """{"timeout":30}""");
        await bot.Emulator.UntilConnected();
        ana.Says("Hello");
        (await poll).Result.AsArray().Count.ShouldBe(1);
        await bot.Drain();
        var empty = bot.Call("getUpdates", """{"timeout":30}""");
        await bot.Emulator.Until(() => bot.Clock.Timers == 1, "the poll waits");
        bot.Clock.Advance(seconds: 29);
        empty.IsCompleted.ShouldBeFalse();
        bot.Clock.Advance(seconds: 1);
        (await empty).Result.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_two_pollers_the_one_that_waits_is_told_of_the_conflict()
    {
        await using var bot = await RawBot.Start();
        var first = bot.Call("getUpdates", """{"timeout":30}""");
        await bot.Emulator.UntilConnected();
        var second = bot.Call("getUpdates", """{"timeout":30}""");
        var refused = await first;
        refused.Status.ShouldBe(409);
        refused.Description.ShouldBe("Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
        await bot.Emulator.UntilConnected();
        bot.Emulator.Updates.Conflict();
        (await second).Status.ShouldBe(409);
        bot.Emulator.MustBeClean();
    }

    [Fact]
    public async Task A_webhook_and_polling_exclude_each_other()
    {
        await using var bot = await RawBot.Start();
        bot.People.LeaveWebhook("https://old.example.org/hook");
        var refused = await bot.Call("getUpdates");
        refused.Status.ShouldBe(409);
        refused.Description.ShouldBe("Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        ((string)(await bot.Call("getWebhookInfo")).Result["url"]!).ShouldBe("https://old.example.org/hook");
        (await bot.Call("deleteWebhook")).Ok.ShouldBeTrue();
        var poll = bot.Call("getUpdates", """{"timeout":30}""");
        await bot.Emulator.UntilConnected();
        (await bot.Call("setWebhook", """{"url":"https://new.example.org/"}""")).Ok.ShouldBeTrue();
        (await poll).Description.ShouldBe("Conflict: terminated by setWebhook request");
    }

    [Fact]
    public async Task What_is_not_fetched_within_a_day_is_gone()
    {
        await using var bot = await RawBot.Start();
        var ana = await bot.Met();
        ana.Says("old");
        bot.Clock.Advance(hours: 1);
        ana.Says("young");
        bot.Clock.Advance(hours: 23);
        (await bot.Drain()).Select(one => (string)one["message"]!["text"]!).ShouldBe(["young"]);
        bot.Emulator.Updates.Expired.ShouldBe(1);
    }

    [Fact]
    public async Task Changes_of_members_come_only_when_asked_for()
    {
        await using var bot = await RawBot.Start();
        var group = await bot.Group();
        bot.People.PromoteBot(group);
        bot.People.AddMember(group, "Ana");
        (await bot.Drain()).Select(Kind).ShouldBe(["my_chat_member", "message"]);
        await bot.Call("getUpdates", """{"allowed_updates":["chat_member"]}""");
        bot.People.AddMember(group, "Ben");
        var update = (await bot.Drain()).ShouldHaveSingleItem();
        ((string)update["chat_member"]!["new_chat_member"]!["status"]!).ShouldBe("member");
        await bot.Call("getUpdates", """{"allowed_updates":[]}""");
        bot.People.AddMember(group, "Cleo");
        (await bot.Drain()).Select(Kind).ShouldBe(["message"]);
    }

    [Fact]
    public async Task Updates_can_come_twice_out_of_order_and_again()
    {
        await using var bot = await RawBot.Start();
        var ana = await bot.Met();
        bot.Emulator.Updates.Faults.Duplicates = true;
        bot.Emulator.Updates.Faults.Reversed = true;
        ana.Says("one");
        ana.Says("two");
        var come = (await bot.Call("getUpdates")).Result.AsArray();
        come.Select(one => (string)one!["message"]!["text"]!).ShouldBe(["two", "two", "one", "one"]);
        bot.Emulator.Updates.Faults.Duplicates = false;
        bot.Emulator.Updates.Faults.Reversed = false;
        var waiting = bot.Emulator.Updates.Waiting[0];
        await bot.Drain();
        bot.Emulator.Updates.Repeat(waiting);
        ((long)(await bot.Drain()).ShouldHaveSingleItem()["update_id"]!).ShouldBe(waiting.Id, "although its offset was confirmed");
        (await bot.Call("getUpdates")).Result.AsArray().ShouldBeEmpty();
    }

    private static string Kind(JsonObject update) => update.Last().Key;
}

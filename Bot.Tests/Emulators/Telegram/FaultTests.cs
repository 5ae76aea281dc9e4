using Bot.Emulators.Loopback;
using Bot.Emulators.Telegram.World;

namespace Bot.Tests.Emulators.Telegram;

/// <summary>Paces and troubles of the network.</summary>
public sealed class FaultTests
{
    private const string Hello = """{"text":"x"}""";

    [Fact]
    public async Task One_message_a_second_in_a_chat_and_edits_count()
    {
        await using var bot = await RawBot.Start();
        var ana = await bot.Met();
        var sent = await bot.In(ana.Private, "sendMessage", Hello);
        var refused = await bot.In(ana.Private, "sendMessage", Hello);
        (refused.Status, refused.Description, refused.RetryAfter).ShouldBe((429, "Too Many Requests: retry after 1", 1));
        bot.Clock.Advance(seconds: 1);
        var edit = $$"""{"message_id":{{(int)sent.Result["message_id"]!}},"text":"y"}""";
        (await bot.In(ana.Private, "editMessageText", edit)).Ok.ShouldBeTrue();
        (await bot.In(ana.Private, "sendMessage", Hello)).Status.ShouldBe(429);
        (bot.Emulator.Pace.Written, bot.Emulator.Pace.Refused).ShouldBe((2, 2));
        bot.Emulator.MustBeClean();
    }

    [Fact]
    public async Task Twenty_a_minute_in_a_group_then_the_wait_is_told()
    {
        await using var bot = await RawBot.Start();
        var group = await bot.Group();
        for (var at = 0; at < 20; at++)
        {
            (await bot.In(group, "sendMessage", Hello)).Ok.ShouldBeTrue();
            bot.Clock.Advance(seconds: 1);
        }
        (await bot.In(group, "sendMessage", Hello)).RetryAfter.ShouldBe(40);
        bot.Clock.Advance(seconds: 40);
        (await bot.In(group, "sendMessage", Hello)).Ok.ShouldBeTrue();
    }

    [Fact]
    public async Task Thirty_a_second_over_all()
    {
        await using var bot = await RawBot.Start();
        List<Chat> chats = [];
        for (var at = 0; at < 31; at++) chats.Add((await bot.Met($"Member {at}")).Private);
        foreach (var chat in chats.Take(30)) (await bot.In(chat, "sendMessage", Hello)).Ok.ShouldBeTrue();
        (await bot.In(chats[30], "sendMessage", Hello)).RetryAfter.ShouldBe(1);
        bot.Clock.Advance(seconds: 1);
        (await bot.In(chats[30], "sendMessage", Hello)).Ok.ShouldBeTrue();
    }

    [Fact]
    public async Task Resets_before_and_lost_answers_after_the_effect()
    {
        await using var bot = await RawBot.Start(new() { Paces = Bot.Emulators.Telegram.Wire.PaceRules.Off });
        var ana = await bot.Met();
        bot.Emulator.Faults.Next("*", "sendMessage", new Trouble.Reset());
        await Should.ThrowAsync<HttpRequestException>(() => bot.In(ana.Private, "sendMessage", Hello));
        ana.Sees(ana.Private).Count.ShouldBe(1);
        bot.Emulator.Faults.Next("*", "sendMessage", new Trouble.LostAnswer());
        await Should.ThrowAsync<HttpRequestException>(() => bot.In(ana.Private, "sendMessage", Hello));
        ana.Sees(ana.Private).Count.ShouldBe(2);
        bot.Emulator.Faults.Next("*", "*", new Trouble.RateLimited("", TimeSpan.FromSeconds(7)));
        (await bot.In(ana.Private, "sendMessage", Hello)).RetryAfter.ShouldBe(7);
        bot.Emulator.Faults.Next("*", "*", new Trouble.DoneButUnavailable());
        (await bot.In(ana.Private, "sendMessage", Hello)).Status.ShouldBe(502);
        ana.Sees(ana.Private).Count.ShouldBe(3);
        bot.Emulator.Faults.Next("POST", "sendMessage", new Trouble.SlowAnswer(TimeSpan.FromSeconds(10)));
        var slow = bot.In(ana.Private, "sendMessage", Hello);
        await bot.Emulator.Until(() => bot.Clock.Timers == 1, "the answer waits");
        slow.IsCompleted.ShouldBeFalse();
        bot.Clock.Advance(seconds: 10);
        (await slow).Status.ShouldBe(200);
    }

    [Fact]
    public async Task An_outage_lasts_as_long_as_it_is_told_and_updates_wait()
    {
        await using var bot = await RawBot.Start();
        var ana = await bot.Met();
        bot.Emulator.Faults.For(TimeSpan.FromHours(3), new Trouble.Unavailable(502));
        ana.Says("Are you there?");
        (await bot.Call("getUpdates")).Status.ShouldBe(502);
        bot.Clock.Advance(hours: 2);
        (await bot.Call("getMe")).Status.ShouldBe(502);
        bot.Clock.Advance(hours: 1);
        (await bot.Drain()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Without_a_network_nothing_gets_through_and_the_poll_breaks()
    {
        await using var bot = await RawBot.Start();
        var poll = bot.Call("getUpdates", """{"timeout":50}""");
        await bot.Emulator.UntilConnected();
        bot.Emulator.CutNetwork();
        await Should.ThrowAsync<HttpRequestException>(poll);
        await Should.ThrowAsync<HttpRequestException>(() => bot.Call("getMe"));
        bot.Emulator.RestoreNetwork();
        (await bot.Call("getMe")).Status.ShouldBe(200);
    }
}

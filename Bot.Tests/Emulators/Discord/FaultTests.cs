using Bot.Emulators.Loopback;

namespace Bot.Tests.Emulators.Discord;

public sealed class FaultTests
{
    private const string Messages = "/channels/{channel_id}/messages";

    [Fact]
    public async Task A_bucket_that_is_empty_says_when_it_fills()
    {
        await using var bot = await RawBot.Start();
        for (var left = 4; left >= 0; left--)
        {
            var answer = await bot.Post($"{bot.RoomPath}/messages", """{"content":"x"}""");
            answer.Headers.GetValues("X-RateLimit-Limit").Single().ShouldBe("5");
            answer.Headers.GetValues("X-RateLimit-Remaining").Single().ShouldBe(Invariant(left));
            answer.Headers.GetValues("X-RateLimit-Reset-After").Single().ShouldBe("5.000");
        }
        var refused = await bot.Post($"{bot.RoomPath}/messages", """{"content":"x"}""");
        refused.Status.ShouldBe(429);
        refused.Headers.GetValues("X-RateLimit-Scope").Single().ShouldBe("user");
        ((double)refused.Json!["retry_after"]!).ShouldBe(5);
        ((bool)refused.Json!["global"]!).ShouldBeFalse();
        var other = bot.Emulator.People.AddChannel(bot.Guild, "other");
        (await bot.Post($"channels/{other.Id}/messages", """{"content":"x"}""")).Status.ShouldBe(200);
        bot.Clock.Advance(seconds: 5);
        (await bot.Post($"{bot.RoomPath}/messages", """{"content":"x"}""")).Status.ShouldBe(200);
        bot.Emulator.Limits.Refused.ShouldBe(1);
        bot.Emulator.MustBeClean();
    }

    [Fact]
    public async Task Fifty_a_second_in_all_but_answers_to_people_are_free()
    {
        await using var bot = await RawBot.Start(new() { Rates = new() { Usual = new(1000, TimeSpan.FromSeconds(1)) } });
        var card = await bot.PostCard();
        var press = bot.Emulator.People.AddMember(bot.Guild, "ana").Presses(card, "Going");
        for (var at = 1; at < 50; at++) (await bot.Get("users/@me")).Status.ShouldBe(200);
        var refused = await bot.Get("users/@me");
        refused.Status.ShouldBe(429);
        refused.Headers.GetValues("X-RateLimit-Global").Single().ShouldBe("true");
        (await bot.Callback(press, """{"type":6}""")).Status.ShouldBe(204);
        bot.Clock.Advance(seconds: 1);
        (await bot.Get("users/@me")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Too_many_invalid_requests_shut_the_address_out_for_ten_minutes()
    {
        await using var bot = await RawBot.Start(new() { Rates = new() { InvalidRequests = 3 } });
        for (var at = 0; at < 3; at++)
        {
            bot.Emulator.Faults.Next("GET", "/users/@me", new Trouble.RateLimited("user", TimeSpan.FromSeconds(1)));
            (await bot.Get("users/@me")).Status.ShouldBe(429);
        }
        bot.Emulator.Faults.Next("GET", "/users/@me", new Trouble.RateLimited("shared", TimeSpan.FromSeconds(1)));
        (await bot.Get("users/@me")).Status.ShouldBe(429);
        bot.Emulator.Limits.Invalid.ShouldBe(3);
        var banned = await bot.Get("users/@me");
        (banned.Status, banned.Json).ShouldBe((429, null));
        bot.Clock.Advance(minutes: 10);
        (await bot.Get("users/@me")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("user")]
    [InlineData("shared")]
    [InlineData("global")]
    public async Task A_refusal_of_each_kind_on_demand(string scope)
    {
        await using var bot = await RawBot.Start();
        bot.Emulator.Faults.Next("POST", Messages, new Trouble.RateLimited(scope, TimeSpan.FromSeconds(1.5)));
        var refused = await bot.Post($"{bot.RoomPath}/messages", """{"content":"x"}""");
        refused.Status.ShouldBe(429);
        refused.Headers.GetValues("X-RateLimit-Scope").Single().ShouldBe(scope);
        refused.Headers.GetValues("Retry-After").Single().ShouldBe("2");
        ((double)refused.Json!["retry_after"]!).ShouldBe(1.5);
        ((bool)refused.Json!["global"]!).ShouldBe(scope == "global");
        (await bot.Post($"{bot.RoomPath}/messages", """{"content":"x"}""")).Status.ShouldBe(200);
        bot.Room.Messages.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Resets_before_and_lost_answers_after_the_effect()
    {
        await using var bot = await RawBot.Start();
        bot.Emulator.Faults.Next("POST", Messages, new Trouble.Reset());
        await Should.ThrowAsync<HttpRequestException>(() => bot.Post($"{bot.RoomPath}/messages", """{"content":"x"}"""));
        bot.Room.Messages.Count.ShouldBe(0);
        bot.Emulator.Faults.Next("POST", Messages, new Trouble.LostAnswer());
        await Should.ThrowAsync<HttpRequestException>(() => bot.Post($"{bot.RoomPath}/messages", """{"content":"x"}"""));
        bot.Room.Messages.Count.ShouldBe(1);
        bot.Emulator.Faults.Next("*", "*", new Trouble.Unavailable());
        (await bot.Post($"{bot.RoomPath}/messages", """{"content":"x"}""")).Status.ShouldBe(503);
        bot.Room.Messages.Count.ShouldBe(1);
        bot.Emulator.Faults.Next("*", "*", new Trouble.DoneButUnavailable());
        (await bot.Post($"{bot.RoomPath}/messages", """{"content":"x"}""")).Status.ShouldBe(502);
        bot.Room.Messages.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_slow_answer_comes_when_the_clock_says_so()
    {
        await using var bot = await RawBot.Start();
        bot.Emulator.Faults.Next("POST", Messages, new Trouble.SlowAnswer(TimeSpan.FromSeconds(10)));
        var slow = bot.Post($"{bot.RoomPath}/messages", """{"content":"x"}""");
        await bot.Emulator.Until(() => bot.Clock.Timers == 1, "the answer waits");
        bot.Room.Messages.Count.ShouldBe(1);
        slow.IsCompleted.ShouldBeFalse();
        bot.Clock.Advance(seconds: 10);
        (await slow).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Without_a_network_nothing_gets_through()
    {
        await using var bot = await RawBot.Start();
        await using var gateway = await bot.Connect();
        bot.Emulator.CutNetwork();
        await Should.ThrowAsync<Exception>(gateway.Next);
        await Should.ThrowAsync<HttpRequestException>(() => bot.Get("users/@me"));
        await Should.ThrowAsync<Exception>(() => RawGateway.Connect(bot.Emulator.Gateway.Address));
        bot.Emulator.RestoreNetwork();
        (await bot.Get("users/@me")).Status.ShouldBe(200);
    }

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

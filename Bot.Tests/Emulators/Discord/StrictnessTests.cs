using Bot.Emulators.Discord;
using Bot.Emulators.Loopback;

namespace Bot.Tests.Emulators.Discord;

/// <summary>Whatever a bot without a fault would not send is refused and noticed, also where the platform might let it pass.</summary>
public sealed class StrictnessTests
{
    [Fact]
    public async Task A_route_that_is_not_there_is_noticed()
    {
        await using var bot = await RawBot.Start();
        (await bot.Get("channels")).Status.ShouldBe(404);
        bot.ShouldHaveBroken("", "404");
        (await bot.Put("users/@me", "{}")).Status.ShouldBe(405);
        bot.ShouldHaveBroken("", "405");
    }

    [Fact]
    public async Task A_request_without_the_token_is_refused_except_where_it_carries_another()
    {
        await using var bot = await RawBot.Start();
        var card = await bot.PostCard();
        var ana = bot.Emulator.People.AddMember(bot.Guild, "ana");
        var press = ana.Presses(card, "Going");
        bot.ForgetToken();
        (await bot.Callback(press, """{"type":6}""")).Status.ShouldBe(204);
        bot.Emulator.MustBeClean();
        (await bot.Get("users/@me")).Status.ShouldBe(401);
        bot.ShouldHaveBroken("", "401");
        bot.Emulator.Limits.Invalid.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_no_json_is_refused()
    {
        await using var bot = await RawBot.Start();
        (await bot.Post($"{bot.RoomPath}/messages", """{"content":""")).Code.ShouldBe(50109);
        bot.ShouldHaveBroken("", "50109");
    }

    [SpecTheory(SpecFile.DiscordRequests)]
    [InlineData("""{"contnet":"x","content":"y"}""", "contnet", "UNKNOWN_PROPERTY")]
    [InlineData("""{"content":5}""", "content", "STRING_TYPE_CONVERT")]
    [InlineData("""{"content":"x","tts":"yes"}""", "tts", "BOOLEAN_TYPE_CONVERT")]
    [InlineData("""{"content":"x","embeds":[{"title":"x","titel":"y"}]}""", "embeds.0.titel", "UNKNOWN_PROPERTY")]
    [InlineData("""{"content":"x","components":[{"type":1,"components":[{"type":2,"style":9,"label":"a","custom_id":"c"}]}]}""",
        "components.0.components.0.style", "CHOICES")]
    [InlineData("""{"content":"x","components":[{"type":1,"components":[{"type":2,"style":1,"label":"a","custom_id":"c","lable":"b"}]}]}""",
        "components.0.components.0.lable", "UNKNOWN_PROPERTY")]
    [InlineData("""{"content":"x","components":[{"type":99}]}""", "components.0.type", "UNION_TYPE_CHOICES")]
    public async Task A_field_against_the_schema_is_named_by_its_path(string body, string path, string rule)
    {
        await using var bot = await RawBot.Start();
        bot.Emulator.HasSchema.ShouldBeTrue();
        var answer = await bot.Post($"{bot.RoomPath}/messages", body);
        answer.Code.ShouldBe(50035, answer.Text);
        var step = answer.Json!["errors"]!;
        foreach (var name in path.Split('.')) step = step[name]!;
        step["_errors"]!.AsArray().ShouldNotBeEmpty();
        bot.ShouldHaveBroken(path, rule);
    }

    [Fact]
    public async Task A_failure_shows_what_went_over_the_wire()
    {
        await using var bot = await RawBot.Start();
        await bot.Post($"{bot.RoomPath}/messages", """{"content":"first"}""");
        await bot.Post($"{bot.RoomPath}/messages", """{"content":""}""");
        var failure = Should.Throw<InvalidOperationException>(bot.Emulator.MustBeClean);
        failure.Message.ShouldContain("VIOLATION #2 POST");
        failure.Message.ShouldContain("""{"content":"first"}""");
        failure.Message.ShouldNotContain(bot.Emulator.Token);
    }

    [Fact]
    public async Task For_a_benchmark_it_neither_checks_nor_records()
    {
        await using var bot = await RawBot.Start(new EmulatorOptions { Checking = false, Recording = false });
        (await bot.Post($"{bot.RoomPath}/messages", """{"contnet":"x"}""")).Status.ShouldBe(200);
        bot.Emulator.Violations.ShouldBeEmpty();
        bot.Emulator.Transcript.Exchanges.ShouldBeEmpty();
    }
}

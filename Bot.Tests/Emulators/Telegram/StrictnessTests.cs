using Bot.Emulators.Loopback;
using Bot.Emulators.Telegram;
using Bot.Emulators.Telegram.Rules;
using Bot.Tests.Emulators.Discord;

namespace Bot.Tests.Emulators.Telegram;

/// <summary>Whatever a bot without a fault would not send is refused and noticed, also where the platform might let it pass.</summary>
public sealed class StrictnessTests
{
    [Fact]
    public async Task A_wrong_token_and_an_unknown_method_are_noticed()
    {
        await using var bot = await RawBot.Start();
        using var http = new HttpClient();
        var answer = await http.GetAsync(new Uri($"{bot.Emulator.Root}bot1:wrong/getMe"));
        ((int)answer.StatusCode).ShouldBe(401);
        (await answer.Content.ReadAsStringAsync()).ShouldBe("""{"ok":false,"error_code":401,"description":"Unauthorized"}""");
        bot.ShouldHaveBroken("", "401");
        var unknown = await bot.Call("sendMesage");
        (unknown.Status, unknown.Description).ShouldBe((404, "Not Found"));
        bot.ShouldHaveBroken("", "404");
        (await bot.Call("sendMessage", """{"chat_id":""")).Status.ShouldBe(400);
        bot.ShouldHaveBroken("", "can't parse JSON object");
    }

    [Theory]
    [InlineData("""{"text":"x","parsemode":"HTML"}""", "parsemode", "not listed")]
    [InlineData("""{"text":"x","reply_to_message_id":5}""", "reply_to_message_id", "not listed")]
    [InlineData("""{"text":5}""", "text", "must be of type String")]
    [InlineData("""{}""", "text", "message text is empty")]
    [InlineData("""{"text":"x","disable_notification":"maybe"}""", "disable_notification", "must be of type Boolean")]
    [InlineData("""{"text":"x","message_thread_id":"abc"}""", "message_thread_id", "must be of type Integer")]
    [InlineData("""{"text":"x","reply_parameters":{"message_id":1,"quoted":"x"}}""", "reply_parameters.quoted", "not listed")]
    [InlineData("""{"text":"x","reply_markup":{"inline_keyboard":[{"text":"a"}]}}""", "reply_markup.inline_keyboard.0", "expected an Array")]
    [InlineData("""{"text":"x","parse_mode":"HTLM"}""", "parse_mode", "unsupported parse_mode")]
    [InlineData("""{"text":"x","ephemeral_message_parameters":{"receiver":1}}""", "ephemeral_message_parameters.receiver", "not listed")]
    public async Task A_parameter_against_the_table_is_named_by_its_path(string body, string path, string rule)
    {
        foreach (var schema in (string?[])[SpecFile.Find(SpecFile.TelegramMethods), null])
        {
            await using var bot = await RawBot.Start(schema is null ? new EmulatorOptions { UsesOwnTable = true } : new EmulatorOptions());
            var ana = await bot.Met();
            var answer = await bot.In(ana.Private, "sendMessage", body);
            answer.Status.ShouldBe(400);
            bot.ShouldHaveBroken(path, rule);
            ana.Sees(ana.Private).Count.ShouldBe(1);
        }
    }

    [Fact]
    public async Task Parameters_may_come_in_a_query_a_form_or_as_text_within_json()
    {
        await using var bot = await RawBot.Start();
        var ana = await bot.Met();
        const string Keyboard = """{"inline_keyboard":[[{"text":"a","callback_data":"a"}]]}""";
        (await bot.Send(HttpMethod.Get, $"sendMessage?chat_id={ana.User.Id}&text=one&disable_notification=true")).Ok.ShouldBeTrue();
        bot.Clock.Advance(seconds: 1);
        using var form = new FormUrlEncodedContent([new("chat_id", $"{ana.User.Id}"), new("text", "two"), new("reply_markup", Keyboard)]);
        (await bot.Send(HttpMethod.Post, "sendMessage", form)).Ok.ShouldBeTrue();
        bot.Clock.Advance(seconds: 1);
        var body = new System.Text.Json.Nodes.JsonObject { ["chat_id"] = $"{ana.User.Id}", ["text"] = "three", ["reply_markup"] = Keyboard };
        (await bot.Call("sendMessage", body.ToJsonString())).Ok.ShouldBeTrue();
        ana.Sees(ana.Private).Select(one => (one.Text, one.Buttons.Count)).ShouldBe([("/start", 0), ("one", 0), ("two", 1), ("three", 1)]);
        bot.Emulator.MustBeClean();
    }

    [SpecFact(SpecFile.TelegramMethods)]
    public void Our_own_table_says_nothing_that_the_platforms_does_not()
    {
        var theirs = MethodTable.Platform(SpecFile.Find(SpecFile.TelegramMethods)!);
        List<string> wrong = [];
        foreach (var method in MethodTable.Own.Methods.Where(one => !one.Contains("Ephemeral", StringComparison.Ordinal)))
        {
            var known = theirs.Parameters(method) ?? [];
            var own = MethodTable.Own.Parameters(method)!;
            wrong.AddRange(own.Where(one => one.Name != "ephemeral_message_parameters" && !known.Any(other => IsSame(one, other)))
                .Select(one => $"{method} {one.Name}"));
            wrong.AddRange(known.Where(one => one.IsRequired && own.All(other => other.Name != one.Name))
                .Select(one => $"{method} lacks {one.Name}"));
        }
        wrong.ShouldBeEmpty();
        MethodTable.Own.Methods.Count.ShouldBeGreaterThan(30);
    }

    private static bool IsSame(Field one, Field other) =>
        one.Name == other.Name && one.IsRequired == other.IsRequired && one.Types.SequenceEqual(other.Types);

    [Fact]
    public async Task A_failure_shows_what_went_over_the_wire()
    {
        await using var bot = await RawBot.Start();
        var ana = await bot.Met();
        await bot.In(ana.Private, "sendMessage", """{"text":"first"}""");
        await bot.In(ana.Private, "sendMessage", """{"text":""}""");
        var failure = Should.Throw<InvalidOperationException>(bot.Emulator.MustBeClean);
        failure.Message.ShouldContain("VIOLATION #4 sendMessage: text: message text is empty");
        failure.Message.ShouldContain("\"text\":\"first\"");
        failure.Message.ShouldNotContain(bot.Emulator.Token);
    }

    [Fact]
    public async Task For_a_benchmark_it_neither_checks_nor_records()
    {
        await using var bot = await RawBot.Start(new EmulatorOptions { Checking = false, Recording = false });
        var ana = await bot.Met();
        (await bot.In(ana.Private, "sendMessage", """{"text":"x","prase_mode":"x"}""")).Status.ShouldBe(200);
        bot.Emulator.Violations.ShouldBeEmpty();
        bot.Emulator.Transcript.Exchanges.ShouldBeEmpty();
        ana.Notifications.ShouldBeEmpty();
    }
}

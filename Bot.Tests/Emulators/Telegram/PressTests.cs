namespace Bot.Tests.Emulators.Telegram;

/// <summary>Presses and their answers. https://core.telegram.org/bots/api#answercallbackquery</summary>
public sealed class PressTests
{
    private const string Going = """[[{"text":"Going","callback_data":"w.r:1:y"}],[{"text":"Site","url":"https://example.org"}]]""";

    [Fact]
    public async Task A_press_carries_its_data_and_its_answer_reaches_who_pressed()
    {
        await using var bot = await RawBot.Start();
        var group = await bot.Group();
        var ana = bot.People.AddMember(group, "Ana", "es");
        var card = await bot.Post(group, "Pottery", Going);
        await bot.Drain();
        var press = ana.Presses(card, "Going");
        var query = (await bot.Drain()).ShouldHaveSingleItem()["callback_query"]!;
        ((string)query["data"]!).ShouldBe("w.r:1:y");
        ((string)query["from"]!["language_code"]!).ShouldBe("es");
        ((int)query["message"]!["message_id"]!).ShouldBe(card.Id);
        ((long)query["message"]!["chat"]!["id"]!).ShouldBe(group.Id);
        (await bot.Call("answerCallbackQuery", $$"""{"callback_query_id":"{{press.Id}}","text":"You are in.","show_alert":true}""")).Ok.ShouldBeTrue();
        press.Answer!.ShouldBe(new("You are in.", IsAlert: true, Url: null));
        ana.Answers.ShouldHaveSingleItem().Text.ShouldBe("You are in.");
        (await bot.Call("answerCallbackQuery", $$"""{"callback_query_id":"{{press.Id}}"}""")).Description
            .ShouldBe("Bad Request: query is too old and response timeout expired or query ID is invalid");
        Should.Throw<InvalidOperationException>(() => ana.Presses(card, "Site"));
        Should.Throw<InvalidOperationException>(() => ana.Presses(card, "Nothing"));
        bot.Emulator.MustBeClean();
    }

    [Fact]
    public async Task A_press_cannot_be_answered_late_or_at_length()
    {
        await using var bot = await RawBot.Start();
        var ana = await bot.Met();
        var card = await bot.Post(ana.Private, "Pottery", Going);
        var press = ana.Presses(card, "Going");
        (await bot.Call("answerCallbackQuery", $$"""{"callback_query_id":"{{press.Id}}","text":"{{new string('x', 201)}}"}""")).Status.ShouldBe(400);
        bot.ShouldHaveBroken("text", "MESSAGE_TOO_LONG");
        bot.Clock.Advance(seconds: 16);
        (await bot.Call("answerCallbackQuery", $$"""{"callback_query_id":"{{press.Id}}"}""")).Description.ShouldContain("query is too old");
        bot.Emulator.MustBeClean();
    }

    [Fact]
    public async Task An_answer_can_open_the_private_chat_and_no_other_page()
    {
        await using var bot = await RawBot.Start();
        var group = await bot.Group();
        var ana = bot.People.AddMember(group, "Ana");
        var card = await bot.Post(group, "Pottery", Going);
        await bot.Drain();
        var press = ana.Presses(card, "Going");
        (await bot.Call("answerCallbackQuery", $$"""{"callback_query_id":"{{press.Id}}","url":"https://example.org"}""")).Status.ShouldBe(400);
        bot.ShouldHaveBroken("url", "URL_INVALID");
        var link = $$"""{"callback_query_id":"{{press.Id}}","url":"https://t.me/smile_bot?start=r_1k9f3c"}""";
        (await bot.Call("answerCallbackQuery", link)).Ok.ShouldBeTrue();
        (await bot.In(ana.Private, "sendMessage", """{"text":"x"}""")).Description.ShouldBe("Forbidden: bot can't initiate conversation with a user");
        await bot.Drain();
        ana.Follows(press.Answer!.Url!);
        ((string)(await bot.Drain()).ShouldHaveSingleItem()["message"]!["text"]!).ShouldBe("/start r_1k9f3c");
        (await bot.In(ana.Private, "sendMessage", """{"text":"You are in."}""")).Ok.ShouldBeTrue();
        Should.Throw<InvalidOperationException>(() => ana.Follows("https://t.me/other_bot?start=x"));
        bot.Emulator.MustBeClean();
    }
}

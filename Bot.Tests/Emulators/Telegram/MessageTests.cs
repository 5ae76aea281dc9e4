using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.Wire;
using Bot.Emulators.Telegram.World;

namespace Bot.Tests.Emulators.Telegram;

/// <summary>Sending, editing and deleting. https://core.telegram.org/bots/api#sendmessage</summary>
public sealed class MessageTests
{
    private const string Going = """[[{"text":"Going","callback_data":"w.r:1:y","style":"primary"},{"text":"Can't","callback_data":"w.r:1:n"}]]""";

    [Fact]
    public async Task A_person_sees_what_was_sent_and_is_rung()
    {
        await using var bot = await RawBot.Start();
        var ana = await bot.Met();
        var answer = await bot.In(ana.Private, "sendMessage", $$$"""
            {"text":"<b>Pottery</b> &amp; tea 🍵 /help","parse_mode":"HTML","protect_content":true,"disable_notification":true,
             "reply_markup":{"inline_keyboard":{{{Going}}}}}
            """);
        answer.Ok.ShouldBeTrue(answer.Description);
        ((string)answer.Result["text"]!).ShouldBe("Pottery & tea 🍵 /help");
        answer.Result["entities"]!.ToJsonString().ShouldBe(
            """[{"type":"bold","offset":0,"length":7},{"offset":17,"length":5,"type":"bot_command"}]""");
        ((bool)answer.Result["has_protected_content"]!).ShouldBeTrue();
        var seen = ana.Sees(ana.Private)[^1];
        seen.Labels.ShouldBe(["Going", "Can't"]);
        seen.Buttons[0].Style.ShouldBe("primary");
        ana.Notifications.ShouldHaveSingleItem().IsSilent.ShouldBeTrue();
        bot.Emulator.MustBeClean();
    }

    [Theory]
    [InlineData("<b>x", "Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("é<x>y</x>", "Unsupported start tag \"x\" at byte offset 2")]
    [InlineData("x</b>", "Unexpected end tag at byte offset 1")]
    [InlineData("<b>x</i>", "Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"")]
    [InlineData("1 < 2", "Unsupported start tag \"\" at byte offset 2")]
    [InlineData("<b", "Unclosed start tag at byte offset 0")]
    [InlineData("<span>x</span>", "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0")]
    public async Task Broken_markup_is_refused_in_the_platforms_words(string text, string words)
    {
        await using var bot = await RawBot.Start();
        var ana = await bot.Met();
        var body = new JsonObject { ["chat_id"] = ana.User.Id, ["text"] = text, ["parse_mode"] = "HTML" };
        var answer = await bot.Call("sendMessage", body.ToJsonString());
        answer.Status.ShouldBe(400);
        answer.Description.ShouldBe($"Bad Request: can't parse entities: {words}");
        bot.ShouldHaveBroken("text", words);
    }

    [Fact]
    public async Task Lengths_are_counted_after_markup_in_utf16_units()
    {
        await using var bot = await RawBot.Start(new() { Paces = PaceRules.Off });
        var ana = await bot.Met();
        (await Say($"<b>{new string('x', 4096)}</b>")).Ok.ShouldBeTrue();
        (await Say(string.Concat(Enumerable.Repeat("🍵", 2048)))).Ok.ShouldBeTrue();
        bot.Emulator.MustBeClean();
        (await Say(string.Concat(Enumerable.Repeat("🍵", 2048)) + ".")).Description.ShouldBe("Bad Request: message is too long");
        bot.ShouldHaveBroken("text", "too long");
        (await Say("<b> </b>\n")).Description.ShouldBe("Bad Request: message text is empty");
        bot.ShouldHaveBroken("text", "empty");

        Task<Answered> Say(string text) =>
            bot.Call("sendMessage", new JsonObject { ["chat_id"] = ana.User.Id, ["text"] = text, ["parse_mode"] = "HTML" }.ToJsonString());
    }

    [Fact]
    public async Task Links_quotes_code_and_times_become_entities()
    {
        await using var bot = await RawBot.Start();
        var ana = await bot.Met();
        const string Html = """
            <a href="https://example.org/?a=1&amp;b=2">here</a> <pre><code class="language-sql">x</code></pre>
            <tg-time unix="1790000000" format="wDT">soon</tg-time> <blockquote expandable>q</blockquote>
            """;
        var answer = await bot.In(ana.Private, "sendMessage", new JsonObject { ["parse_mode"] = "HTML", ["text"] = Html }.ToJsonString());
        answer.Ok.ShouldBeTrue(answer.Description);
        var entities = answer.Result["entities"]!.AsArray();
        entities.Select(one => (string)one!["type"]!).ShouldBe(["text_link", "pre", "date_time", "expandable_blockquote"]);
        ((string)entities[0]!["url"]!).ShouldBe("https://example.org/?a=1&b=2");
        ((string)entities[1]!["language"]!).ShouldBe("sql");
        ((long)entities[2]!["unix_time"]!).ShouldBe(1_790_000_000);
        bot.Emulator.MustBeClean();
    }

    [Theory]
    [InlineData("""[[{"text":"","callback_data":"a"}]]""", "reply_markup.inline_keyboard.0.0.text", "Field \"text\"")]
    [InlineData("""[[{"text":"a"}]]""", "reply_markup.inline_keyboard.0.0", "Text buttons are unallowed in the inline keyboard")]
    [InlineData("""[[{"text":"a","callback_data":"a","url":"https://example.org"}]]""", "reply_markup.inline_keyboard.0.0", "Exactly one action")]
    [InlineData("""[[{"text":"a","callback_data":"ééééééééééééééééééééééééééééééééé"}]]""", "reply_markup.inline_keyboard.0.0.callback_data", "DATA_INVALID")]
    [InlineData("""[[{"text":"a","callback_data":"a","style":"blue"}]]""", "reply_markup.inline_keyboard.0.0.style", "style")]
    [InlineData("""[[{"text":"a","url":"http://localhost/x"}]]""", "reply_markup.inline_keyboard.0.0.url", "Wrong HTTP URL")]
    [InlineData("""[[{"text":"a","calback_data":"a"}]]""", "reply_markup.inline_keyboard.0.0.calback_data", "not listed")]
    public async Task A_keyboard_that_is_wrong_is_refused(string keyboard, string path, string rule)
    {
        await using var bot = await RawBot.Start();
        var ana = await bot.Met();
        var answer = await bot.In(ana.Private, "sendMessage", $$$"""{"text":"x","reply_markup":{"inline_keyboard":{{{keyboard}}}}}""");
        answer.Status.ShouldBe(400);
        bot.ShouldHaveBroken(path, rule);
        ana.Sees(ana.Private).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Eight_buttons_fit_in_a_row()
    {
        await using var bot = await RawBot.Start();
        var ana = await bot.Met();
        var row = string.Join(',', Enumerable.Range(1, 8).Select(at => $$"""{"text":"{{at}}","callback_data":"{{at}}"}"""));
        await bot.Post(ana.Private, keyboard: $"[[{row}]]");
        var answer = await bot.In(ana.Private, "sendMessage", $$$"""{"text":"x","reply_markup":{"inline_keyboard":[[{{{row}}},{{{row}}}]]}}""");
        answer.Status.ShouldBe(400);
        bot.ShouldHaveBroken("reply_markup.inline_keyboard.0", "8");
    }

    [Fact]
    public async Task An_edit_without_a_keyboard_takes_it_away_and_one_without_a_change_is_refused()
    {
        await using var bot = await RawBot.Start();
        var ana = await bot.Met();
        var card = await bot.Post(ana.Private, "Pottery", Going);
        var same = await bot.In(ana.Private, "editMessageText", $$$"""
            {"message_id":{{{card.Id}}},"text":"Pottery","reply_markup":{"inline_keyboard":{{{Going}}}}}
            """);
        same.Status.ShouldBe(400);
        same.Description.ShouldStartWith("Bad Request: message is not modified: specified new message content and reply markup are exactly the same");
        var edited = await bot.In(ana.Private, "editMessageText", $$$"""{"message_id":{{{card.Id}}},"text":"Pottery"}""");
        edited.Ok.ShouldBeTrue(edited.Description);
        ((long)edited.Result["edit_date"]!).ShouldBe(bot.Clock.GetUtcNow().ToUnixTimeSeconds());
        ana.Sees(card)!.Buttons.ShouldBeEmpty();
        bot.Clock.Advance(seconds: 3);
        var keyboard = $$$"""{"message_id":{{{card.Id}}},"reply_markup":{"inline_keyboard":{{{Going}}}}}""";
        (await bot.In(ana.Private, "editMessageReplyMarkup", keyboard)).Ok.ShouldBeTrue();
        ana.Sees(card)!.Labels.ShouldBe(["Going", "Can't"]);
        (await bot.In(ana.Private, "editMessageText", """{"message_id":999999,"text":"x"}""")).Description
            .ShouldBe("Bad Request: message to edit not found");
        var hers = ana.Says("mine");
        (await bot.In(ana.Private, "editMessageText", $$$"""{"message_id":{{{hers.Id}}},"text":"x"}""")).Description
            .ShouldBe("Bad Request: message can't be edited");
        bot.Emulator.MustBeClean();
    }

    [Fact]
    public async Task Only_what_is_younger_than_two_days_can_be_deleted()
    {
        await using var bot = await RawBot.Start();
        var ana = await bot.Met();
        var (old, young) = (await bot.Post(ana.Private, "old"), await bot.Post(ana.Private, "young"));
        (await Delete(young)).Ok.ShouldBeTrue();
        ana.Sees(young).ShouldBeNull();
        (await Delete(young)).Description.ShouldBe("Bad Request: message to delete not found");
        bot.Clock.Advance(hours: 48);
        (await Delete(old)).Description.ShouldBe("Bad Request: message can't be deleted for everyone");
        (await bot.In(ana.Private, "editMessageText", $$$"""{"message_id":{{{old.Id}}},"text":"later"}""")).Ok.ShouldBeTrue();
        bot.Clock.Advance(seconds: 1);
        var another = await bot.Post(ana.Private);
        (await bot.In(ana.Private, "deleteMessages", $$$"""{"message_ids":[{{{another.Id}}},77]}""")).Ok.ShouldBeTrue();
        ana.Sees(another).ShouldBeNull();

        Task<Answered> Delete(Message message) => bot.In(ana.Private, "deleteMessage", $$$"""{"message_id":{{{message.Id}}}}""");
    }

    [Fact]
    public async Task Files_go_as_multipart_and_again_by_their_id()
    {
        await using var bot = await RawBot.Start();
        var ana = await bot.Met();
        using var body = new MultipartFormDataContent
        {
            { new StringContent($"{ana.User.Id}"), "\"chat_id\"" },
            { new StringContent("Your <i>calendar</i>"), "\"caption\"" },
            { new StringContent("HTML"), "\"parse_mode\"" },
            { new ByteArrayContent([1, 2, 3]), "\"document\"", "\"events.ics\"" },
        };
        var answer = await bot.Send(HttpMethod.Post, "sendDocument", body);
        answer.Ok.ShouldBeTrue(answer.Description);
        ((string)answer.Result["document"]!["file_name"]!).ShouldBe("events.ics");
        ((string)answer.Result["caption"]!).ShouldBe("Your calendar");
        bot.Clock.Advance(seconds: 1);
        var again = await bot.In(ana.Private, "sendDocument", $$$"""{"document":"{{{(string)answer.Result["document"]!["file_id"]!}}}"}""");
        ((int)again.Result["document"]!["file_size"]!).ShouldBe(3);
        (await bot.In(ana.Private, "editMessageText", $$$"""{"message_id":{{{(int)again.Result["message_id"]!}}},"text":"x"}"""))
            .Description.ShouldBe("Bad Request: there is no text in the message to edit");
        using var photo = new MultipartFormDataContent
        {
            { new StringContent($"{ana.User.Id}"), "\"chat_id\"" },
            { new StringContent("attach://picture"), "\"photo\"" },
            { new StringContent(new string('x', 1025)), "\"caption\"" },
            { new ByteArrayContent([1]), "\"picture\"", "\"a.png\"" },
        };
        (await bot.Send(HttpMethod.Post, "sendPhoto", photo)).Description.ShouldBe("Bad Request: message caption is too long");
        bot.ShouldHaveBroken("caption", "too long");
    }

    [Fact]
    public async Task A_reply_names_its_message_and_a_forced_one_asks_for_an_answer()
    {
        await using var bot = await RawBot.Start();
        var ana = await bot.Met();
        var asked = ana.Says("When?");
        var answer = await bot.In(ana.Private, "sendMessage", $$$"""
            {"text":"Friday?","reply_parameters":{"message_id":{{{asked.Id}}}},"reply_markup":{"force_reply":true,"selective":true}}
            """);
        ((int)answer.Result["reply_to_message"]!["message_id"]!).ShouldBe(asked.Id);
        ana.Private.Messages.Values.Last().Prompt.ShouldNotBeNull();
        bot.Clock.Advance(seconds: 1);
        bot.People.Delete(asked);
        (await bot.In(ana.Private, "sendMessage", $$$"""{"text":"x","reply_parameters":{"message_id":{{{asked.Id}}}}}""")).Description
            .ShouldBe("Bad Request: message to be replied not found");
        (await bot.In(ana.Private, "sendMessage", $$$"""
            {"text":"x","reply_parameters":{"message_id":{{{asked.Id}}},"allow_sending_without_reply":true}}
            """)).Ok.ShouldBeTrue();
    }
}

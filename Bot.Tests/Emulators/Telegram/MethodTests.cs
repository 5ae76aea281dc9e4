using Bot.Emulators.Telegram.Rules;
using Bot.Emulators.Telegram.World;

namespace Bot.Tests.Emulators.Telegram;

/// <summary>The smaller methods.</summary>
public sealed class MethodTests
{
    [Fact]
    public async Task The_bot_knows_itself()
    {
        await using var bot = await RawBot.Start();
        var me = (await bot.Call("getMe")).Result;
        ((string)me["username"]!, (bool)me["is_bot"]!, (bool)me["can_read_all_group_messages"]!).ShouldBe(("smile_bot", true, false));
        bot.Emulator.Platform.ReadsAllGroupMessages = true;
        ((bool)(await bot.Call("getMe")).Result["can_read_all_group_messages"]!).ShouldBeTrue();
    }

    [Fact]
    public async Task A_pinned_message_is_told_and_can_be_taken_down()
    {
        await using var bot = await RawBot.Start();
        var ana = await bot.Met();
        var card = await bot.Post(ana.Private, "Pottery");
        (await bot.In(ana.Private, "unpinChatMessage")).Description.ShouldBe("Bad Request: message to unpin not found");
        (await bot.In(ana.Private, "pinChatMessage", $$"""{"message_id":{{card.Id}},"disable_notification":true}""")).Ok.ShouldBeTrue();
        ((int)(await bot.In(ana.Private, "getChat")).Result["pinned_message"]!["message_id"]!).ShouldBe(card.Id);
        (await bot.In(ana.Private, "unpinChatMessage", $$"""{"message_id":{{card.Id}}}""")).Ok.ShouldBeTrue();
        ana.Private.Pinned.ShouldBeNull();
        (await bot.In(ana.Private, "pinChatMessage", """{"message_id":77}""")).Description.ShouldBe("Bad Request: message to pin not found");
        bot.Emulator.MustBeClean();
    }

    [Fact]
    public async Task Only_known_actions_are_shown()
    {
        await using var bot = await RawBot.Start();
        var ana = await bot.Met();
        (await bot.In(ana.Private, "sendChatAction", """{"action":"typing"}""")).Ok.ShouldBeTrue();
        (await bot.In(ana.Private, "sendChatAction", """{"action":"thinking"}""")).Status.ShouldBe(400);
        bot.ShouldHaveBroken("action", "wrong parameter");
    }

    [Fact]
    public async Task A_caption_is_edited_as_a_caption()
    {
        await using var bot = await RawBot.Start();
        var ana = await bot.Met();
        var sent = await bot.In(ana.Private, "sendPhoto", """{"photo":"https://example.org/a.jpg","caption":"before"}""");
        var id = (int)sent.Result["message_id"]!;
        bot.Clock.Advance(seconds: 1);
        var edit = $$"""{"message_id":{{id}},"caption":"<b>after</b>","parse_mode":"HTML"}""";
        ((string)(await bot.In(ana.Private, "editMessageCaption", edit)).Result["caption"]!).ShouldBe("after");
        bot.Clock.Advance(seconds: 1);
        var text = await bot.Post(ana.Private, "no caption");
        (await bot.In(ana.Private, "editMessageCaption", $$"""{"message_id":{{text.Id}},"caption":"x"}""")).Description
            .ShouldBe("Bad Request: there is no caption in the message to edit");
        bot.Emulator.MustBeClean();
    }

    [Fact]
    public async Task A_webhook_needs_https_and_a_plain_secret()
    {
        await using var bot = await RawBot.Start();
        (await bot.Call("setWebhook", """{"url":"http://example.org/"}""")).Status.ShouldBe(400);
        bot.ShouldHaveBroken("url", "HTTPS");
        (await bot.Call("setWebhook", """{"url":"https://example.org/","secret_token":"not plain"}""")).Status.ShouldBe(400);
        bot.ShouldHaveBroken("secret_token", "unallowed");
        (await bot.Call("setWebhook", """{"url":"https://example.org/","max_connections":101}""")).Status.ShouldBe(400);
        bot.ShouldHaveBroken("max_connections", "invalid");
        var ana = bot.People.Add("Ana");
        ana.Starts();
        (await bot.Call("setWebhook", """{"url":"https://example.org/","drop_pending_updates":true,"allowed_updates":["message"]}""")).Ok.ShouldBeTrue();
        var info = (await bot.Call("getWebhookInfo")).Result;
        ((int)info["pending_update_count"]!).ShouldBe(0);
        info["allowed_updates"]!.ToJsonString().ShouldBe("""["message"]""");
    }

    [Fact]
    public async Task As_an_administrator_it_deletes_what_others_wrote()
    {
        await using var bot = await RawBot.Start();
        var group = await bot.Group();
        var ana = bot.People.AddMember(group, "Ana");
        var talk = ana.Types(group, "spam");
        var delete = $$"""{"message_id":{{talk.Id}}}""";
        (await bot.In(group, "deleteMessage", delete)).Description.ShouldBe("Bad Request: message can't be deleted");
        bot.People.PromoteBot(group, Right.DeleteMessages);
        bot.Clock.Advance(days: 3);
        (await bot.In(group, "deleteMessage", delete)).Ok.ShouldBeTrue();
        ana.Sees(talk).ShouldBeNull();
        var many = string.Join(',', Enumerable.Range(1, 101));
        (await bot.In(group, "deleteMessages", $$"""{"message_ids":[{{many}}]}""")).Status.ShouldBe(400);
        bot.ShouldHaveBroken("message_ids", "not specified");
    }

    [Theory]
    [InlineData("https://t.me/smile_bot", "start", "")]
    [InlineData("https://t.me/smile_bot?start=a_B-9", "start", "a_B-9")]
    [InlineData("tg://resolve?domain=smile_bot&start=x", "start", "x")]
    [InlineData("https://t.me/smile_bot?startgroup=x", "startgroup", "x")]
    public void A_deep_link_carries_up_to_64_plain_characters(string url, string kind, string payload)
    {
        DeepLink.Read(url).ShouldBe(("smile_bot", kind, payload));
        DeepLink.Read("https://t.me/smile_bot?start=a.b").ShouldBeNull();
        DeepLink.Read($"https://t.me/smile_bot?start={new string('x', 64)}").ShouldNotBeNull();
        DeepLink.Read($"https://t.me/smile_bot?start={new string('x', 65)}").ShouldBeNull();
        DeepLink.Read("https://example.org/smile_bot?start=x").ShouldBeNull();
    }
}

using Bot.Emulators.Telegram.Driving;
using Bot.Emulators.Telegram.World;

namespace Bot.Tests.Emulators.Telegram;

/// <summary>Messages that one person sees. https://core.telegram.org/bots/api#ephemeral-messages-and-commands</summary>
public sealed class EphemeralTests
{
    [Fact]
    public async Task An_administrator_reaches_any_member_and_nobody_else_sees_it()
    {
        await using var bot = await RawBot.Start();
        var (group, ana, ben) = await Harbour(bot);
        (await Whisper(bot, group, ana)).Description.ShouldBe("Bad Request: MESSAGE_NOT_COMMAND");
        bot.People.PromoteBot(group);
        var sent = await Whisper(bot, group, ana);
        sent.Ok.ShouldBeTrue(sent.Description);
        ((int)sent.Result["message_id"]!).ShouldBe(0);
        ((long)sent.Result["receiver_user"]!["id"]!).ShouldBe(ana.User.Id);
        ana.Sees(group)[^1].IsEphemeral.ShouldBeTrue();
        ben.Sees(group).ShouldNotContain(one => one.IsEphemeral);
        var id = (int)sent.Result["ephemeral_message_id"]!;
        bot.Clock.Advance(seconds: 3);
        (await bot.In(group, "editMessageText", """{"message_id":0,"text":"x"}""")).Description.ShouldBe("Bad Request: message to edit not found");
        (await bot.In(group, "deleteMessage", $$"""{"message_id":{{id}}}""")).Description.ShouldBe("Bad Request: message to delete not found");
        var edit = $$"""{"receiver_user_id":{{ana.User.Id}},"ephemeral_message_id":{{id}},"text":"You are out."}""";
        ((bool)(await bot.In(group, "editEphemeralMessageText", edit)).Result).ShouldBeTrue();
        ana.Sees(group)[^1].Text.ShouldBe("You are out.");
        (await bot.In(group, "editEphemeralMessageText", edit)).Description.ShouldContain("message is not modified");
        var delete = $$"""{"receiver_user_id":{{ana.User.Id}},"ephemeral_message_id":{{id}}}""";
        (await bot.In(group, "deleteEphemeralMessage", delete)).Ok.ShouldBeTrue();
        ana.Sees(group).ShouldNotContain(one => one.IsEphemeral);
        bot.People.Leave(group, ben);
        (await Whisper(bot, group, ben)).Description.ShouldBe("Bad Request: USER_NOT_PARTICIPANT");
        bot.Emulator.MustBeClean();
    }

    [Fact]
    public async Task Others_answer_a_press_within_fifteen_seconds_also_in_its_place()
    {
        await using var bot = await RawBot.Start();
        var (group, ana, ben) = await Harbour(bot);
        var card = await bot.Post(group, "Pottery", """[[{"text":"More","callback_data":"m"}]]""");
        var press = ana.Presses(card, "More");
        (await Whisper(bot, group, ben, $$""","callback_query_id":"{{press.Id}}" """)).Description.ShouldContain("query is too old");
        var sent = await Whisper(bot, group, ana, $$""","callback_query_id":"{{press.Id}}","replace_callback_query_message":true""");
        sent.Ok.ShouldBeTrue(sent.Description);
        ana.Sees(card).ShouldBeNull();
        ben.Sees(card).ShouldNotBeNull();
        var late = ben.Presses(card, "More");
        bot.Clock.Advance(seconds: 16);
        (await Whisper(bot, group, ben, $$""","callback_query_id":"{{late.Id}}" """)).Description.ShouldContain("query is too old");
        bot.Emulator.MustBeClean();
    }

    [Fact]
    public async Task An_ephemeral_command_reaches_only_the_bot_and_is_answered_so()
    {
        await using var bot = await RawBot.Start();
        var (group, ana, ben) = await Harbour(bot);
        (await bot.Call("setMyCommands", """
            {"commands":[{"command":"vote","description":"Votes","is_ephemeral":true}],"scope":{"type":"all_group_chats"}}
            """)).Ok.ShouldBeTrue();
        ana.Uses(group, "vote");
        ben.Sees(group).ShouldNotContain(one => one.Text.StartsWith("/vote", StringComparison.Ordinal));
        var message = (await bot.Drain()).ShouldHaveSingleItem()["message"]!;
        ((int)message["message_id"]!).ShouldBe(0);
        ((string)message["receiver_user"]!["username"]!).ShouldBe("smile_bot");
        var id = (int)message["ephemeral_message_id"]!;
        (await Whisper(bot, group, ben, "", id)).Description.ShouldBe("Bad Request: MESSAGE_NOT_COMMAND");
        (await Whisper(bot, group, ana, "", id)).Ok.ShouldBeTrue();
        bot.Clock.Advance(seconds: 16);
        (await Whisper(bot, group, ana, "", id)).Description.ShouldBe("Bad Request: MESSAGE_NOT_COMMAND");
        bot.Emulator.MustBeClean();
    }

    [Fact]
    public async Task A_press_on_one_comes_with_its_own_id()
    {
        await using var bot = await RawBot.Start();
        var (group, ana, _) = await Harbour(bot);
        bot.People.PromoteBot(group);
        await bot.Drain();
        await bot.In(group, "sendMessage", $$$$"""
            {"text":"Guest?","ephemeral_message_parameters":{"receiver_user_id":{{{{ana.User.Id}}}}},
             "reply_markup":{"inline_keyboard":[[{"text":"+1","callback_data":"g"}]]}}
            """);
        var seen = ana.Sees(group)[^1];
        ana.Presses(seen.Message, "+1");
        var query = (await bot.Drain()).ShouldHaveSingleItem()["callback_query"]!;
        ((int)query["message"]!["message_id"]!).ShouldBe(0);
        ((int)query["message"]!["ephemeral_message_id"]!).ShouldBe(seen.Message.EphemeralId);
    }

    [Fact]
    public async Task A_private_chat_has_none()
    {
        await using var bot = await RawBot.Start();
        var ana = await bot.Met();
        (await Whisper(bot, ana.Private, ana)).Status.ShouldBe(400);
        bot.ShouldHaveBroken("ephemeral_message_parameters", "only in groups");
    }

    private static async Task<(Chat Group, Person Ana, Person Ben)> Harbour(RawBot bot)
    {
        var group = await bot.Group();
        var people = (bot.People.AddMember(group, "Ana"), bot.People.AddMember(group, "Ben"));
        await bot.Drain();
        return (group, people.Item1, people.Item2);
    }

    private static Task<Answered> Whisper(RawBot bot, Chat group, Person to, string more = "", int? command = null)
    {
        var reply = command is null ? "" : $$""","reply_parameters":{"ephemeral_message_id":{{command}} }""";
        return bot.In(group, "sendMessage", $$$"""
            {"text":"You are in.","ephemeral_message_parameters":{"receiver_user_id":{{{to.User.Id}}}{{{more}}}}{{{reply}}}}
            """);
    }
}

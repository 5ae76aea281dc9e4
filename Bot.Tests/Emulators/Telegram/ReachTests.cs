using Bot.Emulators.Telegram.World;

namespace Bot.Tests.Emulators.Telegram;

/// <summary>Where the bot may write, and what it hears about that.</summary>
public sealed class ReachTests
{
    private const string Hello = """{"text":"Hello"}""";

    [Fact]
    public async Task A_person_must_have_pressed_start_and_can_block()
    {
        await using var bot = await RawBot.Start();
        var stranger = bot.People.Add("Ana");
        (await bot.In(stranger.Private, "sendMessage", Hello)).Description.ShouldBe("Forbidden: bot can't initiate conversation with a user");
        (await bot.Call("sendMessage", """{"chat_id":77,"text":"x"}""")).Description.ShouldBe("Bad Request: chat not found");
        stranger.Starts();
        (await bot.In(stranger.Private, "sendMessage", Hello)).Ok.ShouldBeTrue();
        await bot.Drain();
        stranger.Blocks();
        var refused = await bot.In(stranger.Private, "sendMessage", Hello);
        (refused.Status, refused.Description).ShouldBe((403, "Forbidden: bot was blocked by the user"));
        var told = (await bot.Drain()).ShouldHaveSingleItem()["my_chat_member"]!;
        ((string)told["new_chat_member"]!["status"]!).ShouldBe("kicked");
        ((string)told["chat"]!["type"]!).ShouldBe("private");
        Should.Throw<InvalidOperationException>(() => stranger.Says("Are you there?"));
        stranger.Starts();
        (await bot.Drain()).Count.ShouldBe(2);
        bot.Emulator.MustBeClean();
    }

    [Fact]
    public async Task A_group_can_throw_the_bot_out_mute_it_and_take_its_rights()
    {
        await using var bot = await RawBot.Start();
        var group = await bot.Group();
        bot.People.MuteBot(group);
        (await bot.In(group, "sendMessage", Hello)).Description.ShouldBe("Bad Request: not enough rights to send text messages to the chat");
        bot.People.PromoteBot(group, Right.PinMessages);
        var message = await bot.Post(group);
        var pin = $$"""{"message_id":{{message.Id}}}""";
        (await bot.In(group, "pinChatMessage", pin)).Ok.ShouldBeTrue();
        group.Pinned.ShouldBe(message);
        bot.People.DemoteBot(group);
        (await bot.In(group, "pinChatMessage", pin)).Description.ShouldBe("Bad Request: not enough rights to manage pinned messages in the chat");
        bot.People.KickBot(group);
        (await bot.In(group, "sendMessage", Hello)).Description.ShouldBe("Forbidden: bot was kicked from the supergroup chat");
        var told = await bot.Drain();
        told.Select(one => (string)one["my_chat_member"]!["new_chat_member"]!["status"]!)
            .ShouldBe(["restricted", "administrator", "member", "kicked"]);
        bot.People.AddBot(group);
        (await bot.In(group, "leaveChat")).Ok.ShouldBeTrue();
        (await bot.In(group, "sendMessage", Hello)).Description.ShouldBe("Forbidden: bot is not a member of the supergroup chat");
        bot.Emulator.MustBeClean();
    }

    [Fact]
    public async Task A_small_group_becomes_a_supergroup_with_another_id()
    {
        await using var bot = await RawBot.Start();
        var group = await bot.Group(ChatKind.Group);
        var ana = bot.People.AddMember(group, "Ana");
        await bot.Drain();
        var grown = bot.People.Migrate(group);
        grown.Id.ShouldBeLessThan(-1_000_000_000_000);
        var told = await bot.Drain();
        ((long)told[0]["message"]!["migrate_to_chat_id"]!).ShouldBe(grown.Id);
        ((long)told[1]["message"]!["migrate_from_chat_id"]!).ShouldBe(group.Id);
        var refused = await bot.In(group, "sendMessage", Hello);
        refused.Description.ShouldBe("Bad Request: group chat was upgraded to a supergroup chat");
        ((long)refused.Json["parameters"]!["migrate_to_chat_id"]!).ShouldBe(grown.Id);
        (await bot.In(grown, "sendMessage", Hello)).Ok.ShouldBeTrue();
        ana.Sees(grown).ShouldNotBeEmpty();
        Should.Throw<InvalidOperationException>(() => ana.Types(group, "hello?"));
        bot.Emulator.MustBeClean();
    }

    [Fact]
    public async Task Members_are_told_one_by_one_as_admins_and_as_a_count()
    {
        await using var bot = await RawBot.Start();
        var group = await bot.Group();
        var ana = bot.People.AddMember(group, "Ana");
        var ben = bot.People.AddMember(group, "Ben");
        var stranger = bot.People.Add("Cleo");
        bot.People.Promote(group, ana, Right.DeleteMessages, isAnonymous: true);
        bot.People.Leave(group, ben);
        (await Status(ana.User)).ShouldBe("administrator");
        (await Status(ben.User)).ShouldBe("left");
        (await Status(stranger.User)).ShouldBe("left");
        (await Status(bot.People.OwnerOf(group).User)).ShouldBe("creator");
        (await bot.In(group, "getChatMember", """{"user_id":1}""")).Description.ShouldBe("Bad Request: PARTICIPANT_ID_INVALID");
        var admins = (await bot.In(group, "getChatAdministrators")).Result.AsArray();
        admins.Count.ShouldBe(2);
        ((bool)admins[1]!["is_anonymous"]!).ShouldBeTrue();
        ((int)(await bot.In(group, "getChatMemberCount")).Result).ShouldBe(3);
        ((string)(await bot.In(group, "getChat")).Result["title"]!).ShouldBe("Harbour");
        bot.Emulator.MustBeClean();

        async Task<string> Status(User user) => (string)(await bot.In(group, "getChatMember", $$"""{"user_id":{{user.Id}}}""")).Result["status"]!;
    }

    [Fact]
    public async Task Topics_of_a_forum_are_places_of_their_own()
    {
        await using var bot = await RawBot.Start();
        var forum = await bot.Group(isForum: true);
        var ana = bot.People.AddMember(forum, "Ana");
        var topic = bot.People.AddTopic(forum, "Workshops");
        await bot.Post(forum, "in General");
        var sent = await bot.In(forum, "sendMessage", $$"""{"text":"in the topic","message_thread_id":{{topic.Id}}}""");
        ((bool)sent.Result["is_topic_message"]!).ShouldBeTrue();
        ana.Sees(forum, topic).Select(one => one.Text).ShouldContain("in the topic");
        ana.Sees(forum, topic).Select(one => one.Text).ShouldNotContain("in General");
        await bot.Drain();
        ana.Replies(forum.Messages[(int)sent.Result["message_id"]!], "here?");
        ((int)(await bot.Drain()).ShouldHaveSingleItem()["message"]!["message_thread_id"]!).ShouldBe(topic.Id);
        topic.IsClosed = true;
        bot.Clock.Advance(seconds: 3);
        var there = $$"""{"text":"x","message_thread_id":{{topic.Id}}}""";
        (await bot.In(forum, "sendMessage", there)).Description.ShouldBe("Bad Request: TOPIC_CLOSED");
        bot.People.DeleteTopic(forum, topic);
        (await bot.In(forum, "sendMessage", there)).Description.ShouldBe("Bad Request: message thread not found");
        (await bot.In(forum, "createForumTopic", """{"name":"Clinics"}""")).Description.ShouldBe("Bad Request: not enough rights to create a topic");
        bot.People.PromoteBot(forum);
        ((string)(await bot.In(forum, "createForumTopic", """{"name":"Clinics"}""")).Result["name"]!).ShouldBe("Clinics");
        bot.Emulator.MustBeClean();
    }
}

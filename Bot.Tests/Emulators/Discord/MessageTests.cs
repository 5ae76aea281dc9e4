using System.Text;
using Bot.Emulators.Discord.World;

namespace Bot.Tests.Emulators.Discord;

public sealed class MessageTests
{
    [Fact]
    public async Task The_same_nonce_within_minutes_is_the_same_message()
    {
        await using var bot = await RawBot.Start();
        const string body = """{"content":"Reminder","nonce":"row-1","enforce_nonce":true}""";
        var first = await bot.Post($"{bot.RoomPath}/messages", body);
        bot.Clock.Advance(minutes: 2);
        var second = await bot.Post($"{bot.RoomPath}/messages", body);
        ((string)second.Json!["id"]!).ShouldBe((string)first.Json!["id"]!);
        bot.Clock.Advance(minutes: 5);
        var third = await bot.Post($"{bot.RoomPath}/messages", body);
        ((string)third.Json!["id"]!).ShouldNotBe((string)first.Json!["id"]!);
        bot.Room.Messages.Count.ShouldBe(2);
        bot.Emulator.MustBeClean();
    }

    [Theory]
    [InlineData("""{"content":"  "}""", 50006, "", "empty")]
    [InlineData("""{"flags":32768}""", 50006, "", "empty")]
    [InlineData("""{"components":[{"type":10,"content":"x"}]}""", 50035, "components.0.type", "UNION_TYPE_CHOICES")]
    [InlineData("""{"flags":32768,"content":"x","components":[{"type":10,"content":"x"}]}""", 50035, "content", "LEGACY_FIELDS")]
    [InlineData("""{"flags":32768,"embeds":[{"title":"x"}],"components":[{"type":10,"content":"x"}]}""", 50035, "embeds", "LEGACY_FIELDS")]
    [InlineData("""{"content":"x","flags":64}""", 50035, "flags", "MESSAGE_FLAGS_INVALID")]
    [InlineData("""{"content":"x","nonce":"12345678901234567890123456"}""", 50035, "nonce", "")]
    [InlineData("""{"content":"x","allowed_mentions":{"parse":["users"],"users":["1"]}}""", 50035, "allowed_mentions.users", "EXCLUSIVE")]
    [InlineData("""{"content":"x","components":[{"type":1,"components":[{"type":2,"style":1,"label":"a","custom_id":"c"},{"type":2,"style":1,"label":"b","custom_id":"c"}]}]}""",
        50035, "components.0.components.1.custom_id", "DUPLICATED")]
    [InlineData("""{"content":"x","components":[{"type":1,"components":[{"type":2,"style":5,"label":"a"}]}]}""", 50035, "components.0.components.0.url", "REQUIRED")]
    [InlineData("""{"content":"x","components":[{"type":1,"components":[{"type":2,"style":5,"label":"a","url":"https://a.org","custom_id":"c"}]}]}""",
        50035, "components.0.components.0", "MUTUALLY_EXCLUSIVE")]
    [InlineData("""{"content":"x","components":[{"type":1,"components":[{"type":2,"style":1,"custom_id":"c"}]}]}""", 50035, "components.0.components.0", "LABEL_OR_EMOJI")]
    [InlineData("""{"flags":32768,"components":[{"type":12,"items":[{"media":{"url":"attachment://a.png"}}]}]}""", 50035, "components.0.items.0.media.url", "NOT_FOUND")]
    [InlineData("""{"flags":32768,"components":[{"type":17,"components":[{"type":17,"components":[{"type":10,"content":"x"}]}]}]}""",
        50035, "components.0.components.0.type", "UNION_TYPE_CHOICES")]
    public async Task A_message_against_the_rules_is_refused_and_noticed_without_the_schema_too(string body, int code, string path, string rule)
    {
        await Refuses(body, code, path, rule, schema: null);
        await Refuses(body, code, path, rule, schema: "");
    }

    private static async Task Refuses(string body, int code, string path, string rule, string? schema)
    {
        await using var bot = await RawBot.Start(new() { Schema = schema });
        var answer = await bot.Post($"{bot.RoomPath}/messages", body);
        answer.Status.ShouldBe(400, answer.Text);
        answer.Code.ShouldBe(code, answer.Text);
        bot.ShouldHaveBroken(path, rule);
        bot.Room.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task Long_texts_are_counted_in_characters()
    {
        await using var bot = await RawBot.Start();
        (await bot.Post($"{bot.RoomPath}/messages", $$"""{"content":"{{string.Concat(Enumerable.Repeat("😀", 2000))}}"}""")).Status.ShouldBe(200);
        (await bot.Post($"{bot.RoomPath}/messages", $$"""{"content":"{{new string('x', 2001)}}"}""")).Code.ShouldBe(50035);
        bot.ShouldHaveBroken("content", "2000");
        var display = $$"""{"type":10,"content":"{{new string('x', 2001)}}"}""";
        (await bot.Post($"{bot.RoomPath}/messages", $$"""{"flags":32768,"components":[{{display}},{{display}}]}""")).Code.ShouldBe(50035);
        bot.ShouldHaveBroken("components", "4000");
        var field = $$"""{"name":"{{new string('n', 256)}}","value":"{{new string('v', 1024)}}"}""";
        (await bot.Post($"{bot.RoomPath}/messages", $$"""{"embeds":[{"fields":[{{string.Join(',', Enumerable.Repeat(field, 5))}}]}]}""")).Code.ShouldBe(50035);
        bot.ShouldHaveBroken("embeds", "6000");
        var displays = string.Join(',', Enumerable.Repeat("""{"type":10,"content":"x"}""", 41));
        (await bot.Post($"{bot.RoomPath}/messages", $$"""{"flags":32768,"components":[{{displays}}]}""")).Code.ShouldBe(50035);
    }

    [Fact]
    public async Task Components_v2_stay_so_and_have_no_preview()
    {
        await using var bot = await RawBot.Start();
        var ana = bot.Emulator.People.AddMember(bot.Guild, "ana");
        var opened = await bot.Post("users/@me/channels", $$"""{"recipient_id":"{{ana.User.Id}}"}""");
        var path = $"channels/{(string)opened.Json!["id"]!}/messages";
        var sent = await bot.Post(path, """{"content":"There is news about something you signed up for."}""");
        var one = $"{path}/{(string)sent.Json!["id"]!}";
        (await bot.Patch(one, """{"flags":32768,"components":[{"type":10,"content":"Details"}]}""")).Code.ShouldBe(50035);
        bot.ShouldHaveBroken("content", "LEGACY_FIELDS");
        (await bot.Patch(one, """{"flags":32768,"content":null,"components":[{"type":10,"content":"Details"}]}""")).Status.ShouldBe(200);
        (await bot.Patch(one, """{"components":[{"type":10,"content":"More"}]}""")).Status.ShouldBe(200);
        bot.Emulator.MustBeClean();
        (await bot.Patch(one, """{"flags":0,"components":[]}""")).Code.ShouldBe(50035);
        bot.ShouldHaveBroken("flags", "cannot be taken off");
        (await bot.Patch(one, """{"content":"back"}""")).Code.ShouldBe(50035);
        await bot.Post(path, """{"flags":36864,"components":[{"type":10,"content":"Unseen"}]}""");
        ana.Notifications.Select(note => (note.Preview, note.Silent)).ShouldBe([("There is news about something you signed up for.", false), ("", true)]);
        ana.Sees(ana.Direct).Select(seen => seen.Text).ShouldBe(["More", "Unseen"]);
    }

    [Fact]
    public async Task Closed_direct_messages_deleted_messages_and_missing_rights_are_told_by_code()
    {
        await using var bot = await RawBot.Start();
        var ana = bot.Emulator.People.AddMember(bot.Guild, "ana");
        ana.ClosesDms();
        var opened = await bot.Post("users/@me/channels", $$"""{"recipient_id":"{{ana.User.Id}}"}""");
        (await bot.Post($"channels/{(string)opened.Json!["id"]!}/messages", """{"content":"x"}""")).Code.ShouldBe(50007);
        ana.OpensDms();
        (await bot.Post($"channels/{(string)opened.Json!["id"]!}/messages", """{"content":"x"}""")).Status.ShouldBe(200);

        var card = await bot.PostCard();
        bot.Emulator.People.Delete(card);
        (await bot.Patch($"{bot.RoomPath}/messages/{card.Id}", """{"content":"x"}""")).Code.ShouldBe(10008);
        (await bot.Post("channels/1/messages", """{"content":"x"}""")).Code.ShouldBe(10003);
        bot.Emulator.People.Overwrite(bot.Room, bot.Guild.Id, deny: Permission.SendMessages);
        bot.Emulator.People.Overwrite(bot.Room, bot.Guild.Members[bot.Emulator.Platform.Bot.Id].Roles[0], deny: Permission.SendMessages);
        (await bot.Post($"{bot.RoomPath}/messages", """{"content":"x"}""")).Code.ShouldBe(50013);
        bot.Emulator.People.Overwrite(bot.Room, bot.Emulator.Platform.Bot.Id, deny: Permission.ViewChannel);
        (await bot.Get($"{bot.RoomPath}/messages")).Code.ShouldBe(50001);
        bot.Emulator.MustBeClean();
    }

    [Fact]
    public async Task Messages_are_listed_newest_first_before_and_after()
    {
        await using var bot = await RawBot.Start(new() { Rates = Bot.Emulators.Discord.Wire.RateRules.Off });
        var ids = new List<string>();
        for (var at = 0; at < 5; at++)
            ids.Add((string)(await bot.Post($"{bot.RoomPath}/messages", $$"""{"content":"{{at}}"}""")).Json!["id"]!);
        async Task<string> List(string query) =>
            string.Concat((await bot.Get($"{bot.RoomPath}/messages{query}")).Json!.AsArray().Select(one => (string)one!["content"]!));
        (await List("")).ShouldBe("43210");
        (await List("?limit=2")).ShouldBe("43");
        (await List($"?limit=2&before={ids[3]}")).ShouldBe("21");
        (await List($"?limit=2&after={ids[0]}")).ShouldBe("21");
        (await bot.Get($"{bot.RoomPath}/messages?limit=101")).Code.ShouldBe(50035);
        (await bot.Get($"{bot.RoomPath}/messages?limit=10&page=2")).Code.ShouldBe(50035);
        bot.ShouldHaveBroken("page", "not listed");
    }

    [Fact]
    public async Task Files_come_as_multipart_and_are_shown_by_name()
    {
        await using var bot = await RawBot.Start();
        using var content = new MultipartFormDataContent
        {
            { new StringContent("""{"flags":32768,"components":[{"type":12,"items":[{"media":{"url":"attachment://a.png"}}]}],"attachments":[{"id":0,"description":"A pot"}]}""",
                Encoding.UTF8, "application/json"), "\"payload_json\"" },
            { new ByteArrayContent([1, 2, 3]), "\"files[0]\"", "\"a.png\"" },
        };
        var answer = await bot.Send(HttpMethod.Post, $"{bot.RoomPath}/messages", content);
        answer.Status.ShouldBe(200, answer.Text);
        var attachment = answer.Json!["attachments"]![0]!;
        ((string)attachment["filename"]!, (int)attachment["size"]!, (string)attachment["description"]!).ShouldBe(("a.png", 3, "A pot"));
        bot.Emulator.MustBeClean();
    }

    [Fact]
    public async Task Only_whom_the_allowed_mentions_let_through_is_rung()
    {
        await using var bot = await RawBot.Start();
        var ana = bot.Emulator.People.AddMember(bot.Guild, "ana");
        var ben = bot.Emulator.People.AddMember(bot.Guild, "ben");
        var answer = await bot.Post($"{bot.RoomPath}/messages",
            $$"""{"content":"@everyone <@{{ana.User.Id}}> <@{{ben.User.Id}}>","allowed_mentions":{"parse":[],"users":["{{ana.User.Id}}"] } }""");
        answer.Json!["mentions"]!.AsArray().Count.ShouldBe(1);
        ((bool)answer.Json!["mention_everyone"]!).ShouldBeFalse();
        ana.Notifications.Count.ShouldBe(1);
        ben.Notifications.ShouldBeEmpty();
    }
}

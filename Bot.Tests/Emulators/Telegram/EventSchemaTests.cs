using System.Text.Json.Nodes;
using Bot.Emulators.Loopback;
using Bot.Emulators.Telegram.Wire;
using Bot.Emulators.Telegram.World;
using Bot.Tests.Emulators.Discord;

namespace Bot.Tests.Emulators.Telegram;

/// <summary>What the emulator sends has the shape that the platform's updates and messages have.</summary>
public sealed class EventSchemaTests
{
    private readonly List<string> _wrong = [];

    [SpecFact(SpecFile.TelegramEvents)]
    public async Task Every_update_and_every_answer_fits_the_schema()
    {
        await using var bot = await RawBot.Start(new() { Paces = PaceRules.Off });
        var people = bot.People;
        await bot.Call("getUpdates", """{"allowed_updates":["message","edited_message","callback_query","my_chat_member","chat_member"]}""");
        var (small, forum) = (people.AddGroup("Small", ChatKind.Group), people.AddGroup("Forum", isForum: true));
        people.PromoteBot(forum);
        var ana = people.AddMember(forum, "Ana", "es", "ana_of_harbour");
        var ben = people.AddMember(small, "Ben", language: null);
        ana.Starts("r_1k9f3c");
        var topic = people.AddTopic(forum, "Workshops");
        await bot.Call("setMyCommands", """{"commands":[{"command":"vote","description":"Votes","is_ephemeral":true}]}""");
        var card = people.PostAsBot(forum, "Pottery", ("Going", "g"));
        ana.Presses(card, "Going");
        ana.Types(forum, "/vote");
        var said = ana.Types(forum, "in the topic #harbour https://example.org", topic);
        ana.Replies(card, "see you");
        ana.Edits(said, "changed");
        ana.Sends(ana.Private, new("photo", "p1", "a.jpg", "image/jpeg", 5), "look");
        ana.Sends(ana.Private, new("document", "d1", "a.pdf", "application/pdf", 5));
        people.Promote(forum, ana, Right.DeleteMessages);
        people.HideBehindGroup(forum, ana);
        ana.Types(forum, "as the group");
        people.Leave(small, ben);
        people.Migrate(small);
        people.Delete(card);
        Fits("TgMessage", await bot.In(forum, "sendMessage", """{"text":"<b>x</b> <tg-time unix=\"1\">soon</tg-time>","parse_mode":"HTML"}"""));
        Fits("TgMessage", await bot.In(ana.Private, "sendMessage", """
            {"text":"x","reply_markup":{"inline_keyboard":[[
              {"text":"a","callback_data":"a","style":"danger"},{"text":"b","url":"https://example.org"}]]}}
            """));
        Fits("TgMessage", await bot.In(forum, "sendMessage", $$$"""
            {"text":"x","ephemeral_message_parameters":{"receiver_user_id":{{{ana.User.Id}}}}}
            """));
        people.MuteBot(forum);
        people.KickBot(forum);
        ana.Blocks();
        var updates = await bot.Drain();
        updates.Select(one => one.Last().Key).Distinct().Order()
            .ShouldBe(["callback_query", "chat_member", "edited_message", "message", "my_chat_member"]);
        foreach (var update in updates) Fits("TgUpdate", update);
        _wrong.ShouldBeEmpty();
        bot.Emulator.MustBeClean();
    }

    private void Fits(string definition, Answered answer)
    {
        answer.Ok.ShouldBeTrue(answer.Description);
        Fits(definition, answer.Result);
    }

    private void Fits(string definition, JsonNode json)
    {
        var root = JsonNode.Parse(File.ReadAllText(SpecFile.Find(SpecFile.TelegramEvents)!))!;
        var faults = new SchemaChecker(root, strict: true).Check((JsonObject)root["definitions"]![definition]!, json);
        if (faults.Count > 0) _wrong.Add($"{string.Join('\n', faults)}\n{json.ToJsonString()}");
    }
}

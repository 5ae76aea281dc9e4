using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Core.People;
using Bot.Core.Storage;
using Bot.Host.Sandbox;
using Bot.Tests.Chats;
using Bot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.People.Me;

/// <summary>What is kept about me, in words and as a file.</summary>
public sealed class DataConversations
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Privacy_says_everything_that_stands_in_the_registers(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        var text = new StringBuilder((await chat.Zara.Types("/privacy")).Text);
        while ((await chat.Zara.Sees())[^1].Buttons.Any(button => button.Label == "More")) text.Append((await chat.Zara.Presses("More")).Text);
        var all = text.ToString();
        foreach (var data in chat.Get<IServiceProvider>().GetServices<IPersonalData>())
        {
            all.ShouldContain(data.Heading.En.ToString());
            foreach (var entry in data.Keeps) all.ShouldContain(entry.Text.En.ToString());
        }
        all.ShouldContain("Telegram hands me everything that is written there");
        all.ShouldContain(engine == Engine.Sqlite ? "nothing of it is left in my files" : "traces may stay until it tidies them up");
        (await chat.Zara.Presses("Before")).Says("What I keep about you");
        await chat.Zara.Presses("Back");
        await chat.Zara.IsTold("My settings");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task My_data_is_a_readable_file_with_all_features_over_all_accounts(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new \"Clay smiles\" tue 18:00");
        await chat.Zara.Presses("Going");
        await chat.Zara.Presses("More");
        await chat.Zara.Presses("Note for the organisers");
        await chat.Zara.Fills(("note", "I bring té"));
        await chat.Zara.Types("/me");
        await chat.Zara.Presses("Time zone");
        await chat.Zara.Presses("Another city");
        await chat.Alok.Types("/help");
        // A second account of hers, as linking makes it.
        await chat.Get<IDatabase>().Write(null, tx => tx.Run(
            """
            UPDATE accounts SET person_id = (SELECT person_id FROM accounts WHERE native_id = 'zara') WHERE native_id = 'alok'
            """));

        var file = await File(chat, await chat.Alok.Types("/mydata"));

        file["SmileBot"]!.GetValue<string>().ShouldBe("Everything that SmileBot keeps about Zara, Mon 23 Nov, 10:00 (Madrid time)");
        var me = file["Who you are"]!.AsArray();
        me[0]!["name"]!.GetValue<string>().ShouldBe("Zara");
        me[0]!["messages"]!.GetValue<string>().ShouldBe("Important");
        me.Select(item => item!["number"]?.GetValue<string>()).OfType<string>().ShouldBe(["zara", "alok"]);
        me.ShouldContain(item => item!["community"] != null && item["community"]!.GetValue<string>() == "Smile Commons");
        var answer = file["Workshops"]!.AsArray().ShouldHaveSingleItem()!;
        answer["title"]!.GetValue<string>().ShouldBe("Clay smiles");
        answer["start"]!.GetValue<string>().ShouldBe("2026-11-24T18:00:00+01:00");
        answer["standing"]!.GetValue<string>().ShouldBe("Going");
        answer["note"]!.GetValue<string>().ShouldBe("I bring té");
        file["Unfinished forms"]!.AsArray().Select(form => (form!["form"]!.GetValue<string>(), form["sent"]!.GetValue<bool>()))
            .ShouldBe([("w.note", true), ("me.zone", false)]);
        file["Messages to me"]!.AsArray().ShouldContain(message => message!["state"]!.GetValue<string>() == "Waiting");
        file["Conversations in the sandbox"]!.AsArray().ShouldContain(line => line!["text"]!.GetValue<string>().Contains("/mydata", StringComparison.Ordinal));
        // Other people are none of it.
        file.ToJsonString().ShouldNotContain("carmen", Case.Insensitive);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_file_is_in_the_person_s_language(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Meet("Pilar", language: "es");
        var heard = await chat["pilar"].Types("/misdatos");
        heard.Says("Todo lo que guardo sobre ti");
        var file = await File(chat, heard);
        file["Quién eres"]![0]!["name"]!.GetValue<string>().ShouldBe("Pilar");
    }

    private static async Task<JsonObject> File(Conversation chat, Heard heard)
    {
        var message = heard.Messages.Single(message => message.File is not null);
        var file = await chat.Get<Transcript>().File(long.Parse(message.Id, CultureInfo.InvariantCulture));
        var text = Encoding.UTF8.GetString(file!.Content.Span);
        text.ShouldContain("\n", customMessage: "it is written for people");
        return JsonNode.Parse(text)!.AsObject();
    }
}

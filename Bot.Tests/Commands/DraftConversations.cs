using Bot.Core.Commands;
using Bot.Core.People;
using Bot.Tests.Chats;
using Bot.Tests.Storage;

namespace Bot.Tests.Commands;

public sealed class DraftConversations
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_draft_keeps_what_the_form_asks_and_nothing_that_it_only_carries(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Mine fri 18:00 seats:2");
        await chat.Milo.Types("/workshop new Other fri 18:00 seats:2");
        await chat.Juno.Types("/workshop edit Mine");
        await chat.Juno.Presses("Seats");
        var sessions = chat.Get<FormSessions>();
        var juno = new AccountRef("sandbox", "juno");
        var id = (await chat.Juno.Form()).Form!.Id;
        var before = (await sessions.Find(juno, id))!.Answers;
        var carried = before.Keys.Single(name => name.StartsWith("workshop", StringComparison.Ordinal));
        await sessions.Save(juno, id, new Dictionary<string, string> { ["seats"] = "7", [carried] = "1", ["nonsense"] = "x" });
        var after = (await sessions.Find(juno, id))!.Answers;
        after["seats"].ShouldBe("7");
        after[carried].ShouldBe(before[carried]);
        after.Keys.ShouldNotContain("nonsense");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nobody_saves_into_another_s_form(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Pottery");
        var id = (await chat.Juno.Form()).Form!.Id;
        var sessions = chat.Get<FormSessions>();
        await sessions.Save(new("sandbox", "zara"), id, new Dictionary<string, string> { ["title"] = "Stolen" });
        (await sessions.Find(new("sandbox", "juno"), id))!.Answers["title"].ShouldBe("Pottery");
        (await sessions.Find(new("sandbox", "zara"), id)).ShouldBeNull();
    }
}

using Bot.Tests.Chats;
using Bot.Tests.Storage;

namespace Bot.Tests.People.Abuse;

/// <summary>The same in the sandbox, where a mention is a span of its own and nothing is looked for in words.</summary>
public sealed class HostileInTheSandboxTests
{
    [Theory, OnSqlite]
    public async Task No_words_of_anybody_call_or_invite_anybody(Engine engine)
    {
        await using var talk = await Conversation.Start(engine);
        await ReportConversations.Met(talk);
        var texts = Hostile.Texts("zara", "1", "1");
        foreach (var text in texts)
        {
            await talk.Later(hours: 3);
            await talk.Juno.Types($"/workshop new \"{text}\" 24 dec 18:00 where:\"{text}\" description:\"{text}\"");
            await talk.Zara.Presses("Going");
            await talk.Juno.Presses("Going");
            await talk.Juno.Presses("More");
            await talk.Juno.Presses("Note for the organisers");
            await talk.Juno.Fills(("note", text));
            await talk.Zara.Types($"/report \"{text}\" about:\"{text}\"", "dm");
            await talk.Juno.Types($"/people pause zara \"{text}\"", "dm");
            await talk.Milo.Types("/mine", "dm");
            await talk.Milo.PressesDirect("Reports");
            await talk.Juno.Types($"/workshop new x {text}");
        }

        foreach (var (who, room) in new[] { (talk.Zara, "general"), (talk.Juno, "general"), (talk.Juno, "dm"), (talk.Milo, "dm"), (talk.Zara, "dm") })
        {
            // A form shows its own person what was typed, as it was typed.
            foreach (var message in (await who.Sees(room)).Where(message => message.From == "smilebot" && message.Form is null))
            {
                message.Mentions.ShouldBeEmpty(message.Text);
                Hostile.Invites(message.Text).ShouldBeFalse(message.Text);
            }
        }
    }
}

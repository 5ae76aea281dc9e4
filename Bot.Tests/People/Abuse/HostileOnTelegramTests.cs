using System.Globalization;
using Bot.Emulators.Telegram.World;
using Bot.Tests.Telegram;

namespace Bot.Tests.People.Abuse;

/// <summary>The same on Telegram, which looks for names and addresses in every text by itself.</summary>
public sealed class HostileOnTelegramTests
{
    [Fact]
    public async Task No_words_of_anybody_call_or_invite_anybody()
    {
        await using var commons = await Commons.Start();
        var ping = commons.Emulator.People.AddMember(commons.Group, "Ping", "en", "zara_ping");
        commons.Juno.Starts();
        await commons.Settle();
        var texts = Hostile.Texts("zara_ping", ping.User.Id.ToString(CultureInfo.InvariantCulture), "1");
        Control(commons, texts);

        foreach (var text in texts)
        {
            await commons.Later(seconds: 5);
            commons.Juno.Types(commons.Group, $"/workshop_new@smile_bot \"{text}\" fri 18:00 where:\"{text}\" description:\"{text}\"");
            await commons.Settle();
            var card = commons.Owner.Sees(commons.Group).Last(seen => seen.Message.From == commons.Emulator.Platform.Bot && seen.Labels.Contains("Going")).Message;
            var person = commons.Meet(text, started: true);
            await commons.Answer(person.Presses(card, "Going"));
            await commons.Answer(commons.Juno.Presses(card, "Going"));
            await commons.Answer(commons.Juno.Presses(card, "More"));
            var more = commons.Juno.Sees(commons.Group).Last(seen => seen.IsEphemeral && seen.Labels.Contains("Note for the organisers"));
            await commons.Answer(commons.Juno.Presses(more.Message, "Note for the organisers"));
            commons.Juno.Says(text);
            await commons.Settle();
            person.Says($"/report \"{text}\" about:\"{text}\"");
            person.Says("/events");
            commons.Juno.Says($"/workshop_new x {text}");
            commons.Juno.Says("/cancel");
            await commons.Settle();
        }

        lock (commons.Emulator.Platform.Sync)
        {
            var all = commons.Emulator.Platform.Chats.Values.SelectMany(chat => chat.Messages.Values.Concat(chat.Ephemeral.Values))
                .Where(message => message.From == commons.Emulator.Platform.Bot).ToList();
            all.Count.ShouldBeGreaterThan(texts.Count * 4);
            foreach (var message in all)
            {
                Kinds(message).ShouldNotContain("mention", message.Text);
                Kinds(message).ShouldNotContain("text_mention", message.Text);
                Hostile.Invites(message.Text).ShouldBeFalse(message.Text);
            }
        }
        commons.Emulator.MustBeClean();
    }

    private static void Control(Commons commons, IReadOnlyList<string> texts)
    {
        texts.Count(text => Kinds(commons.Zara.Types(commons.Group, text)).Contains("mention")).ShouldBeGreaterThan(8);
    }

    private static IReadOnlyList<string> Kinds(Message message) => [.. message.Entities.Select(entity => (string)entity!["type"]!)];
}

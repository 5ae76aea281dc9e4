using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Emulators.Discord.Driving;
using Bot.Emulators.Discord.World;
using Bot.Tests.Discord;

namespace Bot.Tests.People.Abuse;

/// <summary>Titles, places, descriptions, notes, names, reports, reasons: none of them calls anybody on Discord, where the bot may call everybody.</summary>
public sealed partial class HostileOnDiscordTests
{
    [Fact]
    public async Task No_words_of_anybody_call_or_invite_anybody()
    {
        await using var square = await Square.Start();
        var everything = square.Emulator.People.AddRole(square.Guild, "pings", Permission.MentionEveryone);
        var moderators = square.Emulator.People.AddRole(square.Guild, "moderators", Permission.ModerateMembers);
        lock (square.Emulator.Platform.Sync) square.Guild.Members[square.Emulator.Platform.Bot.Id].Roles.Add(everything.Id);
        var milo = square.Emulator.People.AddMember(square.Guild, "Milo", "en-US", moderators);
        await square.Answer(milo.Uses(square.Room, "help"));
        var texts = Hostile.Texts("zara_ping", Text(square.Zara.User.Id), Text(everything.Id));
        Control(square, texts);

        var told = new List<Message>();
        foreach (var text in texts)
        {
            square.Clock.Advance(seconds: 5);
            var made = await square.Answer(square.Juno.Uses(
                square.Room, "workshop new", ("title", text), ("when", "fri 18:00"), ("where", text), ("description", text)));
            told.AddRange(All(made));
            var card = made.Original!;
            var person = square.Meet(text);
            told.AddRange(All(await square.Answer(person.Presses(card, "Going"))));
            told.AddRange(All(await square.Answer(square.Juno.Presses(card, "Going"))));
            var more = await square.Answer(square.Juno.Presses(card, "More"));
            var note = await square.Answer(square.Juno.Presses(more.Original!, "Note for the organisers"));
            told.AddRange(All(await square.Answer(square.Juno.Submits(note.Modal!, ("note", text)))));
            told.AddRange(All(await square.Answer(square.Juno.Presses(made.FollowUps[0], "People"))));
            told.AddRange(All(await square.Answer(person.Uses(square.Room, "report", ("what", text), ("about", text)))));
            told.AddRange(All(await square.Answer(person.Uses(square.Room, "events"))));
            // What it does not understand is said back.
            told.AddRange(All(await square.Answer(square.Juno.Uses(square.Room, "workshop new", ("title", "x"), ("when", text)))));
            await square.Later(seconds: 10);
            told.AddRange(All(await square.Answer(milo.Presses(Newest(square, milo), "Open"))));
            told.AddRange(All(await square.Answer(milo.Uses(square.Room, "people pause", ("who", text), ("reason", text)))));
        }

        lock (square.Emulator.Platform.Sync)
        {
            Message[] all = [.. told, .. square.Room.Messages.Values.Where(IsOurs), .. milo.Direct.Messages.Values.Where(IsOurs)];
            all.Length.ShouldBeGreaterThan(texts.Count * 8);
            foreach (var message in all)
            {
                var words = message.Has(MessageFlag.ComponentsV2) ? string.Join('\n', Mentions.Texts(message.Components)) : message.Content;
                Mentions.Of(message).ShouldSatisfyAllConditions(pinged => pinged.Everyone.ShouldBeFalse(), pinged => pinged.Users.ShouldBeEmpty(), pinged => pinged.Roles.ShouldBeEmpty());
                // Not only because it is not allowed: there is nothing in it that would call.
                Call().IsMatch(words).ShouldBeFalse(words);
                Hostile.Invites(words).ShouldBeFalse(words);
            }
            square.Emulator.Platform.Notifications.Where(one => one.Message.Channel == square.Room && IsOurs(one.Message)).ShouldBeEmpty();
        }
        square.MustBeClean();

        bool IsOurs(Message message) => message.Author == square.Emulator.Platform.Bot;
    }

    /// <summary>The same words from a person's keyboard do call: the rig sees it.</summary>
    private static void Control(Square square, IReadOnlyList<string> texts)
    {
        var owner = square.Emulator.People.AddMember(
            square.Guild, "Ida", "en-US", square.Emulator.People.AddRole(square.Guild, "all", Permission.MentionEveryone));
        var pings = texts.Count(text => Mentions.Of(owner.Says(square.Room, text)) is var mentions && (mentions.Everyone || mentions.Users.Count + mentions.Roles.Count > 0));
        pings.ShouldBeGreaterThan(15);
        texts.Count(Hostile.Invites).ShouldBeGreaterThan(10);
        lock (square.Emulator.Platform.Sync) square.Emulator.Platform.Notifications.Clear();
    }

    private static IEnumerable<Message> All(Interaction interaction) => new[] { interaction.Original }.Concat(interaction.FollowUps).OfType<Message>();

    private static Message Newest(Square square, Person person)
    {
        lock (square.Emulator.Platform.Sync) return person.Direct.Messages.Values.Last(message => message.Author == square.Emulator.Platform.Bot);
    }

    private static string Text(ulong id) => id.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"@(everyone|here)|(?<!\\)<@[!&]?[0-9]+>", RegexOptions.ExplicitCapture)]
    private static partial Regex Call();
}

using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Features.Workshops;
using Bot.Core.Localization;
using Bot.Core.Outbox;
using Bot.Core.Storage;
using Bot.Emulators.Discord.Driving;
using Bot.Emulators.Discord.World;
using Bot.Host.Discord;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using DiscordMessage = Bot.Emulators.Discord.World.Message;
using TelegramChatRoom = Bot.Emulators.Telegram.World.Chat;
using TelegramMessage = Bot.Emulators.Telegram.World.Message;
using TelegramPerson = Bot.Emulators.Telegram.Driving.Person;

namespace Bot.Tests.Chats;

/// <summary>What people do, see and are told on either platform.</summary>
internal sealed partial class BothPlatforms
{
    /// <summary>An admin of the group.</summary>
    public TelegramPerson Organiser(string name)
    {
        var person = Telegram.People.AddMember(Group, name);
        Telegram.People.Promote(Group, person);
        return person;
    }

    /// <summary>What somebody on Discord was told by an answer.</summary>
    public async Task<string> Told(Interaction interaction)
    {
        await Answer(interaction);
        lock (Discord.Platform.Sync)
        {
            DiscordMessage?[] messages = [interaction.Original, .. interaction.FollowUps];
            return string.Join('\n', messages.OfType<DiscordMessage>().Select(Text));
        }
    }

    /// <summary>The answer to what somebody on Discord did, once it is there.</summary>
    public async Task<Interaction> Answer(Interaction interaction)
    {
        await Discord.WholeAnswer(interaction);
        await Settle();
        return interaction;
    }

    public string Text(DiscordMessage message)
    {
        lock (Discord.Platform.Sync) return new Seen(message, MessagePayload.Of(message, Discord.Platform)).Text;
    }

    /// <summary>The newest message of the bot in a channel that contains this.</summary>
    public DiscordMessage OnDiscord(Person reader, Channel channel, string text)
    {
        lock (Discord.Platform.Sync)
            return reader.Sees(channel).LastOrDefault(seen => seen.Text.Contains(text, StringComparison.Ordinal))?.Message
                ?? throw new ShouldAssertException($"There is no message “{text}” on Discord.\n{Discord.Transcript.Print(30)}\n{Log}");
    }

    /// <summary>The newest message of the bot in a chat that contains this.</summary>
    public TelegramMessage OnTelegram(TelegramPerson reader, TelegramChatRoom chat, string text) =>
        Said(reader, chat).LastOrDefault(seen => seen.Text.Contains(text, StringComparison.Ordinal))?.Message
        ?? throw new ShouldAssertException(
            $"There is no message “{text}” on Telegram.\n{string.Join("\n", reader.Sees(chat).Select(seen => seen.Text))}\n{Telegram.Transcript.Print(30)}\n{Log}");

    /// <summary>All that the bot wrote in a chat, the oldest first.</summary>
    public IReadOnlyList<Bot.Emulators.Telegram.Driving.Seen> Said(TelegramPerson reader, TelegramChatRoom chat) =>
        [.. reader.Sees(chat).Where(seen => seen.Message.From == Telegram.Platform.Bot)];

    /// <summary>All that the bot wrote to somebody in private, the oldest first.</summary>
    public IReadOnlyList<string> Directs(TelegramPerson person) => [.. Said(person, person.Private).Select(seen => seen.Text)];

    /// <summary>All that the bot wrote to somebody in private, the oldest first.</summary>
    public IReadOnlyList<string> Directs(Person person)
    {
        lock (Discord.Platform.Sync) return [.. person.Sees(person.Direct).Where(seen => seen.Message.Author == Discord.Platform.Bot).Select(seen => seen.Text)];
    }

    /// <summary>Somebody on Telegram writes to the bot in private and reads the newest answer.</summary>
    public async Task<string> Says(TelegramPerson person, string text)
    {
        person.Says(text);
        await Settle();
        return Directs(person)[^1];
    }

    public async Task Presses(TelegramPerson person, TelegramMessage message, string label)
    {
        person.Presses(message, label);
        await Settle();
    }

    /// <summary>The card of the only workshop, opened on Discord for everybody, as an announcement does it.</summary>
    public async Task<DiscordMessage> Announce()
    {
        var workshop = await Db.Read(q => q.One<long>("SELECT id FROM workshops"));
        var place = await Db.Read(q => q.One<long>("SELECT id FROM places WHERE platform = 'discord' ORDER BY id LIMIT 1"));
        var subject = new CardSubject(WorkshopCards.Source, workshop);
        var card = await Get<WorkshopCards>().Card(workshop, CancellationToken.None);
        var sent = await Send(Get<DiscordChat>(), $"{Room.Id}", new() { Card = card, Subject = subject });
        await Db.Write(null, tx => Get<CardCopies>().Remember(tx, subject, sent, new Recipient.Room(new(place))));
        return Room.Messages[ulong.Parse(sent.NativeId, CultureInfo.InvariantCulture)];
    }

    /// <summary>The bot says something in both rooms.</summary>
    public async Task Post(Bot.Core.Chat.Message message)
    {
        // A room is not written to as fast as one likes.
        await Later(seconds: 3);
        foreach (var chat in _app.Services.GetServices<IChat>()) await Send(chat, chat.Platform == "discord" ? $"{Room.Id}" : $"{Group.Id}", message);
        await Settle();
    }

    /// <summary>The bot broke no rule of either platform, and noticed no fault of its own.</summary>
    public void MustBeClean()
    {
        Discord.MustBeClean();
        Telegram.MustBeClean();
        Log.ToString().Split('\n').Where(line => line.Contains(" error ", StringComparison.Ordinal) || line.Contains(" critical ", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    private async Task<MessageRef> Send(IChat chat, string room, Bot.Core.Chat.Message message)
    {
        var view = new View([Language.English], Zone, Instant.FromDateTimeOffset(Clock.GetUtcNow()));
        var there = new Destination.Room(new(chat.Platform, room));
        return (await chat.Send(there, message, view, Guid.NewGuid().ToString("N")[..20], CancellationToken.None)).ShouldBeOfType<SendResult.Sent>().Message;
    }
}

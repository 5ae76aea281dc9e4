using System.Text.Json;
using Bot.Core.Chat;
using Bot.Core.Localization;
using Bot.Host.Discord.Wire;

namespace Bot.Host.Discord;

/// <summary>What SmileBot says on Discord by itself.</summary>
internal sealed class DiscordChat(DiscordApi api, DiscordWriter writer, PrivateChats chats, Places places, OwnMessages own) : IChat
{
    public string Platform => DiscordNames.Platform;

    /// <summary>Below what the platform allows over all; a channel takes five messages in five seconds, and its headers tell the rest.</summary>
    public Pace Pace { get; } = new(new(30, 30), new(5, 1), new(5, 1));

    public Words HowToReach { get; } = new(
        En: $"Allow direct messages from members of this server (its menu, Privacy Settings), then send me /help in a private chat.",
        Es: $"Permite mensajes directos de miembros de este servidor (en su menú, Ajustes de privacidad) y envíame /ayuda en un chat privado.");

    public async Task<SendResult> Send(Destination to, Message message, View view, string nonce, CancellationToken ct)
    {
        if (to is Destination.Room { Place.NativeId: var room })
        {
            return places.IsLost(room)
                ? new SendResult.Refused("The bot was taken out of that server.")
                // A room's new card is looked at, not rung for; what has words is to be noticed.
                : await Post(room, message, view, noticed: !message.Text.IsEmpty, nonce, ct);
        }
        var account = ((Destination.Direct)to).Account.NativeId;
        var (channel, instead) = await chats.Open(account, ct);
        if (channel is null) return instead!;
        return await Post(channel, message, view, noticed: true, nonce, ct);
    }

    public async Task<SendResult> Edit(MessageRef at, Message message, View view, CancellationToken ct)
    {
        if (places.IsLost(at.Place.NativeId)) return new SendResult.Refused("The bot was taken out of that server.");
        // A card is one of components by then, or becomes one now.
        var change = writer.Change(message, view, isCard: message.Card is not null);
        var call = Routes.Edit(at.Place.NativeId, at.NativeId).With(change, DiscordJson.Default.MessageChange) with { File = message.File };
        var result = await api.Send(call, ct);
        return result is ApiResult.Ok ? new SendResult.Sent(at) : SendResults.Of(result);
    }

    public bool FindsItsOwn => true;

    public async Task<Sighting> Find(Destination to, Message message, string nonce, NodaTime.Instant since, CancellationToken ct)
    {
        var channel = to is Destination.Room room
            ? room.Place.NativeId
            : await chats.Known(((Destination.Direct)to).Account.NativeId, ct);
        // No chat is written in before it is known.
        return channel is null ? new Sighting.NotThere() : await own.Find(channel, message, nonce, since, ct);
    }

    private async Task<SendResult> Post(string channel, Message message, View view, bool noticed, string nonce, CancellationToken ct)
    {
        var body = writer.Create(message, view, noticed, nonce: nonce);
        // With its nonce a second one becomes the first.
        var call = Routes.Send(channel).With(body, DiscordJson.Default.MessageBody) with { File = message.File, Repeatable = true };
        var result = await api.Send(call, ct);
        try
        {
            return result.Read(DiscordJson.Default.WireMessage) is { } sent
                ? new SendResult.Sent(new(DiscordNames.Place(channel), sent.Id))
                : SendResults.Of(result);
        }
        catch (JsonException)
        {
            return SendResults.Of(result);
        }
    }
}

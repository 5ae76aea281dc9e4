using Bot.Core.Chat;
using Bot.Core.Localization;

namespace Bot.Host.Telegram;

/// <summary>What SmileBot says on Telegram by itself.</summary>
internal sealed class TelegramChat(Posting posting, Groups groups, TelegramLogin login) : IChat
{
    public string Platform => TelegramNames.Platform;

    /// <summary>
    /// In no second more than 1.55 + 29.4, hence thirty; what is above one makes up for permits that are fetched up to 18 ms late. Of a group's
    /// twenty a minute some are left for what people there wait for; <see cref="Limits"/> sees all that goes out.
    /// </summary>
    public Pace Pace { get; } = new(new(1.55, 29.4), new(1, 0.25), new(1, 1));

    /// <summary>A repeated send would be a second message.</summary>
    public bool KnowsNonces => false;

    public Words HowToReach => new(
        En: $"open {Name} and tap Start.",
        Es: $"abre {Name} y pulsa Iniciar.");

    private Span Name => login.Bot is { } bot ? new Span.Link($"@{bot.Username}", bot.Start()) : new Span.Plain("the bot");

    public async Task<SendResult> Send(Destination to, Message message, View view, string nonce, CancellationToken ct)
    {
        if (to is Destination.Room { Place: var place })
        {
            var (chat, topic) = TelegramNames.Read(place);
            if (!groups.MaySpeak(chat)) return new SendResult.Refused("The bot may not write in that group any more.");
            return Result(await posting.Send(chat, topic, message, view, Urgency.Announcement, ct));
        }
        var user = TelegramNames.Number(((Destination.Direct)to).Account.NativeId);
        // Who acts in a group's name has no private chat.
        if (user <= 0) return new SendResult.Refused("Whoever acts in the name of a group cannot be written to.");
        return Result(await posting.Send(user, topic: null, message, view, Urgency.Announcement, ct));
    }

    public async Task<SendResult> Edit(MessageRef at, Message message, View view, CancellationToken ct)
    {
        if (groups.HasLeft(TelegramNames.Read(at.Place).Chat)) return new SendResult.Refused("The bot was taken out of that group.");
        var result = await posting.Edit(at, message, view, Urgency.Refresh, ct);
        return result is ApiResult.Ok ? new SendResult.Sent(at) : SendResults.Of(result);
    }

    private static SendResult Result(Posted posted) => posted.At is { } at ? new SendResult.Sent(at) : SendResults.Of(posted.Result);
}

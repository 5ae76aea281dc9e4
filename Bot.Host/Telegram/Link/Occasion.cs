using Bot.Core.Chat;
using Bot.Core.Storage;
using Bot.Host.Telegram.Wire;

namespace Bot.Host.Telegram;

/// <summary>Something that somebody did, with all that is needed to answer it.</summary>
/// <param name="Chat">Where it happened.</param>
/// <param name="User">Who did it; the bot that stands for them where an admin acts without being named.</param>
internal sealed record Occasion(long Chat, long? Topic, bool InGroup, long User, Sender From, Whereabouts At, OnceKey Once)
{
    /// <summary>An admin who speaks as the group: nobody in particular, so there is no private chat.</summary>
    public bool Anonymous { get; init; }

    /// <summary>The button that was pressed.</summary>
    public CallbackQuery? Press { get; init; }

    /// <summary>The message that was typed.</summary>
    public long? Message { get; init; }

    /// <summary>The typed message, where only the bot and the person see it.</summary>
    public long? Ephemeral { get; init; }

    public DateTimeOffset? Sent { get; init; }

    /// <summary>A timestamp of the clock: when we heard of it.</summary>
    public long Arrived { get; init; }

    /// <summary>It failed before; a fault of ours is now told by its number.</summary>
    public bool LastTry { get; init; }

    /// <summary>A press on a question of a form, which makes room for what comes next.</summary>
    public bool FromForm { get; init; }

    /// <summary>The message whose button was pressed, where it still can be changed by its id.</summary>
    public MessageRef? PressedAt => Press?.Message is { MessageId: > 0, EphemeralMessageId: null } message
        ? TelegramNames.Message(Chat, message.MessageId)
        : null;

    /// <summary>The pressed message, where one person alone sees it.</summary>
    public long? PressedEphemeral => Press?.Message?.EphemeralMessageId;

    public View SharedView(Answer answer) => InGroup ? answer.Shared : answer.Private;

    /// <summary>The same in the private chat: what was begun in a group is told there.</summary>
    public Occasion InPrivate() => this with { Chat = User, Topic = null, InGroup = false, Message = null, Ephemeral = null };

    public Inbound Typed(string text) => new Inbound.Typed(From, At, Once, text);

    public Inbound Pressed(string token) =>
        new Inbound.Pressed(From, At, Once, PressedAt ?? TelegramNames.Message(Chat, 0), token);
}

/// <summary>What an update turned out to be.</summary>
internal abstract record Incoming(Occasion On)
{
    /// <summary>A line for the core: a command, or anything that is written to the bot in private.</summary>
    public sealed record Typed(Occasion On, string Text) : Incoming(On)
    {
        public bool IsCommand => Text.StartsWith('/');
    }

    /// <summary>A reply to something that the bot has written in a group.</summary>
    public sealed record Replied(Occasion On, string Text, long To) : Incoming(On);

    /// <summary>A link was followed that opens the private chat.</summary>
    public sealed record Started(Occasion On, string Payload) : Incoming(On);

    public sealed record Pressed(Occasion On, string Token) : Incoming(On);
}

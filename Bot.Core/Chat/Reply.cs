using Bot.Core.Commands;
using Bot.Core.Localization;

namespace Bot.Core.Chat;

/// <summary>What a handler returns. It never sends: the Writer of the platform that asked turns this into an answer.</summary>
public abstract record Reply
{
    private Reply() { }

    /// <summary>A new message in the place where the person asked.</summary>
    public sealed record Say(Message Message, Audience To) : Reply
    {
        /// <summary>Told beside a public message, only to the person who asked.</summary>
        public Message? Aside { get; init; }
    }

    /// <summary>The pressed message becomes <paramref name="Message"/>; what is new for the person alone stands in <see cref="Aside"/>.</summary>
    public sealed record Update(Message Message) : Reply
    {
        public Message? Aside { get; init; }
    }

    /// <summary>Opens the form of a command with what is known so far.</summary>
    public sealed record Ask(FormRequest Form) : Reply;

    /// <summary>A few words that vanish: at most 200 characters, no buttons.</summary>
    public sealed record Toast(Words Text) : Reply;

    /// <summary>It cannot be done; the sentence says what is wrong and what would be right.</summary>
    public sealed record Refuse(Words Text) : Reply;

    /// <summary>Nothing to answer, such as talk in a room that is not for the bot.</summary>
    public sealed record Silence : Reply
    {
        public static readonly Silence Instance = new();
    }

    public static Say OnlyYou(Message message) => new(message, Audience.OnlyYou);

    public static Say Everyone(Message message, Message? aside = null) => new(message, Audience.Everyone) { Aside = aside };

    public static Say OnlyYou(Words text, params IReadOnlyList<Button> buttons) =>
        OnlyYou(new Message { Text = text, Buttons = buttons.Count == 0 ? [] : [buttons] });
}

/// <summary>Who sees an answer.</summary>
public enum Audience
{
    OnlyYou,
    Everyone,
}

using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Core.Chat;

/// <summary>Something that a person did, as a platform's Reader hands it over.</summary>
public abstract record Inbound(Sender From, Whereabouts At, OnceKey Once)
{
    /// <summary>A typed line.</summary>
    public sealed record Typed(Sender From, Whereabouts At, OnceKey Once, string Text) : Inbound(From, At, Once);

    /// <summary>A command that the platform has already taken apart, as Discord does.</summary>
    /// <param name="Path">The command's words, such as <c>workshop new</c>.</param>
    /// <param name="Values">What was given, by option name.</param>
    public sealed record Called(Sender From, Whereabouts At, OnceKey Once, string Path, IReadOnlyDictionary<string, string> Values)
        : Inbound(From, At, Once);

    /// <summary>A button.</summary>
    public sealed record Pressed(Sender From, Whereabouts At, OnceKey Once, MessageRef Message, string Token) : Inbound(From, At, Once);

    /// <summary>One answer to a form that is asked step by step: it is kept and read, and nothing is sent off.</summary>
    /// <param name="Field">The option that it fills; an empty text clears it.</param>
    public sealed record Answered(Sender From, Whereabouts At, OnceKey Once, string Form, string Field, string Text) : Inbound(From, At, Once);

    /// <summary>A form, filled in.</summary>
    public sealed record Submitted(Sender From, Whereabouts At, OnceKey Once, string Form, IReadOnlyDictionary<string, string> Answers)
        : Inbound(From, At, Once);
}

/// <summary>The account that did it, with what the platform told about it in the same breath.</summary>
public sealed record Sender(AccountRef Account, string Name)
{
    /// <summary>The language of the person's app, if told.</summary>
    public Language? Language { get; init; }

    /// <summary>The power that the platform gives here by itself, such as to whoever owns the place; null where it was not told.</summary>
    public Power? Power { get; init; }

    /// <summary>
    /// The account's roles here, by the platform's ids; told whenever <see cref="Power"/> is. Which power each gives is the community's choice
    /// (<see cref="People.Powers.RoleMap"/>).
    /// </summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Whether the bot may open a private chat, if known.</summary>
    public bool? Reachable { get; init; }
}

/// <summary>Where it happened.</summary>
/// <param name="Space">The Discord server, Telegram group or sandbox; null in a private chat.</param>
/// <param name="Place">The room in it, or the private chat.</param>
public sealed record Whereabouts(PlaceRef? Space, PlaceRef Place, string PlaceName)
{
    public bool Private => Space is null;
}

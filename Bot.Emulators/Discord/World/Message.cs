using System.Text.Json.Nodes;

namespace Bot.Emulators.Discord.World;

/// <summary>https://docs.discord.com/developers/resources/message#message-object-message-flags</summary>
[Flags]
public enum MessageFlag
{
    None = 0,
    SuppressEmbeds = 1 << 2,
    Ephemeral = 1 << 6,
    Loading = 1 << 7,
    SuppressNotifications = 1 << 12,
    Voice = 1 << 13,
    ComponentsV2 = 1 << 15,
}

public sealed class Message(ulong id, Channel channel, User author)
{
    public ulong Id { get; } = id;

    public Channel Channel { get; } = channel;

    public User Author { get; } = author;

    public string Content { get; set; } = "";

    public JsonArray Embeds { get; set; } = [];

    /// <summary>With the numbers that the platform gives to each component.</summary>
    public JsonArray Components { get; set; } = [];

    public JsonArray Attachments { get; set; } = [];

    public JsonNode? Poll { get; set; }

    public JsonNode? Nonce { get; set; }

    public MessageFlag Flags { get; set; }

    /// <summary>Null: who is mentioned is decided by the content alone.</summary>
    public JsonObject? AllowedMentions { get; set; }

    public required DateTimeOffset Sent { get; init; }

    public DateTimeOffset? Edited { get; set; }

    public bool Pinned { get; set; }

    /// <summary>What the message replies to, in the same channel.</summary>
    public ulong? RepliesTo { get; init; }

    /// <summary>The interaction that it answers.</summary>
    public Interaction? Answers { get; init; }

    /// <summary>The one person who can see it, where it is ephemeral.</summary>
    public User? OnlyFor => Has(MessageFlag.Ephemeral) ? Answers?.Person : null;

    public bool Has(MessageFlag flag) => (Flags & flag) != MessageFlag.None;

    /// <summary>19 reply, 20 slash command, 0 default, 23 context menu command.</summary>
    public int Type => Answers switch
    {
        { Kind: InteractionKind.Command, CommandType: 1 } => 20,
        { Kind: InteractionKind.Command } => 23,
        { Kind: InteractionKind.Component } => 19,
        _ => RepliesTo is null ? 0 : 19,
    };
}

using System.Text.Json.Nodes;

namespace Bot.Emulators.Telegram.World;

/// <summary>A file in a message.</summary>
/// <param name="Kind"><c>document</c> or <c>photo</c>.</param>
/// <param name="Size">In bytes.</param>
public sealed record MessageFile(string Kind, string Id, string Name, string? Type, long Size);

public sealed class Message(int id, Chat chat, User from)
{
    /// <summary>0 for an ephemeral message.</summary>
    public int Id { get; } = id;

    public Chat Chat { get; } = chat;

    public User From { get; } = from;

    /// <summary>Whether it was written by an administrator who speaks as the group.</summary>
    public bool IsAnonymous { get; init; }

    public required DateTimeOffset Sent { get; init; }

    public DateTimeOffset? Edited { get; set; }

    /// <summary>The text, or the caption of a file; empty in service messages.</summary>
    public string Text { get; set; } = "";

    public JsonArray Entities { get; set; } = [];

    public MessageFile? File { get; set; }

    /// <summary>The topic of a forum; null is General.</summary>
    public int? Thread { get; init; }

    public Message? ReplyTo { get; init; }

    /// <summary>The inline keyboard, or null.</summary>
    public JsonObject? Keyboard { get; set; }

    /// <summary>What the bot asked the app to show under the text field: a reply keyboard, its removal, or a forced reply.</summary>
    public JsonObject? Prompt { get; init; }

    public JsonNode? LinkPreview { get; set; }

    public bool IsProtected { get; init; }

    public bool IsSilent { get; init; }

    /// <summary>What a service message tells: the fields of the Message object.</summary>
    public JsonObject? Service { get; init; }

    /// <summary>The one person or bot who receives it, where it is ephemeral.</summary>
    public User? OnlyFor { get; init; }

    public int EphemeralId { get; init; }

    /// <summary>What <see cref="OnlyFor"/> no longer sees because this message is shown in its place.</summary>
    public Message? Replaces { get; init; }

    public bool IsDeleted { get; set; }
}

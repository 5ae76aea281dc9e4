namespace Bot.Host.Telegram.Wire;

/// <summary>https://core.telegram.org/bots/api#user</summary>
internal sealed record WireUser(long Id)
{
    public bool IsBot { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public string? Username { get; init; }

    public string? LanguageCode { get; init; }

    /// <summary>Told of the bot itself: privacy mode is off.</summary>
    public bool? CanReadAllGroupMessages { get; init; }
}

/// <summary>https://core.telegram.org/bots/api#chat</summary>
internal sealed record WireChat(long Id, string Type)
{
    public string? Title { get; init; }

    public bool IsPrivate => Type == "private";

    public bool IsGroup => Type is "group" or "supergroup";
}

/// <summary>https://core.telegram.org/bots/api#message</summary>
internal sealed record WireMessage(long MessageId, WireChat Chat)
{
    /// <summary>Unix seconds; 0 for a message that is not to be had any more.</summary>
    public long Date { get; init; }

    public WireUser? From { get; init; }

    /// <summary>In whose name it was sent: the group itself for an anonymous admin.</summary>
    public WireChat? SenderChat { get; init; }

    public bool? IsTopicMessage { get; init; }

    public long? MessageThreadId { get; init; }

    public string? Text { get; init; }

    public IReadOnlyList<MessageEntity>? Entities { get; init; }

    public WireMessage? ReplyToMessage { get; init; }

    /// <summary>Set on what was not written here and now.</summary>
    public System.Text.Json.JsonElement? ForwardOrigin { get; init; }

    public WireUser? ViaBot { get; init; }

    public bool? IsAutomaticForward { get; init; }

    public long? MigrateToChatId { get; init; }

    public long? MigrateFromChatId { get; init; }

    public string? NewChatTitle { get; init; }

    public WireUser? LeftChatMember { get; init; }

    public IReadOnlyList<WireUser>? NewChatMembers { get; init; }

    public ForumTopic? ForumTopicCreated { get; init; }

    public ForumTopic? ForumTopicEdited { get; init; }

    /// <summary>Set on what one person alone sees; <see cref="MessageId"/> is 0 then.</summary>
    public long? EphemeralMessageId { get; init; }

    public long? Topic => IsTopicMessage == true ? MessageThreadId : null;

    public bool IsForwarded => ForwardOrigin is not null || IsAutomaticForward == true;
}

/// <summary>https://core.telegram.org/bots/api#forumtopiccreated</summary>
internal sealed record ForumTopic
{
    public string? Name { get; init; }
}

/// <summary>https://core.telegram.org/bots/api#messageentity</summary>
/// <param name="Offset">UTF-16 units, like the length.</param>
internal sealed record MessageEntity(string Type, int Offset, int Length);

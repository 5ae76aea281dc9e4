namespace Bot.Host.Telegram.Wire;

/// <summary>https://core.telegram.org/bots/api#update</summary>
internal sealed record Update(long UpdateId)
{
    public WireMessage? Message { get; init; }

    public CallbackQuery? CallbackQuery { get; init; }

    public ChatMemberUpdated? MyChatMember { get; init; }

    public ChatMemberUpdated? ChatMember { get; init; }
}

/// <summary>https://core.telegram.org/bots/api#callbackquery</summary>
internal sealed record CallbackQuery(string Id, WireUser From)
{
    /// <summary>Without content where it is too old for the bot to be told.</summary>
    public WireMessage? Message { get; init; }

    public string? Data { get; init; }
}

/// <summary>https://core.telegram.org/bots/api#chatmemberupdated</summary>
internal sealed record ChatMemberUpdated(WireChat Chat, WireUser From)
{
    public ChatMember? OldChatMember { get; init; }

    public ChatMember? NewChatMember { get; init; }
}

/// <summary>https://core.telegram.org/bots/api#chatmember</summary>
internal sealed record ChatMember(string Status)
{
    public WireUser? User { get; init; }

    public bool IsAnonymous { get; init; }

    /// <summary>Of a restricted member: still there.</summary>
    public bool? IsMember { get; init; }

    /// <summary>Of a restricted member: not muted.</summary>
    public bool? CanSendMessages { get; init; }
}

/// <summary>https://core.telegram.org/bots/api#responseparameters</summary>
internal sealed record ResponseParameters
{
    public long? MigrateToChatId { get; init; }

    /// <summary>Seconds.</summary>
    public int? RetryAfter { get; init; }
}

/// <summary>https://core.telegram.org/bots/api#webhookinfo</summary>
internal sealed record WebhookInfo(string Url);

namespace Bot.Host.Discord.Wire;

/// <summary>https://docs.discord.com/developers/resources/user#user-object</summary>
internal sealed record WireUser
{
    public required string Id { get; init; }

    public string? Username { get; init; }

    public string? GlobalName { get; init; }
}

/// <summary>https://docs.discord.com/developers/resources/guild#guild-member-object</summary>
internal sealed record WireMember
{
    public WireUser? User { get; init; }

    public string? Nick { get; init; }

    public IReadOnlyList<string>? Roles { get; init; }

    /// <summary>In an interaction: all that the member may do in its channel, as a bit set.</summary>
    public string? Permissions { get; init; }
}

/// <summary>https://docs.discord.com/developers/resources/channel#channel-object</summary>
internal sealed record WireChannel
{
    public string? Id { get; init; }

    public int Type { get; init; }

    public string? Name { get; init; }

    public string? GuildId { get; init; }

    public int? Position { get; init; }

    public IReadOnlyList<PermissionOverwrite>? PermissionOverwrites { get; init; }
}

/// <summary>https://docs.discord.com/developers/resources/channel#overwrite-object</summary>
internal sealed record PermissionOverwrite
{
    public required string Id { get; init; }

    public string? Allow { get; init; }

    public string? Deny { get; init; }
}

/// <summary>https://docs.discord.com/developers/topics/permissions#role-object</summary>
internal sealed record WireRole
{
    public required string Id { get; init; }

    public string? Name { get; init; }

    public string? Permissions { get; init; }

    public int Position { get; init; }

    /// <summary>Belongs to an app or an integration, which alone can give it.</summary>
    public bool Managed { get; init; }
}

/// <summary>https://docs.discord.com/developers/events/gateway-events#guild-role-create</summary>
internal sealed record RoleHappening
{
    public required string GuildId { get; init; }

    public WireRole? Role { get; init; }

    /// <summary>Of a role that is gone.</summary>
    public string? RoleId { get; init; }
}

/// <summary>
/// A server as the gateway tells of it when the bot connects or is added. https://docs.discord.com/developers/events/gateway-events#guild-create
/// </summary>
internal sealed record WireGuild
{
    public required string Id { get; init; }

    public string? Name { get; init; }

    public bool Unavailable { get; init; }

    public string? OwnerId { get; init; }

    /// <summary>https://docs.discord.com/developers/reference#locales</summary>
    public string? PreferredLocale { get; init; }

    public string? SystemChannelId { get; init; }

    /// <summary>When the bot joined.</summary>
    public DateTimeOffset? JoinedAt { get; init; }

    public IReadOnlyList<WireRole>? Roles { get; init; }

    public IReadOnlyList<WireChannel>? Channels { get; init; }

    /// <summary>Without the members intent: the bot itself.</summary>
    public IReadOnlyList<WireMember>? Members { get; init; }
}

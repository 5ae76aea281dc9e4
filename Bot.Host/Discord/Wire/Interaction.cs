using System.Text.Json;

namespace Bot.Host.Discord.Wire;

/// <summary>What somebody did. https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object</summary>
internal sealed record Interaction
{
    public const int Command = 2;
    public const int Press = 3;
    public const int Autocomplete = 4;
    public const int Modal = 5;

    public required string Id { get; init; }

    public required string ApplicationId { get; init; }

    public required int Type { get; init; }

    /// <summary>Answers go there for 15 minutes.</summary>
    public required string Token { get; init; }

    public InteractionData? Data { get; init; }

    public string? GuildId { get; init; }

    public WireChannel? Channel { get; init; }

    public string? ChannelId { get; init; }

    /// <summary>In a server.</summary>
    public WireMember? Member { get; init; }

    /// <summary>In a private chat.</summary>
    public WireUser? User { get; init; }

    /// <summary>The message whose button was pressed.</summary>
    public WireMessage? Message { get; init; }

    public string? Locale { get; init; }
}

/// <summary>
/// https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-data
/// </summary>
internal sealed record InteractionData
{
    /// <summary>A command's English name.</summary>
    public string? Name { get; init; }

    /// <summary>1 typed, 2 on a person, 3 on a message.</summary>
    public int? Type { get; init; }

    public IReadOnlyList<GivenOption>? Options { get; init; }

    /// <summary>The person or message that a context command was used on.</summary>
    public string? TargetId { get; init; }

    public string? CustomId { get; init; }

    public IReadOnlyList<SeenComponent>? Components { get; init; }
}

/// <summary>
/// https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-application-command-interaction-data-option-structure
/// </summary>
internal sealed record GivenOption
{
    public required string Name { get; init; }

    public int Type { get; init; }

    public JsonElement? Value { get; init; }

    public IReadOnlyList<GivenOption>? Options { get; init; }

    /// <summary>The one that is being typed.</summary>
    public bool Focused { get; init; }
}

namespace Bot.Host.Discord.Wire;

/// <summary>https://docs.discord.com/developers/resources/application#application-object</summary>
internal sealed record WireApplication
{
    public required string Id { get; init; }

    public string? Name { get; init; }
}

/// <summary>https://docs.discord.com/developers/resources/user#create-dm</summary>
internal sealed record OpenChat(string RecipientId);

/// <summary>https://docs.discord.com/developers/topics/opcodes-and-status-codes#json</summary>
internal sealed record WireError
{
    public int Code { get; init; }

    public string? Message { get; init; }

    /// <summary>Seconds, in an answer 429.</summary>
    public double? RetryAfter { get; init; }

    public bool Global { get; init; }
}

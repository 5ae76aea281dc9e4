namespace Bot.Host.Discord.Wire;

/// <summary>
/// A scheduled event at a place outside Discord. https://docs.discord.com/developers/resources/guild-scheduled-event#create-guild-scheduled-event
/// </summary>
/// <param name="ScheduledStartTime">Null where it has begun: no time in the past is taken.</param>
internal sealed record EventBody(string Name, string Description, DateTimeOffset? ScheduledStartTime, DateTimeOffset ScheduledEndTime, EventPlace EntityMetadata)
{
    /// <summary>Members of the server alone, the only level that there is.</summary>
    public int PrivacyLevel => 2;

    /// <summary>External.</summary>
    public int EntityType => 3;
}

/// <summary>https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-object-guild-scheduled-event-entity-metadata</summary>
internal sealed record EventPlace(string Location);

/// <summary>https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-object-guild-scheduled-event-status</summary>
internal sealed record EventStatus(int Status)
{
    public const int Canceled = 4;
}

/// <summary>https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-object</summary>
internal sealed record WireEvent
{
    public required string Id { get; init; }

    public string? CreatorId { get; init; }

    public string? Name { get; init; }

    public DateTimeOffset? ScheduledStartTime { get; init; }
}

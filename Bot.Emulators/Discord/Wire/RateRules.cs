namespace Bot.Emulators.Discord.Wire;

/// <summary>So many requests in so long, counted for each resource.</summary>
public sealed record RateRule(int Limit, TimeSpan Window);

/// <summary>
/// How often what may be called. The platform publishes no numbers for single routes and says not to hard-code any; these are near what bots see.
/// </summary>
public sealed record RateRules
{
    /// <summary>Nothing is refused; the headers are sent all the same.</summary>
    public static RateRules Off { get; } = new() { Enforced = false };

    public bool Enforced { get; init; } = true;

    /// <summary>Requests of the bot in one second; interaction routes do not count.</summary>
    public int Global { get; init; } = 50;

    /// <summary>Answers 401, 403 and 429 (not of a shared limit) in ten minutes, before the address is banned for a while.</summary>
    public int InvalidRequests { get; init; } = 10_000;

    public RateRule Usual { get; init; } = new(50, TimeSpan.FromSeconds(1));

    /// <summary>By method and route template.</summary>
    public IReadOnlyDictionary<string, RateRule> ByRoute { get; init; } = new Dictionary<string, RateRule>
    {
        ["POST /channels/{channel_id}/messages"] = new(5, TimeSpan.FromSeconds(5)),
        ["PATCH /channels/{channel_id}/messages/{message_id}"] = new(5, TimeSpan.FromSeconds(5)),
        ["DELETE /channels/{channel_id}/messages/{message_id}"] = new(5, TimeSpan.FromSeconds(1)),
        ["POST /webhooks/{webhook_id}/{webhook_token}"] = new(5, TimeSpan.FromSeconds(2)),
        ["PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original"] = new(5, TimeSpan.FromSeconds(2)),
        ["PATCH /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}"] = new(5, TimeSpan.FromSeconds(2)),
    };

    public RateRule Of(Route route) => ByRoute.GetValueOrDefault($"{route.Method} {route.Template}") ?? Usual;
}

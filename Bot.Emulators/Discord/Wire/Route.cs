namespace Bot.Emulators.Discord.Wire;

/// <summary>One endpoint.</summary>
/// <param name="Template">As the platform's schema writes it: <c>/channels/{channel_id}/messages</c>.</param>
/// <param name="NeedsToken">Whether it is refused without the bot's token; webhook and interaction routes carry theirs in the path.</param>
public sealed record Route(string Method, string Template, Func<Request, Answer> Handle, bool NeedsToken = true)
{
    private readonly string[] _steps = Template.Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Query parameters that it knows.</summary>
    public IReadOnlyList<string> Query { get; init; } = [];

    /// <summary>Interaction routes are not bound by the global limit.</summary>
    public bool IsOfInteraction => !NeedsToken;

    public int Variables => _steps.Count(step => step[0] == '{');

    /// <returns>The values of the path's variables, or null where the path is another's.</returns>
    public Dictionary<string, string>? Match(string[] steps)
    {
        if (steps.Length != _steps.Length) return null;
        for (var at = 0; at < steps.Length; at++)
            if (_steps[at][0] != '{' && _steps[at] != steps[at]) return null;
        var values = new Dictionary<string, string>();
        for (var at = 0; at < steps.Length; at++)
            if (_steps[at][0] == '{') values[_steps[at][1..^1]] = steps[at];
        return values;
    }

    /// <summary>What its limit counts by: the top-level resource in the path. https://docs.discord.com/developers/topics/rate-limits</summary>
    public string Resource(IReadOnlyDictionary<string, string> path) =>
        path.GetValueOrDefault("channel_id") ?? path.GetValueOrDefault("guild_id")
        ?? (path.TryGetValue("interaction_token", out var token) ? token : path.GetValueOrDefault("webhook_token", ""));
}

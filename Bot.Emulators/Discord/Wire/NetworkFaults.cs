namespace Bot.Emulators.Discord.Wire;

/// <summary>What happens to a request instead of, or beside, being served.</summary>
public abstract record Trouble
{
    /// <summary>A refusal at the platform's door, before any effect.</summary>
    /// <param name="Scope">user (the bucket), shared (a resource that others use up too) or global.</param>
    public sealed record RateLimited(string Scope, TimeSpan RetryAfter) : Trouble;

    /// <summary>5xx before any effect.</summary>
    public sealed record Unavailable(int Status = 503) : Trouble;

    /// <summary>5xx although the request had its effect.</summary>
    public sealed record DoneButUnavailable(int Status = 502) : Trouble;

    /// <summary>The connection is reset before the request was served.</summary>
    public sealed record Reset : Trouble;

    /// <summary>The request has its effect, the answer is lost.</summary>
    public sealed record LostAnswer : Trouble;

    /// <summary>Served at once, answered after this time of the emulator's clock.</summary>
    public sealed record SlowAnswer(TimeSpan Wait) : Trouble;

    /// <summary>Served only after this time of the emulator's clock.</summary>
    public sealed record SlowService(TimeSpan Wait) : Trouble;
}

/// <summary>Troubles that wait for the requests that they are meant for.</summary>
public sealed class NetworkFaults(Transcript transcript)
{
    private sealed record Waiting(string Method, string Template, Trouble Trouble)
    {
        public int Times { get; set; }

        public bool Fits(Route route) =>
            Times > 0 && (Method == "*" || Method == route.Method) && (Template == "*" || route.Template.EndsWith(Template, StringComparison.Ordinal));
    }

    private readonly Lock _lock = new();
    private readonly List<Waiting> _waiting = [];

    /// <summary>Whether nothing gets through: new requests and gateway connections are reset.</summary>
    public bool IsCut { get; private set; }

    /// <param name="method">Or <c>*</c> for any.</param>
    /// <param name="template">How the route's template ends, as <c>/callback</c> or <c>/channels/{channel_id}/messages</c>; <c>*</c> for any.</param>
    public void Next(string method, string template, Trouble trouble, int times = 1)
    {
        lock (_lock) _waiting.Add(new(method, template, trouble) { Times = times });
        transcript.Note($"next {times.ToString(System.Globalization.CultureInfo.InvariantCulture)}: {method} {template} meets {trouble}");
    }

    /// <summary>Forgets the troubles that have not happened.</summary>
    public void Clear()
    {
        lock (_lock) _waiting.Clear();
    }

    internal void Cut(bool cut) => IsCut = cut;

    internal Trouble? Take(Route route)
    {
        lock (_lock)
        {
            var found = _waiting.Find(one => one.Fits(route));
            if (found is null) return null;
            if (--found.Times == 0) _waiting.Remove(found);
            return found.Trouble;
        }
    }
}

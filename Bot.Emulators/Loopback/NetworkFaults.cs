namespace Bot.Emulators.Loopback;

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
public sealed class NetworkFaults(Transcript transcript, TimeProvider clock)
{
    private sealed record Waiting(string Method, string Template, Trouble Trouble)
    {
        public int Times { get; set; }

        public bool Fits(string method, string template) =>
            Times > 0 && (Method == "*" || Method == method) && (Template == "*" || template.EndsWith(Template, StringComparison.Ordinal));
    }

    private readonly Lock _lock = new();
    private readonly List<Waiting> _waiting = [];

    private (DateTimeOffset End, Trouble Trouble)? _spell;

    /// <summary>Whether nothing gets through: new requests and gateway connections are reset.</summary>
    public bool IsCut { get; private set; }

    /// <param name="method">Or <c>*</c> for any.</param>
    /// <param name="template">
    /// How the route's template ends, as <c>/callback</c> or <c>/channels/{channel_id}/messages</c>; on Telegram the method's name; <c>*</c> for any.
    /// </param>
    public void Next(string method, string template, Trouble trouble, int times = 1)
    {
        lock (_lock) _waiting.Add(new(method, template, trouble) { Times = times });
        transcript.Note($"next {times.ToString(System.Globalization.CultureInfo.InvariantCulture)}: {method} {template} meets {trouble}");
    }

    /// <summary>Every request meets this trouble until so much time of the emulator's clock is over.</summary>
    public void For(TimeSpan span, Trouble trouble)
    {
        lock (_lock) _spell = (clock.GetUtcNow() + span, trouble);
        transcript.Note($"for {span}: all requests meet {trouble}");
    }

    /// <summary>Forgets the troubles that have not happened.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _waiting.Clear();
            _spell = null;
        }
    }

    internal void Cut(bool cut) => IsCut = cut;

    internal Trouble? Take(string method, string template)
    {
        lock (_lock)
        {
            if (_spell is { } spell && clock.GetUtcNow() < spell.End) return spell.Trouble;
            var found = _waiting.Find(one => one.Fits(method, template));
            if (found is null) return null;
            if (--found.Times == 0) _waiting.Remove(found);
            return found.Trouble;
        }
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Emulators.Discord.Wire;

/// <summary>A refusal for being too fast, with what the answer says about it.</summary>
/// <param name="Scope">user, shared or global; <c>ban</c> where the address is shut out after too many invalid requests.</param>
public sealed record TooFast(string Scope, TimeSpan RetryAfter);

/// <summary>Counts requests as the platform does, on the emulator's clock. https://docs.discord.com/developers/topics/rate-limits</summary>
public sealed class RateLimits(RateRules rules, TimeProvider clock)
{
    private static readonly TimeSpan BanWindow = TimeSpan.FromMinutes(10);

    private sealed class Bucket
    {
        public DateTimeOffset Ends { get; set; }

        public int Used { get; set; }
    }

    private readonly Lock _lock = new();
    private readonly Dictionary<(Route Route, string Resource), Bucket> _buckets = [];
    private readonly Dictionary<Route, string> _names = [];
    private readonly Queue<DateTimeOffset> _invalid = new();
    private readonly Bucket _global = new();

    /// <summary>How many requests were refused for being too fast, those of injected faults not counted.</summary>
    public int Refused { get; private set; }

    /// <summary>How many answers of the last ten minutes count as invalid.</summary>
    public int Invalid
    {
        get
        {
            lock (_lock) return CountInvalid(clock.GetUtcNow());
        }
    }

    /// <returns>Null when the request may go on.</returns>
    internal TooFast? Take(Route route, string resource)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            if (CountInvalid(now) >= rules.InvalidRequests) return new("ban", _invalid.Peek() + BanWindow - now);
            var bucket = Open(route, resource, now);
            var refused = TakeFrom(bucket, rules.Of(route).Limit, now, "user");
            if (refused is null && !route.IsOfInteraction)
                refused = TakeFrom(Restart(_global, TimeSpan.FromSeconds(1), now), rules.Global, now, "global");
            if (refused is not null) Refused++;
            return refused;
        }
    }

    /// <summary>Notes an answer that counts towards the ban.</summary>
    internal void CountAnswer(int status, string? scope)
    {
        if (status is not (401 or 403 or 429) || scope is "shared" or "ban") return;
        lock (_lock) _invalid.Enqueue(clock.GetUtcNow());
    }

    internal IReadOnlyList<(string Name, string Value)> Headers(Route route, string resource)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            var bucket = Open(route, resource, now);
            var limit = rules.Of(route).Limit;
            return
            [
                ("X-RateLimit-Limit", limit.ToString(CultureInfo.InvariantCulture)),
                ("X-RateLimit-Remaining", Math.Max(0, limit - bucket.Used).ToString(CultureInfo.InvariantCulture)),
                ("X-RateLimit-Reset", (bucket.Ends.ToUnixTimeMilliseconds() / 1000.0).ToString("0.000", CultureInfo.InvariantCulture)),
                ("X-RateLimit-Reset-After", (bucket.Ends - now).TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture)),
                ("X-RateLimit-Bucket", Name(route)),
            ];
        }
    }

    private TooFast? TakeFrom(Bucket bucket, int limit, DateTimeOffset now, string scope)
    {
        if (rules.Enforced && bucket.Used >= limit) return new(scope, bucket.Ends - now);
        bucket.Used++;
        return null;
    }

    private Bucket Open(Route route, string resource, DateTimeOffset now)
    {
        if (!_buckets.TryGetValue((route, resource), out var bucket)) _buckets[(route, resource)] = bucket = new();
        return Restart(bucket, rules.Of(route).Window, now);
    }

    private static Bucket Restart(Bucket bucket, TimeSpan window, DateTimeOffset now)
    {
        if (bucket.Ends > now) return bucket;
        bucket.Ends = now + window;
        bucket.Used = 0;
        return bucket;
    }

    private int CountInvalid(DateTimeOffset now)
    {
        while (_invalid.TryPeek(out var oldest) && oldest + BanWindow <= now) _invalid.Dequeue();
        return _invalid.Count;
    }

    private string Name(Route route)
    {
        if (_names.TryGetValue(route, out var known)) return known;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{route.Method} {route.Template}"));
        return _names[route] = Convert.ToHexStringLower(hash.AsSpan(0, 16));
    }
}

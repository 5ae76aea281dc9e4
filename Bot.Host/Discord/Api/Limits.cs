using System.Globalization;
using System.Net.Http.Headers;

namespace Bot.Host.Discord;

/// <summary>
/// Keeps to every limit that the platform tells, before it has to say so: buckets by their headers, fifty requests a second over all, and
/// a stop well before the ten thousand invalid requests that get an address banned. For all threads.
/// </summary>
internal sealed class Limits(TimeProvider clock, ILogger<Limits> log)
{
    private const int PerSecond = 45;
    private const int Remembered = 2048;

    /// <summary>Of 10,000 in ten minutes. https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans</summary>
    private const int MostInvalid = 9000;

    private static readonly TimeSpan Learning = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan InvalidFor = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly long _start = clock.GetTimestamp();
    private readonly Dictionary<string, string> _names = [];
    private readonly Dictionary<string, Bucket> _buckets = [];
    private readonly Queue<TimeSpan> _recent = [];
    private readonly Queue<TimeSpan> _invalid = [];
    private TimeSpan _pausedUntil;

    private TimeSpan Now => clock.GetElapsedTime(_start);

    /// <summary>Waits for the call's turn, which ends with <see cref="Done"/>.</summary>
    public async Task<Turn> Enter(ApiCall call, CancellationToken ct)
    {
        var began = Now;
        while (true)
        {
            TimeSpan? wait;
            Bucket bucket;
            Task changed;
            lock (_lock)
            {
                wait = Take(call, out bucket);
                changed = bucket.Changed.Task;
            }
            if (wait == TimeSpan.Zero) return new(bucket, TimeSpan.Zero);
            // Whose answer tells the limit is not long in coming; a known wait is the caller's to accept.
            var left = (wait is null && call.Patience < Learning ? Learning : call.Patience) - (Now - began);
            if (left <= TimeSpan.Zero || wait > left) return new(null, wait ?? TimeSpan.FromSeconds(1));
            using var enough = CancellationTokenSource.CreateLinkedTokenSource(ct);
            var pause = Task.Delay(wait ?? left, clock, enough.Token);
            await Task.WhenAny(wait is null ? [changed, pause] : new[] { pause });
            await enough.CancelAsync();
            ct.ThrowIfCancellationRequested();
        }
    }

    /// <summary>The turn is over, whatever came of it.</summary>
    public void Done(Turn turn)
    {
        lock (_lock) turn.Bucket?.Done();
    }

    /// <summary>Learns from an answer.</summary>
    public void Learn(ApiCall call, HttpResponseHeaders headers)
    {
        if (Text(headers, "X-RateLimit-Bucket") is not { } name
            || Number(headers, "X-RateLimit-Limit") is not { } limit
            || Number(headers, "X-RateLimit-Remaining") is not { } left
            || Number(headers, "X-RateLimit-Reset-After") is not { } after) return;
        lock (_lock)
        {
            var before = Bucket(call);
            _names[RouteOf(call)] = name;
            // Routes that turn out to share a limit share the bucket; the first one brings its own along.
            if (_buckets.TryAdd(Key(name, call), before)) _buckets.Remove(Key(RouteOf(call), call));
            Bucket(call).Learn((int)limit, (int)left, TimeSpan.FromSeconds(Math.Clamp(after, 0, 86_400)), Now);
        }
    }

    /// <summary>The platform said 429.</summary>
    public void Pause(ApiCall call, TimeSpan after, bool everything)
    {
        lock (_lock)
        {
            var until = Now + after;
            if (everything) _pausedUntil = _pausedUntil > until ? _pausedUntil : until;
            else Bucket(call).Pause(until);
        }
    }

    /// <summary>An answer that counts towards a ban: 401, 403, and 429 for our own doing.</summary>
    public void CountInvalid()
    {
        lock (_lock)
        {
            _invalid.Enqueue(Now);
            if (_invalid.Count != MostInvalid) return;
        }
        log.LogError("Discord has refused {Count} requests within ten minutes; nothing but answers to people goes out until it is calm again", MostInvalid);
    }

    private TimeSpan? Take(ApiCall call, out Bucket bucket)
    {
        var now = Now;
        bucket = Bucket(call);
        while (_invalid.TryPeek(out var oldest) && now - oldest >= InvalidFor) _invalid.Dequeue();
        if (_invalid.Count >= MostInvalid) return InvalidFor - (now - _invalid.Peek());
        if (now < _pausedUntil) return _pausedUntil - now;
        while (_recent.TryPeek(out var first) && now - first >= TimeSpan.FromSeconds(1)) _recent.Dequeue();
        if (_recent.Count >= PerSecond) return TimeSpan.FromSeconds(1) - (now - _recent.Peek());
        var wait = bucket.Take(now);
        if (wait == TimeSpan.Zero) _recent.Enqueue(now);
        return wait;
    }

    private Bucket Bucket(ApiCall call)
    {
        var key = Key(_names.GetValueOrDefault(RouteOf(call), RouteOf(call)), call);
        if (_buckets.TryGetValue(key, out var known)) return known;
        if (_buckets.Count >= Remembered) Forget();
        return _buckets[key] = new();
    }

    private void Forget()
    {
        var before = Now - TimeSpan.FromMinutes(5);
        foreach (var (key, bucket) in _buckets.ToList())
            if (bucket.Idle && bucket.LastUsed < before) _buckets.Remove(key);
    }

    private static string RouteOf(ApiCall call) => $"{call.Method} {call.Route}";

    private static string Key(string name, ApiCall call) => $"{name}|{call.Major}";

    private static string? Text(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static double? Number(HttpResponseHeaders headers, string name) =>
        double.TryParse(Text(headers, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number : null;
}

/// <summary>A call's turn, or how long it would have to wait for one.</summary>
internal readonly record struct Turn(Bucket? Bucket, TimeSpan Wait)
{
    public bool Taken => Bucket is not null;
}

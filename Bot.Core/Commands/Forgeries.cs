using System.Collections.Concurrent;
using Bot.Core.People;
using Microsoft.Extensions.Logging;

namespace Bot.Core.Commands;

/// <summary>
/// Counts what nobody was offered: buttons, codes and links that we did not make. A few are old messages or slips; whoever sends many within
/// ten minutes is slowed, and whoever runs the bot reads a line about it, without a word of what was sent.
/// </summary>
public sealed partial class Forgeries(RateLimit rate, TimeProvider clock, ILogger<Forgeries> log)
{
    /// <summary>Within <see cref="Window"/>.</summary>
    public const int Allowed = 10;

    private const int Remembered = 1_000;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<PersonId, Count> _counts = new();

    public void Add(Caller who)
    {
        if (_counts.Count > Remembered) ForgetTheOld();
        var count = _counts.GetOrAdd(who.Person, static _ => new());
        int now;
        lock (count)
        {
            if (clock.GetElapsedTime(count.Since) >= Window) (count.Since, count.Number) = (clock.GetTimestamp(), 0);
            now = ++count.Number;
        }
        if (now % Allowed != 0) return;
        rate.Slow(who.Person);
        LogSlowed(who.Person.Value, who.Account.Platform, now);
    }

    private void ForgetTheOld()
    {
        foreach (var (person, count) in _counts)
            if (clock.GetElapsedTime(count.Since) >= Window) _counts.TryRemove(new(person, count));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Person {Person} on {Platform} sent {Count} forged or outdated buttons, codes or links within ten minutes and is slowed")]
    private partial void LogSlowed(long person, string platform, int count);

    private sealed class Count
    {
        public long Since { get; set; }

        public int Number { get; set; }
    }
}

using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Core.Outbox;

/// <summary>What one worker has under way: at most one row of each lane, and so many at once.</summary>
internal sealed class Round(
    Func<CancellationToken, Task<IReadOnlyList<Row>>> heads, Paces paces, Func<Row, Permit, Task<int>> deliver, Alarm alarm,
    OutboxOptions options, TimeProvider clock, ILogger log)
{
    private static readonly Duration AfterFault = Duration.FromSeconds(5);

    /// <summary>
    /// What the paces hold back is looked through again, not read again: with ten thousand reminders waiting, each permit would else cost the
    /// reading of two thousand. What stands behind a row that is done, in its lane, is found after this long at the latest.
    /// </summary>
    private static readonly Duration Fresh = Duration.FromSeconds(1);

    private readonly Dictionary<string, Task<int>> _running = [];
    private readonly ConcurrentDictionary<string, Instant> _aside = [];
    private readonly List<Row> _ready = [];
    private Instant _read;
    private bool _moreBehind;

    public int Running => _running.Count;

    public bool Full => _running.Count >= options.Parallel;

    /// <summary>When something may go that had to be left for now.</summary>
    public Instant Left { get; private set; } = Instant.MaxValue;

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>Starts what is due and permitted, as long as there is room.</summary>
    /// <param name="anew">Something new became due: what was read before might go before it.</param>
    public async Task Start(bool anew, CancellationToken ct)
    {
        if (anew || (_moreBehind && Now - _read >= Fresh)) _ready.Clear();
        Go();
        if (Full || _ready.Count > 0) return;
        (_read, _moreBehind) = (Now, false);
        _ready.AddRange(await heads(ct));
        Go();
    }

    /// <summary>Waits until something that runs is done.</summary>
    /// <returns>How many rows were dealt with.</returns>
    public async Task<int> SomeDone()
    {
        if (_running.Count == 0) return 0;
        await Task.WhenAny(_running.Values);
        var done = 0;
        foreach (var (lane, task) in _running.Where(pair => pair.Value.IsCompleted).ToList())
        {
            _running.Remove(lane);
            _moreBehind = true;
            done += await task;
        }
        return done;
    }

    /// <summary>Waits until <paramref name="until"/>, until something new is due, or until something is done, whichever is first.</summary>
    /// <returns>Whether something is done.</returns>
    public async Task<bool> Pause(Instant until, CancellationToken ct)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(ct);
        // With no room for more there is no use in hearing of more.
        var more = Full ? Task.Delay(Timeout.InfiniteTimeSpan, clock, enough.Token) : alarm.Wait(until, clock, enough.Token);
        await Task.WhenAny([more, .. _running.Values]);
        await enough.CancelAsync();
        await more.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ct.ThrowIfCancellationRequested();
        if (!_running.Values.Any(task => task.IsCompleted)) return false;
        await SomeDone();
        return true;
    }

    /// <summary>Starts what may go of what was read; what may not stays, in its order.</summary>
    private void Go()
    {
        Left = Instant.MaxValue;
        var kept = 0;
        for (var at = 0; at < _ready.Count; at++)
        {
            var head = _ready[at];
            if (Full) _ready[kept++] = head;
            // Read while it was being claimed.
            else if (_running.ContainsKey(head.Lane)) continue;
            else if (MayGo(head, out var permit)) _running.Add(head.Lane, Deliver(head, permit));
            else _ready[kept++] = head;
        }
        _ready.RemoveRange(kept, _ready.Count - kept);
        if (kept > 0 && _moreBehind) Leave(_read + Fresh);
    }

    private bool MayGo(Row head, out Permit permit)
    {
        var now = Now;
        permit = new(paces, null);
        if (_aside.TryGetValue(head.Lane, out var next))
        {
            if (now < next) return Leave(next);
            _aside.TryRemove(head.Lane, out _);
        }
        // What is too late is dropped without saying anything.
        if (head.Over(now) || head.Address is not { } address) return true;
        if (!paces.Take(address, now, out next)) return Leave(next);
        permit = new(paces, address);
        return true;
    }

    private bool Leave(Instant next)
    {
        Left = Instant.Min(Left, next);
        return false;
    }

    private async Task<int> Deliver(Row head, Permit permit)
    {
        try
        {
            return await deliver(head, permit);
        }
        catch (Exception e)
        {
            // One row's fault must not stop the loop; nor may it be tried over and over in the same second.
            log.LogError(e, "Delivering {Key} ({Kind}) failed", head.Key, head.Kind);
            _aside[head.Lane] = Now + AfterFault;
            return 0;
        }
    }
}

namespace Bot.Host.Discord;

/// <summary>
/// One rate limit as its headers tell it. Until they do, one request at a time. Not for several threads at once.
/// https://docs.discord.com/developers/topics/rate-limits
/// </summary>
internal sealed class Bucket
{
    private int _limit = 1;
    private int _left = 1;
    private int _underWay;
    private bool _known;
    private TimeSpan _resets;
    private TimeSpan _pausedUntil;

    /// <summary>Completed when something changed for those who wait.</summary>
    public TaskCompletionSource Changed { get; private set; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TimeSpan LastUsed { get; private set; }

    public bool Idle => _underWay == 0;

    /// <returns>How long to wait; zero when the turn was taken; null to wait for <see cref="Changed"/>.</returns>
    public TimeSpan? Take(TimeSpan now)
    {
        LastUsed = now;
        if (now < _pausedUntil) return _pausedUntil - now;
        if (!_known && _underWay > 0) return null;
        // What is still under way may be counted in the new window.
        if (_known && now >= _resets) _left = Math.Max(_left, _limit - _underWay);
        if (_left <= 0 && _known) return now < _resets ? _resets - now : null;
        _left--;
        _underWay++;
        return TimeSpan.Zero;
    }

    public void Done()
    {
        _underWay--;
        if (!_known) _left = 1;
        Wake();
    }

    /// <summary>What an answer's headers said.</summary>
    /// <param name="resetsAfter">From now.</param>
    public void Learn(int limit, int left, TimeSpan resetsAfter, TimeSpan now)
    {
        var resets = now + resetsAfter;
        // Answers overtake each other: within one window the lowest number is the truth.
        var sameWindow = _known && (resets - _resets).Duration() < TimeSpan.FromMilliseconds(500) && limit == _limit;
        _left = sameWindow ? Math.Min(_left, left) : Math.Max(0, left - Math.Max(0, _underWay - 1));
        (_limit, _resets, _known) = (limit, sameWindow ? Max(_resets, resets) : resets, true);
        Wake();
    }

    /// <summary>Nothing goes before then.</summary>
    public void Pause(TimeSpan until) => _pausedUntil = Max(_pausedUntil, until);

    private static TimeSpan Max(TimeSpan left, TimeSpan right) => left > right ? left : right;

    private void Wake()
    {
        Changed.TrySetResult();
        Changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

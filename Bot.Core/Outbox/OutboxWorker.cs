using Bot.Core.Chat;
using Bot.Core.Storage;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Core.Outbox;

/// <summary>
/// Sends what is due: changes before announcements before reminders before refreshes, each room within its pace and in order, different
/// rooms side by side. Everything it needs to know lies in the database, so it may be killed at any point. Several may work on one
/// database; each keeps paces of its own.
/// </summary>
public sealed class OutboxWorker
{
    private const int HeadsAtOnce = 2000;

    // What no alarm tells: rows of another process, a clock that was moved.
    private static readonly Duration LongestSleep = Duration.FromMinutes(1);
    private static readonly Duration AfterFault = Duration.FromSeconds(1);

    private readonly IDatabase _db;
    private readonly OutboxOptions _options;
    private readonly TimeProvider _clock;
    private readonly Alarm _alarm;
    private readonly ILogger _log;
    private readonly Sources _sources;
    private readonly Paces _paces;
    private readonly Delivery _delivery;
    private readonly IReadOnlyList<IChore> _chores;
    private readonly UnderWay _underWay = new();

    public OutboxWorker(
        IDatabase db,
        CardCopies copies,
        Alarm alarm,
        OutboxOptions options,
        TimeProvider clock,
        IEnumerable<IChat> chats,
        IEnumerable<INoteSource> notes,
        IEnumerable<ICardSource> cards,
        IEnumerable<IErrand> errands,
        IEnumerable<IChore> chores,
        ILogger<OutboxWorker> log)
    {
        IReadOnlyList<IChat> connected = [.. chats];
        (_db, _options, _clock, _alarm, _log) = (db, options, clock, alarm, log);
        _sources = new(notes, cards, connected);
        _paces = new(connected);
        _delivery = new(db, _sources, errands, _paces, copies, options, clock, log);
        _chores = [.. chores, new DirtyCards(db, clock), Tidy.Rows(db, clock, OutboxRows.Remove)];
    }

    /// <summary>How many rows are being delivered at this moment.</summary>
    internal int Sending => _underWay.Count;

    private Instant Now => Instant.FromDateTimeOffset(_clock.GetUtcNow());

    /// <summary>
    /// Does everything that is due now and that the paces permit; what <see cref="Run"/> has under way meanwhile is done, too, when this
    /// returns.
    /// </summary>
    /// <returns>How many rows were dealt with here: sent, dropped, or put off.</returns>
    /// <exception cref="DatabaseUnavailableException">The database could not be used now.</exception>
    public async Task<int> Drain(CancellationToken ct)
    {
        var round = NewRound();
        var done = 0;
        while (true)
        {
            // The alarm is left alone: whoever runs beside this waits for it.
            var worked = await Work(ct);
            await round.Start(anew: true, ct);
            if (round.Running > 0) done += await round.SomeDone();
            else if (worked == 0 && !await _underWay.Settle()) return done;
        }
    }

    /// <summary>When something comes due next that is not due now, for whoever turns the clock; null when nothing waits.</summary>
    public async Task<Instant?> NextDue(CancellationToken ct)
    {
        var now = Now;
        var next = await _db.Read(q => OutboxRows.NextFree(q, now), ct);
        foreach (var planner in _chores.Where(chore => chore.MakesDue))
        {
            if (await planner.Next(ct) is { } at && at > now && (next is null || at < next)) next = at;
        }
        return next;
    }

    /// <summary>Works until it is stopped. What is being sent then is finished first.</summary>
    public async Task Run(CancellationToken ct)
    {
        var round = NewRound();
        var due = Instant.MinValue;
        while (!ct.IsCancellationRequested)
        {
            try
            {
                var began = Now;
                var heard = _alarm.Heard(began);
                var worked = await Work(ct);
                await round.Start(heard || worked > 0 || began >= due, ct);
                due = await Due(ct);
                var next = Instant.Min(due, round.Left);
                if (worked > 0 || await round.Pause(next, ct)) continue;
                // New notes wait a little, not what was known to come or what the paces held back.
                var breath = began + _options.Breath;
                var left = (next > began ? Instant.Min(next, breath) : breath) - Now;
                if (left > Duration.Zero) await Task.Delay(left.ToTimeSpan(), _clock, ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                break;
            }
            catch (DatabaseUnavailableException)
            {
                // The storage has told the operator why, once; it goes on by itself.
                await Task.Delay(AfterFault.ToTimeSpan(), _clock, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (Exception e)
            {
                // The loop is all that reminds people: it outlives whatever happens in it.
                _log.LogError(e, "The outbox could not work, and tries again");
                await Task.Delay(AfterFault.ToTimeSpan(), _clock, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        while (round.Running > 0) await round.SomeDone();
    }

    private Round NewRound()
    {
        Task<IReadOnlyList<Row>> Heads(CancellationToken ct) =>
            _db.Read(q => OutboxRows.Heads(q, _sources.Platforms, Now, _options.Lease, HeadsAtOnce), ct);

        return new(Heads, _paces, (head, permit) => _underWay.Add(_delivery.Deliver(head, permit)), _alarm, _options, _clock, _log);
    }

    private async Task<int> Work(CancellationToken ct)
    {
        var worked = 0;
        foreach (var chore in _chores) worked += await chore.Work(ct);
        return worked;
    }

    /// <summary>When to look again for what is due.</summary>
    private async Task<Instant> Due(CancellationToken ct)
    {
        var now = Now;
        var due = now + LongestSleep;
        if (await _db.Read(q => OutboxRows.NextFree(q, now), ct) is { } free) due = Instant.Min(due, free);
        foreach (var chore in _chores)
        {
            if (await chore.Next(ct) is { } more) due = Instant.Min(due, more);
        }
        return due;
    }
}

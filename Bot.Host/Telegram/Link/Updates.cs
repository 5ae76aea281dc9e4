using System.Collections.Concurrent;
using Bot.Core.Commands;
using Bot.Core.People;
using Bot.Host.Telegram.Wire;

namespace Bot.Host.Telegram;

/// <summary>
/// From an update to its end. The polling loop only begins it: inputs of one account are handled in the order of their arrival, different
/// people side by side; what happens to a group comes before what happens in it. One that failed three times is answered with a number.
/// </summary>
internal sealed class Updates
{
    private const int Tries = 3;

    private readonly TelegramReader _reader;
    private readonly TelegramLogin _login;
    private readonly GroupEvents _events;
    private readonly Conversations _conversations;
    private readonly Unfinished _unfinished;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private readonly OneByOne<AccountRef> _order = new();
    private readonly ConcurrentDictionary<Task, bool> _underWay = [];
    private int _sleeping;
    private int _active;

    public Updates(
        TelegramReader reader, TelegramLogin login, GroupEvents events, Conversations conversations, Moves moves, Unfinished unfinished, TimeProvider clock,
        ILogger<Updates> log)
    {
        (_reader, _login, _events, _conversations, _unfinished, _clock, _log) = (reader, login, events, conversations, unfinished, clock, log);
        moves.Moved = conversations.AskAgain;
    }

    /// <summary>How many wait before they are tried again.</summary>
    public int Sleeping => Volatile.Read(ref _sleeping);

    /// <summary>How many were begun and are not done with.</summary>
    public int UnderWay => _underWay.Count;

    /// <summary>How many of them are being handled, and do not just wait for an earlier one.</summary>
    public int Active => Volatile.Read(ref _active);

    /// <summary>Called by the polling loop; returns at once.</summary>
    public void Begin(Update update, CancellationToken ct)
    {
        var task = Run(update, ct);
        _underWay[task] = true;
        _ = task.ContinueWith(done => _underWay.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Returns when everything that was begun is done with.</summary>
    public Task Settled() => Task.WhenAll([.. _underWay.Keys]);

    private async Task Run(Update update, CancellationToken ct)
    {
        try
        {
            if (_events.Begin(update, out var happening)) await Counted(() => happening);
            else if (_reader.Read(update, _login.Known) is { } incoming) await InOrder(update, incoming, ct);
            _unfinished.Finish(update.UpdateId);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Not finished, so it is delivered again.
            _log.LogDebug("An update was left for the next start");
        }
        catch (Exception e)
        {
            // What people do must still be answered.
            _log.LogError(e, "An update could not be taken in");
            _unfinished.Finish(update.UpdateId);
        }
    }

    private Task InOrder(Update update, Incoming incoming, CancellationToken ct)
    {
        var arrived = _clock.GetTimestamp();
        var before = _events.Settled(incoming.On.Chat);
        return _order.Then(incoming.On.From.Account, () => Counted(async () =>
        {
            await before;
            if ((update.Message ?? update.CallbackQuery?.Message)?.Chat is { IsGroup: true } group) await _events.Meet(group, ct);
            await Thrice(incoming with { On = incoming.On with { Arrived = arrived } }, ct);
        }));
    }

    private async Task Counted(Func<Task> work)
    {
        Interlocked.Increment(ref _active);
        try
        {
            await work();
        }
        finally
        {
            Interlocked.Decrement(ref _active);
        }
    }

    private async Task Thrice(Incoming incoming, CancellationToken ct)
    {
        for (var attempt = 1; attempt < Tries; attempt++)
        {
            try
            {
                await _conversations.Handle(incoming, ct);
                return;
            }
            catch (TryAgainException)
            {
                _log.LogWarning("An input from Telegram failed and is tried again");
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                _log.LogError(e, "An input from Telegram failed and is tried again");
            }
            await Sleep(TimeSpan.FromSeconds(attempt), ct);
        }
        await Finally(incoming with { On = incoming.On with { LastTry = true } }, ct);
    }

    private async Task Finally(Incoming incoming, CancellationToken ct)
    {
        try
        {
            await _conversations.Handle(incoming, ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            var number = Incidents.NewNumber();
            _log.LogError(e, "Incident {Incident} while answering on Telegram", number);
            await _conversations.Tell(incoming.On, Incidents.Words(number), ct);
        }
    }

    private async Task Sleep(TimeSpan time, CancellationToken ct)
    {
        Interlocked.Increment(ref _sleeping);
        try
        {
            await Task.Delay(time, _clock, ct);
        }
        finally
        {
            Interlocked.Decrement(ref _sleeping);
        }
    }
}

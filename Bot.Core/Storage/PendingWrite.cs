using System.Data.Common;

namespace Bot.Core.Storage;

/// <summary>One caller's change on its way through the writer.</summary>
internal abstract class PendingWrite
{
    public const string AwaitedSomethingElse =
        "The work of a write awaited something other than its Tx. It runs on the writer's thread while others wait: do everything else before the write "
        + "or after it.";

    /// <summary>Whether a second run finds out by itself that the first one was saved.</summary>
    public abstract bool HasOnceKey { get; }

    /// <summary>What the last attempt threw; null when it went well.</summary>
    public Exception? Error { get; protected set; }

    /// <summary>False when the caller has given up in the meantime. From here on it cannot.</summary>
    public abstract bool TryBegin();

    /// <summary>Does the work inside the open transaction. May be called again after that was undone. Throws nothing.</summary>
    public abstract void Attempt(DbConnection connection);

    /// <summary>Tells the caller how the last attempt ended. To be called when that is on disk.</summary>
    public abstract void Deliver(Action<Exception> afterCommitFailed);

    /// <summary>Tells the caller that the change could not be saved.</summary>
    public abstract void Fail(Exception error);
}

/// <inheritdoc/>
internal sealed class PendingWrite<T>(OnceKey? once, Func<Tx, Task<T>> work, TimeProvider clock) : PendingWrite
{
    private const int Waiting = 0;
    private const int Begun = 1;
    private const int GivenUp = 2;

    // The caller's code runs on the thread pool, not on the writer's thread.
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenRegistration _givingUp;
    private Tx? _tx;
    private T? _result;
    private int _state = Waiting;

    public Task<T> Done => _done.Task;

    public override bool HasOnceKey => once is not null;

    /// <summary>To be called before it waits.</summary>
    public void GiveUpOn(CancellationToken ct)
    {
        if (ct.CanBeCanceled) _givingUp = ct.UnsafeRegister(static (self, token) => ((PendingWrite<T>)self!).GiveUp(token), this);
    }

    public override bool TryBegin()
    {
        var won = Interlocked.CompareExchange(ref _state, Begun, Waiting) == Waiting;
        _givingUp.Unregister();
        return won;
    }

    public override void Attempt(DbConnection connection)
    {
        Error = null;
        _tx = new(connection, atOnce: true);
        try
        {
            var task = once is { } key ? OnceKeys.Run(_tx, key, work, clock) : work(_tx);
            if (!task.IsCompleted) throw new InvalidOperationException(AwaitedSomethingElse);
            _result = task.GetAwaiter().GetResult();
        }
        catch (Exception e)
        {
            Error = e;
        }
        finally
        {
            _tx.End();
        }
    }

    public override void Deliver(Action<Exception> afterCommitFailed)
    {
        if (Error is not null)
        {
            _done.TrySetException(Error);
            return;
        }
        _tx!.Committed(afterCommitFailed);
        _done.TrySetResult(_result!);
    }

    public override void Fail(Exception error) => _done.TrySetException(error);

    private void GiveUp(CancellationToken token)
    {
        if (Interlocked.CompareExchange(ref _state, GivenUp, Waiting) == Waiting) _done.TrySetCanceled(token);
    }
}

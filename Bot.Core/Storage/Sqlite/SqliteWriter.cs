using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Bot.Core.Storage.Sqlite;

/// <summary>
/// The one writer. A commit costs one wait for the disk, however much is in it, so all changes that wait go into one transaction (group
/// commit), each behind a savepoint. Nobody is told anything, not even a refusal, before the disk has it: a refusal may rest on a change in
/// the same batch. It has a thread of its own, because it spends its time blocked in the disk.
/// </summary>
internal sealed class SqliteWriter(WriterConnection connection, string file, ILogger log)
{
    /// <summary>A commit is shared by 256 then: its part in each is under 1 µs on a fast disk, so a longer batch only makes people wait.</summary>
    internal const int MostInBatch = 256;

    /// <summary>After this no further change joins a batch, so that the first does not wait long for the last.</summary>
    private static readonly TimeSpan LongestBatch = TimeSpan.FromMilliseconds(10);

    // Without a bound: whoever waits here holds his own memory already, and would only wait before the door instead of behind it.
    // Whoever adds wakes the writer himself. By default the thread pool does it, behind everybody who was answered by the last commit: with 64
    // callers the writer then idled 2 ms a batch instead of 1.
    private readonly Channel<PendingWrite> _waiting =
        Channel.CreateUnbounded<PendingWrite>(new() { SingleReader = true, AllowSynchronousContinuations = true });
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<PendingWrite> _batch = new(MostInBatch);
    private Thread? _thread;
    private bool _faulty;

    /// <summary>Whether the caller is inside the work of a write.</summary>
    public bool IsCalling => Thread.CurrentThread == _thread;

    /// <summary>Commits so far, for the tests that count them.</summary>
    public long Commits { get; private set; }

    public void Start()
    {
        _thread = new(Loop) { IsBackground = true, Name = "SQLite writer" };
        _thread.Start();
    }

    /// <summary>False after <see cref="Stop"/>.</summary>
    public bool TryAdd(PendingWrite write) => _waiting.Writer.TryWrite(write);

    /// <summary>Finishes what waits.</summary>
    public Task Stop()
    {
        _waiting.Writer.TryComplete();
        return _stopped.Task;
    }

    private void Loop()
    {
        connection.BelongToThisThread();
        while (_waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            try
            {
                RunBatch();
            }
            catch (Exception e)
            {
                // Nothing is known to come here. The writer must outlive it: without one the bot would hang, not fail.
                log.LogError(e, "A batch of writes failed as a whole");
                FailBatch(e);
            }
            _batch.Clear();
        }
        _stopped.SetResult();
    }

    private void RunBatch()
    {
        if (!TryTake()) return;
        try
        {
            connection.Begin();
        }
        catch (SqliteException e)
        {
            // Nothing ran. Each waiting again for its own lock would only make the queue longer.
            while (_batch.Count < MostInBatch && TryTake()) { }
            FailBatch(e);
            return;
        }
        if (!FillTransaction() || !connection.TryCommit())
        {
            RunOneByOne();
            return;
        }
        Committed();
        foreach (var write in _batch) Deliver(write);
    }

    /// <summary>Runs what waits, and what comes meanwhile. False when the transaction was lost on the way.</summary>
    private bool FillTransaction()
    {
        var began = Stopwatch.GetTimestamp();
        if (!RunFirst(_batch[0])) return false;
        while (_batch.Count < MostInBatch && Stopwatch.GetElapsedTime(began) < LongestBatch && TryTake())
        {
            if (!RunBehindSavepoint(_batch[^1])) return false;
        }
        return true;
    }

    /// <summary>The first has the transaction for itself and needs no savepoint: what undoes it undoes nobody else.</summary>
    private bool RunFirst(PendingWrite write)
    {
        write.Attempt(connection);
        return connection.InTransaction && (write.Error is null || connection.TryRestart());
    }

    private bool RunBehindSavepoint(PendingWrite write)
    {
        if (!connection.TrySavepoint()) return false;
        write.Attempt(connection);
        return connection.InTransaction && (write.Error is null ? connection.TryRelease() : connection.TryUndoToSavepoint());
    }

    /// <summary>The batch is lost: a full disk, a fault. Each gets a transaction of its own, and what fails then fails for its caller alone.</summary>
    private void RunOneByOne()
    {
        if (_batch.Count > 1) log.LogDebug("A batch of {Count} writes was undone and is run again one by one", _batch.Count);
        foreach (var write in _batch)
        {
            try
            {
                connection.Begin();
                write.Attempt(connection);
                if (write.Error is null) connection.Commit();
                else connection.Rollback();
                Committed();
            }
            catch (SqliteException e)
            {
                write.Fail(Clear(e));
                continue;
            }
            Deliver(write);
        }
    }

    private void Committed()
    {
        Commits++;
        if (!_faulty) return;
        _faulty = false;
        log.LogInformation("{File} can be written again", file);
    }

    private void Deliver(PendingWrite write)
    {
        if (write.Error is SqliteException fault) write.Fail(Clear(fault));
        else write.Deliver(AfterCommitFailed);
    }

    private void FailBatch(Exception e)
    {
        var clear = Clear(e);
        foreach (var write in _batch) write.Fail(clear);
    }

    /// <summary>Puts the next one that still wants to into the batch.</summary>
    private bool TryTake()
    {
        while (_waiting.Reader.TryRead(out var write))
        {
            if (!write.TryBegin()) continue;
            _batch.Add(write);
            return true;
        }
        return false;
    }

    private Exception Clear(Exception e)
    {
        var clear = SqliteFault.Clear(e, file);
        if (clear is not DatabaseUnavailableException || _faulty) return clear;
        // Once, not for each of the thousands who try while the disk is full.
        _faulty = true;
        log.LogError(e, "{Fault}", clear.Message);
        return clear;
    }

    private void AfterCommitFailed(Exception e) => log.LogError(e, "What was to happen after a commit failed");
}

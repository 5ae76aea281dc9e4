using System.Data.Common;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Bot.Core.Storage.Postgres;

/// <summary>
/// One of the writers: a thread that runs changes, each in a transaction of its own; the server joins the commits of all writers. Only those
/// that are about one thing share one, behind savepoints, and when any statement in it fails, all of it is run again one by one: what fails
/// then fails for its caller alone.
/// </summary>
internal sealed class PostgresWriter(NpgsqlDataSource source, WriteQueue queue, PostgresHealth health, ILogger log) : IDisposable
{
    /// <summary>At 0.3 ms each the last one waits 20 ms for its turn.</summary>
    internal const int MostInBatch = 64;

    /// <summary>A change that is in the way of this one again and again is not of the moment.</summary>
    private const int MostTries = 10;

    /// <summary>An idle connection may have been cut long ago; the second one is new.</summary>
    private const int MostCuts = 2;

    [ThreadStatic]
    private static bool _writing;

    private readonly List<PendingWrite> _batch = new(MostInBatch);
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private PostgresSession? _session;

    private PostgresSession Session => _session ??= new(source);

    /// <summary>Whether the caller is inside the work of a write.</summary>
    public static bool IsCalling => _writing;

    /// <summary>Done when the queue was stopped and is empty.</summary>
    public Task Stopped => _stopped.Task;

    public void Start() => new Thread(Loop) { IsBackground = true, Name = "PostgreSQL writer" }.Start();

    /// <summary>To be called after <see cref="Stopped"/>.</summary>
    public void Dispose() => _session?.Dispose();

    private void Loop()
    {
        _writing = true;
        Warm();
        foreach (var waiting in queue.Take())
        {
            while (TakeBatch(waiting)) RunBatch();
        }
        _stopped.SetResult();
    }

    /// <summary>Connects before somebody waits for it. When that cannot be, the first write says so.</summary>
    private void Warm()
    {
        try
        {
            Session.Begin();
            Session.Rollback();
        }
        catch (Exception e) when (IsOfTheServer(e))
        {
            log.LogDebug(e, "A writer did not find the server");
        }
    }

    private bool TakeBatch(WriteQueue.Waiting from)
    {
        _batch.Clear();
        queue.Fill(from, _batch, MostInBatch);
        return _batch.Count > 0;
    }

    private void RunBatch()
    {
        try
        {
            if (_batch.Count > 1 && TryTogether())
            {
                foreach (var write in _batch) write.Deliver(AfterCommitFailed);
                return;
            }
            foreach (var write in _batch) RunAlone(write);
        }
        catch (DatabaseUnavailableException e)
        {
            FailBatch(e);
        }
        catch (Exception e)
        {
            // Nothing is known to come here. The writer must outlive it: without one the bot would hang, not fail.
            log.LogError(e, "A write failed in an unexpected way");
            _session?.Dispose();
            _session = null;
            FailBatch(e);
        }
    }

    private void FailBatch(Exception e)
    {
        foreach (var write in _batch) write.Fail(e);
    }

    /// <exception cref="DatabaseUnavailableException">There is no connection.</exception>
    private void Begin()
    {
        try
        {
            Session.Begin();
        }
        catch (Exception e) when (IsOfTheServer(e))
        {
            source.Clear();
            var clear = health.Fails(e) as DatabaseUnavailableException ?? new DatabaseUnavailableException(e.Message, e);
            FailBatch(clear);
            // Each waiting again for a server that does not answer would only make the queue longer.
            while (queue.TakeNow() is { } waiting)
                while (TakeBatch(waiting)) FailBatch(clear);
            throw clear;
        }
    }

    /// <summary>False when the transaction was lost on the way, and all of it is to be run again.</summary>
    private bool TryTogether()
    {
        try
        {
            Begin();
            foreach (var write in _batch)
            {
                Session.Savepoint();
                write.Attempt(Session);
                // Not this one's alone: what failed may be what an earlier one had kept for later.
                if (write.Error is { } error && IsOfTheServer(error)) throw error;
                if (write.Error is null) Session.Release();
                else Session.UndoToSavepoint();
            }
            Commit(_batch.TrueForAll(write => write.HasOnceKey));
            health.Works();
            return true;
        }
        catch (Exception e) when (IsOfTheServer(e))
        {
            log.LogDebug(e, "A batch of {Count} writes was undone and is run again one by one", _batch.Count);
            GiveUp(e);
            return false;
        }
    }

    private void RunAlone(PendingWrite write)
    {
        for (int tries = 1, cuts = 0; ; tries++)
        {
            try
            {
                Begin();
                write.Attempt(Session);
                if (write.Error is { } error && IsOfTheServer(error)) throw error;
                if (write.Error is null) Commit(write.HasOnceKey);
                else Session.Rollback();
                health.Works();
            }
            catch (Exception e) when (IsOfTheServer(e))
            {
                GiveUp(e);
                if (PostgresFault.IsOfTheMoment(e) && tries < MostTries) continue;
                if (PostgresFault.IsCut(e) && ++cuts < MostCuts) continue;
                write.Fail(health.Fails(e));
                return;
            }
            write.Deliver(AfterCommitFailed);
            return;
        }
    }

    /// <param name="keyed">Run again, they find their once-keys and know what became of them.</param>
    private void Commit(bool keyed)
    {
        var number = keyed ? null : Session.Number();
        try
        {
            Session.Commit();
        }
        catch (Exception e) when (number is not null && PostgresFault.IsCut(e))
        {
            GiveUp(e);
            if (!LostCommit.WasSaved(source, number, health)) throw;
        }
    }

    /// <summary>Undoes what is open, on a connection that may be of no use any more.</summary>
    private void GiveUp(Exception e)
    {
        try
        {
            Session.Rollback();
        }
        catch (Exception undo) when (IsOfTheServer(undo))
        {
            Session.Close();
        }
        // The others of the pool have most likely gone with it.
        if (PostgresFault.IsCut(e)) source.Clear();
    }

    private static bool IsOfTheServer(Exception e) => e is DbException || PostgresFault.IsCut(e);

    private void AfterCommitFailed(Exception e) => log.LogError(e, "What was to happen after a commit failed");
}

using Bot.Core.Outbox;
using Bot.Core.Storage;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Core.People.Me.Leaving;

/// <summary>Forgets whose time has come, sweeps a little later, and then leaves nothing of them in the database's files.</summary>
public sealed class FarewellChore(IDatabase db, Forgetting forgetting, TimeProvider clock, ILogger<FarewellChore> log) : IChore
{
    private const int Most = 20;

    private static readonly Duration AfterFault = Duration.FromMinutes(10);

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <inheritdoc/>
    public bool MakesDue => true;

    /// <inheritdoc/>
    public async Task<int> Work(CancellationToken ct)
    {
        var due = await db.Read(q => Farewells.Due(q, Now, Most), ct);
        var swept = new List<Farewell>();
        foreach (var one in due)
        {
            if (await Try(one, () => Go(one, ct), ct)) swept.Add(one);
        }
        if (swept.Count > 0) await Finish(swept, ct);
        return due.Count;
    }

    /// <inheritdoc/>
    public Task<Instant?> Next(CancellationToken ct) => db.Read(Farewells.Next, ct);

    /// <returns>Whether nothing is left to do but to leave no traces.</returns>
    private async Task<bool> Go(Farewell one, CancellationToken ct)
    {
        if (one.Gone && !await db.Read(q => Farewells.IsThere(q, one.Person), ct))
        {
            await forgetting.Sweep(one.Person, ct);
            return true;
        }
        if (!one.Gone && !await db.Read(q => Farewells.StillHolds(q, one, Now), ct))
        {
            await db.Write(null, tx => Farewells.Stay(tx, one.Person), ct);
            return false;
        }
        if (one.Gone || await db.Write(null, tx => Farewells.Begin(tx, one), ct)) await forgetting.Forget(one.Person, Now, ct);
        return false;
    }

    /// <summary>One rewriting of the file for all of them.</summary>
    private async Task Finish(IReadOnlyList<Farewell> gone, CancellationToken ct)
    {
        try
        {
            await db.Scrub(ct);
        }
        catch (DatabaseUnavailableException e)
        {
            log.LogWarning(e, "Traces of forgotten people stay in the file until it can be written anew, which is tried again");
            await db.Write(null, async tx =>
            {
                foreach (var one in gone) await Farewells.PutOff(tx, one.Person, Now + AfterFault);
            }, ct);
            return;
        }
        await db.Write(null, async tx =>
        {
            foreach (var one in gone) await Farewells.Done(tx, one.Person);
        }, ct);
        log.LogInformation("{Count} people were forgotten", gone.Count);
    }

    /// <summary>A fault in one feature's part must not keep everybody's reminders from being sent, nor others from being forgotten.</summary>
    private async Task<bool> Try(Farewell one, Func<Task<bool>> work, CancellationToken ct)
    {
        try
        {
            return await work();
        }
        catch (Exception e) when (e is not DatabaseUnavailableException && !ct.IsCancellationRequested)
        {
            log.LogError(e, "Somebody could not be forgotten, and it is tried again");
            await db.Write(null, tx => Farewells.PutOff(tx, one.Person, Now + AfterFault), ct);
            return false;
        }
    }
}

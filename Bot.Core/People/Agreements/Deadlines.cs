using Bot.Core.Commands;
using Bot.Core.Outbox;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Agreements;

/// <summary>Ends agreements when their time is over: carries out what nobody objected to, lets the others lapse.</summary>
internal sealed class Deadlines(IDatabase db, AgreementBook agreements, TimeProvider clock) : IChore
{
    public bool MakesDue => true;

    public async Task<int> Work(CancellationToken ct)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        if (await db.Read(q => AgreementTable.Due(q, now), ct) is not { } id) return 0;
        try
        {
            await db.Write(null, tx => agreements.TimeIsOver(tx, id), ct);
        }
        catch (Problem)
        {
            // What was agreed to cannot be done any more; the card says that it has lapsed.
            await db.Write(null, tx => agreements.Lapse(tx, id), ct);
        }
        return 1;
    }

    public Task<Instant?> Next(CancellationToken ct) => db.Read(AgreementTable.NextDue, ct);
}

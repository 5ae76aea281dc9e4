using Bot.Core.Features.Workshops.Store;
using Bot.Core.Outbox;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Kinds;

/// <summary>Tells those who come to an action where it meets, when the time has come. May run twice.</summary>
public sealed class Places(IDatabase db, Notes notes, TimeProvider clock)
{
    /// <summary>Notes written in one change, which is to stay short.</summary>
    private const int Chunk = 200;

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    internal async Task Tell(Workshop workshop, CancellationToken ct)
    {
        if (!workshop.IsAction || Now < workshop.PlaceShown) return;
        var coming = (await db.Read(q => RsvpTable.Concerned(q, workshop.Id), ct)).Where(one => one.Standing == Standing.Going);
        foreach (var some in coming.Chunk(Chunk))
        {
            await db.Write(null, async tx =>
            {
                await notes.Add(tx, [.. some.Select(one => Telling.Tell.Place(workshop, one.Person, Now))]);
                return true;
            }, ct);
        }
    }
}

using Bot.Core.Outbox;
using Bot.Core.Storage;

namespace Bot.Core.Calendar.Listings;

/// <summary>After a switch was turned: everything that is coming is shown, or everything that is shown is taken away.</summary>
public sealed class ListingSweep(IDatabase db, Listings listings, IEnumerable<IListingSource> sources) : IErrand
{
    private const int Most = 100;

    /// <summary>Events in one write, to stay under 20 ms.</summary>
    private const int AtOnce = 10;

    public IReadOnlyList<string> Kinds { get; } = [Listings.All];

    public async Task<ErrandEnd> Run(Errand errand, CancellationToken ct)
    {
        var (kind, space, now) = (errand.Args, errand.Space, errand.Now);
        var shown = await db.Read(q => ListingTable.In(q, space, kind), ct);
        foreach (var some in shown.Chunk(AtOnce))
        {
            await db.Write(null, async tx =>
            {
                foreach (var row in some) await listings.Ring(tx, row.Id, space, now);
            }, ct);
        }
        if (!await db.Read(q => ListingTable.IsOn(q, space, kind), ct)) return new ErrandEnd.Done();
        if (sources.FirstOrDefault(one => one.Kind == kind) is not { } source) return new ErrandEnd.Pointless();
        if (await db.Read(q => ListingTable.Community(q, space), ct) is not { } community) return new ErrandEnd.Pointless();
        var coming = (await db.Read(q => source.Coming(q, community, now, Most), ct)).Except(shown.Select(row => row.SubjectId));
        foreach (var some in coming.Chunk(AtOnce))
        {
            await db.Write(null, async tx =>
            {
                foreach (var id in some) await listings.Refresh(tx, community, kind, id);
            }, ct);
        }
        return new ErrandEnd.Done();
    }
}

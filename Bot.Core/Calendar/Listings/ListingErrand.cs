using System.Security.Cryptography;
using System.Text.Json;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.Outbox;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Calendar.Listings;

/// <summary>Brings one event in one space's calendar up to date: adds it, changes it, or takes it away.</summary>
public sealed class ListingErrand(
    IDatabase db, IEnumerable<IListingSource> sources, IEnumerable<ISpaceCalendar> calendars, ListingReports reports) : IErrand
{
    private static readonly Duration WhileAway = Duration.FromDays(1);

    /// <summary>Until somebody has done something about what hinders it.</summary>
    private static readonly Duration WhileHindered = Duration.FromHours(6);

    private static readonly Duration ForTheCard = Duration.FromMinutes(1);

    /// <summary>A card that is not posted by then is not waited for.</summary>
    private static readonly Duration CardWithin = Duration.FromMinutes(10);

    public IReadOnlyList<string> Kinds { get; } = [Listings.One];

    public async Task<ErrandEnd> Run(Errand errand, CancellationToken ct)
    {
        if (!Base32.TryRead(errand.Args, out var id) || await db.Read(q => ListingTable.Find(q, id), ct) is not { } row)
            return new ErrandEnd.Pointless();
        if (calendars.FirstOrDefault(one => one.Platform == row.Platform) is not { } calendar) return new ErrandEnd.Again(errand.Now + WhileAway);
        if (await db.Read(q => ListingTable.Switch(q, row.Place, row.Kind), ct) is not { } space) return await Drop(row);
        if (space.LeftAt is not null) return new ErrandEnd.Again(errand.Now + WhileAway);

        var listing = sources.FirstOrDefault(one => one.Kind == row.Kind) is { } source
            ? await db.Read(q => source.Listing(q, row.SubjectId), ct)
            : null;
        var job = new Job(row, calendar, errand.Now, listing, listing is null ? null : await Entry(row, space, listing, errand.Now, ct));
        if (listing is not null && errand.Now >= listing.End) return await Drop(row);
        var wanted = space.On && listing is { Cancelled: false } && listing.Community.Value == space.CommunityId;
        return (wanted, row.NativeId) switch
        {
            (true, null) => await Add(job, ct),
            (true, { } native) => await Change(job, native, ct),
            (false, null) => row.Adding && job.Entry is not null ? await Settle(job, ct) ?? await Drop(row) : await Drop(row),
            (false, { } native) => await Remove(job, native, ct),
        };
    }

    private async Task<ErrandEnd> Add(Job job, CancellationToken ct)
    {
        var (row, entry) = (job.Row, job.Entry!);
        if (row.Dismissed) return new ErrandEnd.Pointless();
        if (row.Adding && await Settle(job, ct) is { } end) return end;
        // No calendar takes what has begun.
        if (entry.Begun) return await Drop(row);
        // Known before it is asked for: after a crash it is looked for, not added twice.
        await db.Write(null, tx => ListingTable.Adding(tx, row.Id, adding: true), ct);
        var result = await job.Calendar.Add(row.Place, entry, ct);
        if (result is ListingResult.Done done) return await Shown(job, done.Native);
        if (result is not ListingResult.Unsure) await db.Write(null, tx => ListingTable.Adding(tx, row.Id, adding: false), CancellationToken.None);
        return await Other(job, result);
    }

    /// <summary>Finds out what became of an earlier try.</summary>
    /// <returns>Null when it is certainly not there.</returns>
    private async Task<ErrandEnd?> Settle(Job job, CancellationToken ct)
    {
        var (row, entry) = (job.Row, job.Entry!);
        var known = await db.Read(q => ListingTable.Natives(q, row.Place), ct);
        switch (await job.Calendar.Find(row.Place, entry, known, ct))
        {
            case ListingResult.Done found:
                await db.Write(null, tx => ListingTable.Shown(tx, row.Id, found.Native, hash: null, entry.Event.Start), CancellationToken.None);
                return new ErrandEnd.Again(job.Now);
            case ListingResult.Gone:
                await db.Write(null, tx => ListingTable.Adding(tx, row.Id, adding: false), CancellationToken.None);
                return null;
            case var other:
                return await Other(job, other);
        }
    }

    private async Task<ErrandEnd> Change(Job job, string native, CancellationToken ct)
    {
        var (row, entry) = (job.Row, job.Entry!);
        if (row.ShownHash == Hash(entry)) return Shown(job);
        if (row.ShownStart <= job.Now && row.ShownStart != entry.Event.Start)
        {
            // It has begun there, and what has begun cannot be moved: it is taken away and added anew.
            var removed = await job.Calendar.Remove(row.Place, native, cancelled: false, ct);
            if (removed is not (ListingResult.Done or ListingResult.Gone)) return await Other(job, removed);
            await db.Write(null, tx => ListingTable.Gone(tx, row.Id, dismissed: false), CancellationToken.None);
            return new ErrandEnd.Again(job.Now);
        }
        switch (await job.Calendar.Change(row.Place, native, entry, ct))
        {
            case ListingResult.Done:
                return await Shown(job, native);
            case ListingResult.Gone:
                await db.Write(null, tx => ListingTable.Gone(tx, row.Id, dismissed: true), CancellationToken.None);
                return new ErrandEnd.Done();
            case var other:
                return await Other(job, other);
        }
    }

    private async Task<ErrandEnd> Remove(Job job, string native, CancellationToken ct)
    {
        var cancelled = job.Listing is { Cancelled: true } && job.Row.ShownStart > job.Now;
        var result = await job.Calendar.Remove(job.Row.Place, native, cancelled, ct);
        if (result is not (ListingResult.Done or ListingResult.Gone)) return await Other(job, result);
        await db.Write(null, tx => ListingTable.Delete(tx, job.Row.Id), CancellationToken.None);
        return new ErrandEnd.Done();
    }

    private async Task<ErrandEnd> Shown(Job job, string native)
    {
        var entry = job.Entry!;
        await db.Write(null, tx => ListingTable.Shown(tx, job.Row.Id, native, Hash(entry), entry.Event.Start), CancellationToken.None);
        return Shown(job);
    }

    /// <summary>It stands there as it should; if its card is still on the way, it is looked at again.</summary>
    private static ErrandEnd Shown(Job job) => job.Entry is { Card: null, CardExpected: true } && job.Now - job.Entry.Event.Changed < CardWithin
        ? new ErrandEnd.Again(job.Now + ForTheCard)
        : new ErrandEnd.Done();

    private async Task<ErrandEnd> Other(Job job, ListingResult result)
    {
        switch (result)
        {
            case ListingResult.Hindered hindered:
                await reports.Tell(job.Row.Place, job.Row.Kind, hindered.Trouble, job.Now);
                return new ErrandEnd.Again(job.Now + WhileHindered);
            case ListingResult.Later later:
                return new ErrandEnd.Later(later.After);
            case ListingResult.Failed failed:
                return new ErrandEnd.Failed(failed.Reason);
            case ListingResult.Unsure unsure:
                return new ErrandEnd.Failed(unsure.Reason);
            default:
                return new ErrandEnd.Failed("The calendar has no place for it.");
        }
    }

    private async Task<ErrandEnd> Drop(ListingRow row)
    {
        await db.Write(null, tx => ListingTable.Delete(tx, row.Id), CancellationToken.None);
        return new ErrandEnd.Pointless();
    }

    private Task<CalendarEntry> Entry(ListingRow row, SwitchRow space, Listing listing, Instant now, CancellationToken ct) => db.Read(
        async q =>
        {
            var card = await ListingTable.Card(q, row.Place, listing.Card);
            var expected = card is null && listing.Room is { } room && await ListingTable.IsIn(q, room, row.Place);
            return new CalendarEntry(listing, card, Languages.Read(space.Languages), listing.Start <= now) { CardExpected = expected };
        },
        ct);

    private static string Hash(CalendarEntry entry) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new[]
    {
        entry.Event.Title, entry.Event.Description, entry.Event.Location, entry.Event.Start.ToString(), entry.Event.End.ToString(),
        entry.Card?.ToString() ?? "", Languages.Write(entry.Languages),
    })));

    private sealed record Job(ListingRow Row, ISpaceCalendar Calendar, Instant Now, Listing? Listing, CalendarEntry? Entry);
}

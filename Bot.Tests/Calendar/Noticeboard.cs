using Bot.Core.Calendar.Listings;
using Bot.Core.Localization;
using Bot.Core.People;

namespace Bot.Tests.Calendar;

/// <summary>A space's own calendar on a board: keeps what is put on it and does what a test tells it to.</summary>
internal sealed class Noticeboard : ISpaceCalendar
{
    private int _made;

    public string Platform => "sandbox";

    public Words Name { get; } = new(En: "the notices", Es: "los avisos");

    public Words Warning { get; } = new(En: "All see it.", Es: "Se ve.");

    public Dictionary<string, CalendarEntry> Notices { get; } = [];

    public List<string> Done { get; } = [];

    /// <summary>What it answers instead, once; whether it has had its effect then.</summary>
    public (ListingResult Result, bool Happens)? Next { get; set; }

    public Words Explain(ListingTrouble trouble) => Words.Verbatim(trouble.ToString());

    public Task<ListingResult> Add(PlaceRef space, CalendarEntry entry, CancellationToken ct)
    {
        var native = $"n{++_made}";
        return Do("add", native, () => Notices[native] = entry);
    }

    public Task<ListingResult> Change(PlaceRef space, string native, CalendarEntry entry, CancellationToken ct) =>
        Notices.ContainsKey(native) ? Do("change", native, () => Notices[native] = entry) : Task.FromResult<ListingResult>(new ListingResult.Gone());

    public Task<ListingResult> Remove(PlaceRef space, string native, bool cancelled, CancellationToken ct) =>
        Notices.ContainsKey(native) ? Do(cancelled ? "cancel" : "remove", native, () => Notices.Remove(native)) : Task.FromResult<ListingResult>(new ListingResult.Gone());

    public Task<ListingResult> Find(PlaceRef space, CalendarEntry entry, IReadOnlySet<string> known, CancellationToken ct)
    {
        Done.Add("find");
        var found = Notices.FirstOrDefault(pair => pair.Value.Event.Title == entry.Event.Title && !known.Contains(pair.Key)).Key;
        return Task.FromResult<ListingResult>(found is null ? new ListingResult.Gone() : new ListingResult.Done(found));
    }

    private Task<ListingResult> Do(string what, string native, Action effect)
    {
        Done.Add(what);
        var (result, happens) = Next ?? (new ListingResult.Done(native), true);
        Next = null;
        if (happens) effect();
        return Task.FromResult(result);
    }
}

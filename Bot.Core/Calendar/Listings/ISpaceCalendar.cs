using Bot.Core.Localization;
using Bot.Core.People;

namespace Bot.Core.Calendar.Listings;

/// <summary>A platform whose spaces have a calendar of their own. Events go there and nothing comes back.</summary>
public interface ISpaceCalendar
{
    /// <summary>As in <see cref="AccountRef.Platform"/>.</summary>
    string Platform { get; }

    /// <summary>What the calendar is called in a sentence: <i>this server's events</i>.</summary>
    Words Name { get; }

    /// <summary>What whoever switches it on has to know about who sees what there.</summary>
    Words Warning { get; }

    /// <summary>What hinders it and what to do about it, for an admin.</summary>
    Words Explain(ListingTrouble trouble);

    Task<ListingResult> Add(PlaceRef space, CalendarEntry entry, CancellationToken ct);

    /// <param name="native">What the platform calls it.</param>
    Task<ListingResult> Change(PlaceRef space, string native, CalendarEntry entry, CancellationToken ct);

    /// <param name="cancelled">It was called off before it began, and is to be seen so where the platform can show that.</param>
    Task<ListingResult> Remove(PlaceRef space, string native, bool cancelled, CancellationToken ct);

    /// <summary>Looks for what may have been added without an answer.</summary>
    /// <param name="known">What belongs to other listings.</param>
    /// <returns><see cref="ListingResult.Done"/> where it is there, <see cref="ListingResult.Gone"/> where it certainly is not.</returns>
    Task<ListingResult> Find(PlaceRef space, CalendarEntry entry, IReadOnlySet<string> known, CancellationToken ct);
}

/// <summary>What became of a request to a space's calendar.</summary>
public abstract record ListingResult
{
    private ListingResult() { }

    public sealed record Done(string Native) : ListingResult;

    /// <summary>There is no such entry (any more), or it has ended there.</summary>
    public sealed record Gone : ListingResult;

    public sealed record Hindered(ListingTrouble Trouble) : ListingResult;

    /// <summary>The platform asks to wait.</summary>
    public sealed record Later(TimeSpan After) : ListingResult;

    /// <summary>It had no effect; trying again is safe.</summary>
    public sealed record Failed(string Reason) : ListingResult;

    /// <summary>It may have had its effect: the answer was lost.</summary>
    public sealed record Unsure(string Reason) : ListingResult;
}

using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.People.Log;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Calendar.Listings;

/// <summary>
/// Events in spaces' own calendars. One way: what is changed there by hand is written over by the next change here, and what is deleted
/// there stays away.
/// </summary>
public sealed class Listings(Ids ids, Notes notes, AuditLog log, IEnumerable<ISpaceCalendar> calendars, TimeProvider clock)
{
    internal const string One = "listing";
    internal const string All = "listing.all";

    public const string SwitchedOn = "listing.on";
    public const string SwitchedOff = "listing.off";

    /// <summary>Edits that come together are one change there, and the card is posted by then.</summary>
    private static readonly Duration Breath = Duration.FromSeconds(10);

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>Whether spaces of this platform have a calendar of their own, so that there is something to switch.</summary>
    public bool HasCalendar(string platform) => calendars.Any(one => one.Platform == platform);

    /// <summary>The switch in words: what it shows where, and who sees what then.</summary>
    /// <exception cref="InvalidOperationException">There is no such calendar: see <see cref="HasCalendar"/>.</exception>
    public (Words Label, Words Warning) Describe(string platform, IListingSource source)
    {
        var calendar = calendars.First(one => one.Platform == platform);
        return (
            new(
                En: $"Show {source.Plural.En} among {calendar.Name.En}",
                Es: $"Mostrar {source.Plural.Es} entre {calendar.Name.Es}"),
            calendar.Warning);
    }

    /// <returns>Spaces with such a calendar on the side and the platform where the caller acts.</returns>
    public async Task<IReadOnlyList<PlaceRef>> Spaces(Queries q, Caller who) =>
        HasCalendar(who.Account.Platform) ? await ListingTable.Spaces(q, who.Side, who.Account.Platform) : [];

    public static Task<bool> IsOn(Queries q, PlaceRef space, string kind) => ListingTable.IsOn(q, space, kind);

    /// <summary>Switches a kind of event on or off for a space; what is coming is shown or taken away by and by.</summary>
    /// <param name="kind">As in <see cref="IListingSource.Kind"/>.</param>
    /// <param name="by">Hears of it when something hinders it.</param>
    /// <remarks>Whether this person may is the caller's to check. Appends to the log.</remarks>
    public async Task Switch(Tx tx, PlaceRef space, string kind, bool on, PersonId by)
    {
        if (on) await ListingTable.SwitchOn(tx, space, kind, by);
        else await ListingTable.SwitchOff(tx, space, kind);
        await notes.Replace(tx, new(All, $"{All}/{space}/{kind}", kind, new Recipient.Space(space))
        {
            Class = NoteClass.Announcement,
            Due = Now,
        });
        if (await ListingTable.Community(tx, space) is { } community)
            await log.Append(tx, new(community, on ? SwitchedOn : SwitchedOff, by));
    }

    /// <summary>
    /// An event is new, was changed or called off. Called in the change itself; costs two reads where nothing is switched on. Answers of
    /// people change nothing there.
    /// </summary>
    public async Task Refresh(Tx tx, CommunityId community, string kind, long subject)
    {
        foreach (var space in await ListingTable.On(tx, community, kind)) await ListingTable.Insert(tx, ids.Next(), space, kind, subject);
        foreach (var row in await ListingTable.Of(tx, kind, subject)) await Ring(tx, row.Id, row.Place, Now + Breath);
    }

    internal Task Ring(Tx tx, long id, PlaceRef space, Instant due) => notes.Replace(
        tx,
        new(One, $"{One}/{id}", Base32.Write(id), new Recipient.Space(space)) { Class = NoteClass.Announcement, Due = due });
}

using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Guests;

/// <summary>
/// People without an account. A feature seats them like anybody, by their <see cref="PersonId"/>; what they would be told goes to who brought
/// them, so its words name them.
/// </summary>
public sealed class NamedGuests(Ids ids, TimeProvider clock)
{
    /// <summary>For how long they are known after the last event that they are in.</summary>
    public static readonly Duration Kept = Duration.FromDays(30);

    /// <summary>Whoever brings the same name again means the same person.</summary>
    /// <param name="until">When the event ends that they are brought to.</param>
    public async Task<PersonId> Bring(Tx tx, string name, Caller who, Instant until)
    {
        if (await GuestTable.Named(tx, who.Person, GuestName.Key(name)) is { } known)
        {
            // Looked at once this event is over; what comes later than it is found then.
            await GuestTable.Look(tx, known, until + Kept);
            return known;
        }
        var id = ids.New<PersonId>();
        await GuestTable.Insert(tx, id, name, who.Person, who.AccountId, PeopleStore.Today(clock), until + Kept);
        return id;
    }

    /// <returns>Null for a person with accounts.</returns>
    public Task<NamedGuest?> Find(Queries q, PersonId person) => GuestTable.Find(q, person);

    /// <summary>
    /// Somebody is in an event less: whether they are in any other is looked at a day later, when who brought them has heard of it. For any
    /// person; only guests are concerned.
    /// </summary>
    public Task Left(Tx tx, PersonId person) => GuestTable.Look(tx, person, Instant.FromDateTimeOffset(clock.GetUtcNow()) + Duration.FromDays(1));
}

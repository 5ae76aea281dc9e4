using Bot.Core.Features.Workshops.Store;
using Bot.Core.People;
using Bot.Core.Seats;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops;

/// <summary>
/// One change to one locked workshop. What is put in and dropped moves the counters along; <see cref="Settle"/> gives free seats to
/// those who wait and saves the counters, once, at the end.
/// </summary>
internal sealed class WorkshopChange(Tx tx, Workshop workshop) : IWaitlist
{
    private readonly Counts _before = workshop.Counts;
    private Dictionary<PersonId, Attendance>? _promoted;
    private List<PersonId>? _left;

    /// <summary>As it stands now, with what this change has done so far.</summary>
    public Workshop Workshop { get; private set; } = workshop;

    /// <summary>Something that people can see is different from before.</summary>
    public bool Visible { get; private set; }

    /// <summary>Organisers have changed it: more than its counters are different.</summary>
    public bool Edited { get; private set; }

    public Task<Attendance?> Of(PersonId person) => RsvpTable.Find(tx, Workshop.Id, person);

    /// <summary>Those who come to an action no more.</summary>
    public IReadOnlyList<PersonId> Left => _left ?? [];

    public async Task Put(Attendance? before, Attendance after)
    {
        if (after == before) return;
        if (after.Standing != Standing.Going) Leaves(before);
        await RsvpTable.Save(tx, after);
        Count(Workshop.Counts.Without(before).With(after));
    }

    public async Task Drop(Attendance one)
    {
        Leaves(one);
        await RsvpTable.Delete(tx, Workshop.Id, one.Person);
        Count(Workshop.Counts.Without(one));
    }

    /// <summary>What organisers change: everything but the counters.</summary>
    public async Task Save(Workshop changed)
    {
        Workshop = changed.With(Workshop.Counts);
        Visible = Edited = true;
        await WorkshopTable.Save(tx, Workshop);
    }

    /// <returns>Those who got a seat that had become free.</returns>
    public async Task<IReadOnlyCollection<Attendance>> Settle(bool promote)
    {
        if (promote && Workshop.CountWaiting > 0) await Promotion.Fill(Workshop.Capacity, Workshop.CountSeats, this);
        if (Workshop.Counts != _before) await WorkshopTable.SaveCounts(tx, Workshop.Id, Workshop.Counts);
        return _promoted is null ? [] : _promoted.Values;
    }

    async Task<Party?> IWaitlist.FirstThatFits(int free)
    {
        if (await RsvpTable.FirstWaiting(tx, Workshop.Id, free - 1) is not { } next) return null;
        (_promoted ??= [])[next.Person] = next;
        return new Party(next.Person, next.Party, next.Position);
    }

    Task IWaitlist.Seat(Party party)
    {
        var waiting = _promoted![party.Who];
        // The position stays: in the roster too, whoever asked first stands first. The note of the seat asks anew what a move had asked.
        var seated = waiting with { Standing = Standing.Going, AskedAfterMove = null };
        _promoted[party.Who] = seated;
        return Put(waiting, seated);
    }

    private void Leaves(Attendance? one)
    {
        if (Workshop.IsAction && one?.Standing == Standing.Going) (_left ??= []).Add(one.Person);
    }

    private void Count(Counts counts)
    {
        Visible |= counts != Workshop.Counts;
        Workshop = Workshop.With(counts);
    }
}

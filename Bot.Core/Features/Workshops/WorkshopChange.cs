using Bot.Core.Calendar;
using Bot.Core.Features.Workshops.Needs;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.People.Guests;
using Bot.Core.Seats;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops;

/// <summary>
/// One change to one locked workshop. What is put in and dropped moves the counters along; <see cref="Settle"/> gives free seats to
/// those who wait, or offers them, and saves the counters, once, at the end.
/// </summary>
/// <param name="quiet">The usual quiet hours, for who has none of their own.</param>
internal sealed class WorkshopChange(Tx tx, Workshop workshop, QuietHours quiet) : IWaitlist
{
    private readonly Counts _before = workshop.Counts;
    private readonly IReadOnlyList<Reserve> _kept = workshop.Reserves;
    private Dictionary<PersonId, Attendance>? _promoted;
    private List<PersonId>? _left;
    private Instant _now;
    private PersonId? _asker;

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
        Count(Workshop.Replace(before, after));
    }

    public async Task Drop(Attendance one)
    {
        Leaves(one);
        await RsvpTable.Delete(tx, Workshop.Id, one.Person);
        Count(Workshop.Replace(one, null));
    }

    /// <summary>What organisers change: everything but the counters.</summary>
    public async Task Save(Workshop changed)
    {
        if (changed.Reserves != Workshop.Reserves)
            changed = changed with { Reserves = await ReserveTable.Replace(tx, changed.Id, changed.Reserves) };
        Workshop = changed.With(Workshop.Counts);
        Visible = Edited = true;
        await WorkshopTable.Save(tx, Workshop);
    }

    /// <summary>The card says something else without anybody having changed it.</summary>
    public void Show() => Visible = true;

    /// <summary>What was offered is not, as if nobody had been asked: those people wait at their old place.</summary>
    public async Task TakeBackOffers()
    {
        if (Workshop.CountHeld == 0) return;
        foreach (var one in await RsvpTable.Offered(tx, Workshop.Id))
            await Put(one, one with { Standing = Standing.Waiting, OfferedUntil = null });
    }

    /// <returns>Whoever stands at the door takes the seat that is held for them; anybody else stays as they are.</returns>
    public async Task<Attendance?> TakesHeld(Attendance? one, Instant now)
    {
        if (one is not { Standing: Standing.Offered } || now >= Workshop.Start) return one;
        var seated = Rsvps.AnswerRules.Take(Workshop, one).Next;
        await Put(one, seated);
        return seated;
    }

    /// <param name="asker">Who acts at this moment and need not be asked.</param>
    /// <returns>Those who got a seat that had become free, or an offer of one.</returns>
    public async Task<IReadOnlyCollection<Attendance>> Settle(bool promote, Instant now, PersonId? asker)
    {
        (_now, _asker) = (now, asker);
        if (promote && Workshop.CountWaiting > 0) await Promotion.Fill(this);
        if (Workshop.Counts != _before) await WorkshopTable.SaveCounts(tx, Workshop.Id, Workshop.Counts);
        if (Workshop.Reserves == _kept) return Promoted();
        foreach (var one in Workshop.Reserves.Except(_kept)) await ReserveTable.SaveTaken(tx, Workshop.Id, one);
        return Promoted();
    }

    Vacancy IWaitlist.Vacancy => Workshop.Free(_now);

    async Task<Party?> IWaitlist.FirstThatFits(Vacancy vacancy)
    {
        if (await RsvpTable.FirstWaiting(tx, Workshop.Id, vacancy) is not { } next) return null;
        (_promoted ??= [])[next.Person] = next;
        return new Party(next.Person, next.Party, next.Position) { Need = next.Need };
    }

    async Task IWaitlist.Seat(Party party)
    {
        var waiting = _promoted![party.Who];
        // The position stays: in the roster too, whoever asked first stands first. The note of the seat asks anew what a move had asked.
        var seated = waiting with { Standing = Standing.Going, AskedAfterMove = null };
        // Somebody without an account answers no offer: who brought them hears of the seat and can give it back.
        if (OfferTimes.Asks(Workshop.Start, _now) && party.Who != _asker && await GuestTable.Find(tx, party.Who) is null)
            seated = seated with { Standing = Standing.Offered, OfferedUntil = await Until(party.Who) };
        _promoted[party.Who] = seated;
        await Put(waiting, seated);
    }

    private IReadOnlyCollection<Attendance> Promoted() => _promoted is null ? [] : _promoted.Values;

    private async Task<Instant> Until(PersonId person)
    {
        var (zone, own) = await Reach.Hours(tx, person);
        return OfferTimes.Until(Workshop.Start, _now, ReminderTime.Hold(own ?? quiet, zone, expires: null, _now) ?? _now);
    }

    private void Leaves(Attendance? one)
    {
        if (Workshop.IsAction && one?.Standing == Standing.Going) (_left ??= []).Add(one.Person);
    }

    private void Count(Workshop counted)
    {
        Visible |= counted.Counts != Workshop.Counts;
        Workshop = counted;
    }
}

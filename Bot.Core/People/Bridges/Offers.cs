using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.People.Log;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Bridges;

/// <summary>
/// What becomes of an offer. Each step belongs to the admins of one side: who forwards a button, or is admin somewhere else, gets no further
/// with it.
/// </summary>
public sealed class Offers(IDatabase db, Sides sides, AuditLog log, Outbox.Notes notes, TimeProvider clock)
{
    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    internal async Task<Card> ForJoining(long id, CancellationToken ct)
    {
        var offer = await db.Read(q => OfferTable.Find(q, id), ct) ?? throw new Problem(BridgeTexts.Over);
        var (lead, side) = await Both(offer, ct);
        return BridgeCards.ForJoining(offer, lead, side);
    }

    internal async Task<Message> ForLeading(Offer offer, CancellationToken ct)
    {
        var (lead, side) = await Both(offer, ct);
        var person = await db.Read(q => q.One<string>("SELECT name FROM persons WHERE id = @JoinedBy", offer), ct);
        return BridgeCards.ForLeading(offer, lead, side, person ?? side.Name);
    }

    /// <returns>The name of the side that is asked.</returns>
    internal async Task<string> Ask(long id, Caller who, CancellationToken ct)
    {
        var offer = await Mine(id, who, offer => offer.Side, ct);
        await db.Write(who.Once, async tx =>
        {
            var asked = await OfferTable.Step(tx, id, OfferState.Shown, OfferState.Asked, who.Now) ?? throw new Problem(BridgeTexts.Over);
            await notes.Add(tx, BridgeNotes.Asked(asked, who.Now));
        }, ct);
        return await Name(offer.Lead, ct);
    }

    /// <returns>The name of the other side.</returns>
    internal async Task<string> Confirm(long id, Caller who, CancellationToken ct)
    {
        var offer = await Mine(id, who, offer => offer.Lead, ct);
        await db.Write(who.Once, async tx =>
        {
            if (await OfferTable.Step(tx, id, OfferState.Asked, OfferState.Joined, who.Now) is null) throw new Problem(BridgeTexts.Over);
            if (!await SideTable.IsThere(tx, offer.Side) || !await SideTable.IsThere(tx, offer.Lead)) throw new Problem(BridgeTexts.NotThere);
            if (!await sides.Join(tx, offer.Side, offer.Lead)) throw new Problem(BridgeTexts.Impossible);
            await notes.Add(tx, BridgeNotes.JoinedPerson(offer, who.Now));
            foreach (var side in new[] { offer.Lead, offer.Side })
                if (await SideTable.Announcements(tx, side) is { } room) await notes.Add(tx, BridgeNotes.Joined(offer, room, who.Now));
            IReadOnlyList<string> names = [await SideTable.Name(tx, offer.Lead), await SideTable.Name(tx, offer.Side)];
            // In the log of each: that of the side which joined sleeps, and goes on when it leaves.
            foreach (var side in new[] { offer.Lead, offer.Side }.OrderBy(side => side.Value))
                await log.Append(tx, new(side, BridgeLog.Joined, who.Person) { Texts = names });
        }, ct);
        return await Name(offer.Side, ct);
    }

    internal async Task Decline(long id, Caller who, CancellationToken ct)
    {
        var offer = await Mine(id, who, offer => who.Side == offer.Lead ? offer.Lead : offer.Side, ct);
        await db.Write(who.Once, async tx =>
        {
            // What was only shown to one side is nothing that the other one was asked.
            var from = who.Side == offer.Lead ? OfferState.Asked : OfferState.Shown;
            if (await OfferTable.Step(tx, id, from, OfferState.Declined, who.Now) is null) throw new Problem(BridgeTexts.Over);
            if (from == OfferState.Asked) await notes.Add(tx, BridgeNotes.Declined(offer, who.Now));
        }, ct);
    }

    /// <exception cref="Problem">There is none, or its present step is for the admins of the other side.</exception>
    private async Task<Offer> Mine(long id, Caller who, Func<Offer, CommunityId> whose, CancellationToken ct)
    {
        var offer = await db.Read(q => OfferTable.Find(q, id), ct) ?? throw new Problem(BridgeTexts.Over);
        return whose(offer) == who.Side ? offer : throw new Problem(BridgeTexts.OtherSide(await Name(whose(offer), ct)));
    }

    private Task<(SideInfo Lead, SideInfo Side)> Both(Offer offer, CancellationToken ct) =>
        db.Read(async q => (await SideInfo.Read(q, offer.Lead, sides, Now), await SideInfo.Read(q, offer.Side, sides, Now)), ct);

    private Task<string> Name(CommunityId side, CancellationToken ct) => db.Read(q => SideTable.Name(q, side), ct);
}

using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.People;
using Bot.Core.People.Linking;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Arrivals;

/// <summary>Somebody stands at the door and enters its code, on whichever platform they are. Wrong ones are counted as for linking.</summary>
public sealed class HereHandler(IDatabase db, WorkshopReads reads, WorkshopChanges changes)
    : IHandle<Here>, IHandle<OpenHere>, IHandle<EnterDoorCode>
{
    private enum Came
    {
        Now,
        AsWalkIn,
        Before,
        Wrong,
        Locked,
    }

    public Task<Reply> Handle(Here input, Caller who, CancellationToken ct) => string.IsNullOrWhiteSpace(input.Code)
        ? Task.FromResult<Reply>(new Reply.Ask(FormRequest.For<EnterDoorCode>()))
        : Handle(new EnterDoorCode(input.Code), who, ct);

    public async Task<Reply> Handle(OpenHere input, Caller who, CancellationToken ct)
    {
        var (workshop, _) = await reads.ForMember(input.Workshop, who, ct);
        if (!DoorTimes.IsOpen(workshop, who.Now)) throw new Problem(ArrivalTexts.NotOpen(workshop, who.Now));
        if (await db.Read(q => ArrivalTable.HasCome(q, workshop.Id, who.Person), ct)) throw new Problem(ArrivalTexts.CameBefore(workshop));
        return new Reply.Ask(FormRequest.For<EnterDoorCode>());
    }

    public async Task<Reply> Handle(EnterDoorCode input, Caller who, CancellationToken ct)
    {
        var code = DoorCode.Read(input.Code) ?? throw new Problem(ArrivalTexts.NoCode);
        // What was found out is returned, not thrown: a wrong try has to stay written.
        var entered = await db.Write(who.Once, tx => Enter(tx, code, who), ct);
        if (entered.Came == Came.Locked) throw new Problem(LinkTexts.Locked(entered.Until));
        if (entered.Came == Came.Wrong) throw new Problem(ArrivalTexts.Wrong((int)entered.Number)) { Forged = true };
        var (workshop, _) = await reads.ForMember(new(entered.Number), who, ct);
        return Reply.OnlyYou(entered.Came switch
        {
            Came.AsWalkIn => ArrivalTexts.HasWalkedIn(workshop),
            Came.Before => ArrivalTexts.CameBefore(workshop),
            _ => ArrivalTexts.HasCome(workshop),
        });
    }

    private async Task<Entered> Enter(Tx tx, string code, Caller who)
    {
        var account = LinkHandler.Account(who);
        if (await Tries.Begin(tx, account, who.Now) is { } until) return new(Came.Locked, 0, until);
        if (await ArrivalTable.OfCode(tx, who.Community, code, who.Now) is not { } id)
        {
            var left = await Tries.Wrong(tx, account, who.Now);
            return left == 0 ? new(Came.Locked, 0, who.Now + Tries.Lock) : new(Came.Wrong, left);
        }
        await Tries.Right(tx, account);
        var change = await changes.Begin(tx, id);
        var mine = await change.Of(who.Person);
        Check.Member(change.Workshop, mine, who);
        if (await ArrivalTable.HasCome(tx, id, who.Person)) return new(Came.Before, id.Value);
        var seated = await change.TakesHeld(mine, who.Now);
        var walkIn = ArrivalRules.ByCode(change.Workshop, seated, await ArrivalTable.Door(tx, id) ?? Door.Shut, who.Now);
        await ArrivalTable.Come(tx, id, who.Person, account, walkIn, who.Now);
        if (seated != mine) await changes.Finish(tx, change, who.Now);
        return new(walkIn ? Came.AsWalkIn : Came.Now, id.Value);
    }

    /// <summary>What came of a code.</summary>
    /// <param name="Number">The workshop; of a wrong code how many tries are left.</param>
    private sealed record Entered(Came Came, long Number, Instant Until = default);
}

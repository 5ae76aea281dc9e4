using Bot.Core.People.Circles.Store;
using Bot.Core.People.Linking;
using Bot.Core.Storage;

namespace Bot.Core.People.Circles.Ports;

/// <summary>
/// Two people become one, and two again. Where both stand with a circle, the better standing wins: in before asking before declined; who
/// organised it as either of the two does so as one. The other membership is put aside and comes back with its account.
/// </summary>
internal static class CircleJoining
{
    public static async Task Merge(Tx tx, PersonId from, PersonId into)
    {
        var (there, here) = (await FirstAccount.Of(tx, from), await FirstAccount.Of(tx, into));
        foreach (var id in await AsideTable.Concerned(tx, from))
        {
            var change = await CircleChanges.Begin(tx, id);
            foreach (var old in await AsideTable.Of(tx, id, from)) await Move(tx, old, into);
            if (await change.Of(from) is not { } theirs) continue;
            var mine = await change.Of(into);
            await change.Drop(theirs);
            theirs = theirs with { Account = theirs.Account ?? there, Person = into };
            await change.Put(mine, mine is null ? theirs : await Settle(tx, mine with { Account = mine.Account ?? here }, theirs));
        }
    }

    public static async Task Split(Tx tx, Parting parting)
    {
        foreach (var id in await AsideTable.Concerned(tx, parting.From))
        {
            var change = await CircleChanges.Begin(tx, id);
            var live = await change.Of(parting.From);
            var asides = await AsideTable.Of(tx, id, parting.From);
            var theirs = asides.Where(one => parting.Takes(one.Account)).ToList();
            var ours = asides.Except(theirs).ToList();
            if (live is not null && parting.Takes(live.Account))
            {
                foreach (var old in theirs.Where(one => one.Account == live.Account).ToList())
                {
                    await AsideTable.Delete(tx, old);
                    theirs.Remove(old);
                }
                await change.Drop(live);
                await change.Put(null, Own(live, theirs) with { Person = parting.To });
                await Return(tx, change, ours, parting.From);
            }
            else
            {
                if (live is not null) await change.Put(live, Own(live, ours));
                await Return(tx, change, theirs, parting.To);
            }
            foreach (var one in theirs) await Move(tx, one, parting.To);
        }
    }

    private static async Task<Membership> Settle(Tx tx, Membership mine, Membership theirs)
    {
        var stays = theirs.Standing > mine.Standing || (theirs.Standing == mine.Standing && theirs.Since < mine.Since) ? theirs : mine;
        var aside = stays == mine ? theirs : mine;
        await AsideTable.Save(tx, aside with { Organises = aside.OwnOrganises ?? aside.Organises, OwnOrganises = null });
        return WithRoleOf(stays, aside);
    }

    private static Membership WithRoleOf(Membership stays, Membership other) => other is { IsIn: true, Organises: true } && !stays.Organises
        ? stays with { Organises = true, OwnOrganises = stays.OwnOrganises ?? false }
        : stays;

    /// <summary>Who organised it only as the other does so no more; who stepped down as one stays so.</summary>
    private static Membership Own(Membership live, IReadOnlyCollection<Membership> stay) => live.OwnOrganises is not { } own
        ? live
        : live with
        {
            Organises = live.Organises && (own || stay.Any(one => one is { IsIn: true, Organises: true })),
            OwnOrganises = stay.Any(one => one is { IsIn: true, Organises: true }) ? own : null,
        };

    private static async Task Return(Tx tx, CircleChange change, List<Membership> asides, PersonId to)
    {
        if (asides.Count == 0) return;
        var best = asides.OrderByDescending(one => one.Standing).ThenBy(one => one.Since).First();
        asides.Remove(best);
        await AsideTable.Delete(tx, best);
        await change.Put(null, asides.Aggregate(best with { Person = to }, WithRoleOf));
    }

    private static async Task Move(Tx tx, Membership one, PersonId to)
    {
        await AsideTable.Delete(tx, one);
        await AsideTable.Save(tx, one with { Person = to });
    }
}

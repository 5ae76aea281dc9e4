using Bot.Core.People.Circles.Store;
using Bot.Core.Storage;

namespace Bot.Core.People.Circles;

/// <summary>One change to one locked circle. Who is put in and dropped moves the counters along.</summary>
internal sealed class CircleChange(Tx tx, Circle circle)
{
    /// <summary>As it stands now, with what this change has done so far.</summary>
    public Circle Circle { get; private set; } = circle;

    public Task<Membership?> Of(PersonId person) => MemberTable.Find(tx, Circle.Id, person);

    public async Task Put(Membership? before, Membership after)
    {
        if (after == before) return;
        await MemberTable.Save(tx, after);
        await Count(before, after);
    }

    public async Task Drop(Membership one)
    {
        await MemberTable.Delete(tx, Circle.Id, one.Person);
        await Count(one, null);
    }

    /// <summary>What organisers change: everything but the counters.</summary>
    public async Task Save(Circle changed)
    {
        Circle = changed with { CountIn = Circle.CountIn, CountAsking = Circle.CountAsking };
        await CircleTable.Save(tx, Circle);
    }

    /// <summary>Nobody is in it from now on, and nobody asks.</summary>
    public async Task Empty()
    {
        await MemberTable.DeleteAll(tx, Circle.Id);
        await AsideTable.DropAll(tx, Circle.Id);
        await SaveCounts(Circle with { CountIn = 0, CountAsking = 0 });
    }

    /// <summary>Whether this person organises it and nobody else does.</summary>
    public async Task<bool> IsLastOrganiser(Membership? one) =>
        one is { IsIn: true, Organises: true } && (await MemberTable.Organisers(tx, Circle.Id)).All(other => other == one.Person);

    private Task Count(Membership? before, Membership? after) => SaveCounts(Circle with
    {
        CountIn = Circle.CountIn + One(after, CircleStanding.In) - One(before, CircleStanding.In),
        CountAsking = Circle.CountAsking + One(after, CircleStanding.Asking) - One(before, CircleStanding.Asking),
    });

    private Task SaveCounts(Circle counted)
    {
        if (counted == Circle) return Task.CompletedTask;
        Circle = counted;
        return CircleTable.SaveCounts(tx, Circle);
    }

    private static int One(Membership? one, CircleStanding standing) => one?.Standing == standing ? 1 : 0;
}

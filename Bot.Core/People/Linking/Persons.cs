using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Linking;

/// <summary>
/// Makes two people one, and one person two again, in one transaction over everything that is kept about them. Locks are taken in one order:
/// the accounts, then what each feature has, in the order of Core.cs, then the persons themselves.
/// </summary>
public sealed class Persons(IEnumerable<IPersonalData> everything, TimeProvider clock)
{
    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>What would have to be settled, in sentences; empty where the two have nothing in common.</summary>
    public async Task<IReadOnlyList<Words>> Settles(Queries q, PersonId from, PersonId into)
    {
        var all = new List<Words>();
        foreach (var one in everything) all.AddRange(await one.Settles(q, from, into));
        return all;
    }

    /// <summary>From now on what was <paramref name="from"/>'s is <paramref name="into"/>'s, accounts included.</summary>
    /// <exception cref="Problem">One of them has become somebody else meanwhile.</exception>
    public async Task Merge(Tx tx, PersonId from, PersonId into)
    {
        if (from == into) throw new Problem(LinkTexts.AlreadyOne);
        if (await AccountTable.Lock(tx, from, into) != 2) throw new Problem(LinkTexts.ChangedMeanwhile);
        foreach (var one in everything) await one.Merge(tx, from, into);
        await PersonRows.Join(tx, from, into, Now);
    }

    /// <summary>Somebody without an account, brought by name, turns out to be <paramref name="into"/>: for good, since no account can part again.</summary>
    /// <exception cref="Problem">They have become somebody else meanwhile.</exception>
    internal async Task Absorb(Tx tx, PersonId guest, PersonId into)
    {
        if (await AccountTable.Lock(tx, guest, into) != 1) throw new Problem(LinkTexts.ChangedMeanwhile);
        foreach (var one in everything) await one.Merge(tx, guest, into);
        await tx.Run("DELETE FROM persons WHERE id = @guest", new { guest });
    }

    /// <summary>The accounts that came together with <paramref name="account"/> by a link become a person of their own again.</summary>
    /// <returns>Who parted.</returns>
    /// <exception cref="Problem">It did not come by a link, or parted already.</exception>
    public async Task<Parting> Split(Tx tx, AccountId account, PersonId from)
    {
        if (await AccountTable.Lock(tx, from) != 1) throw new Problem(LinkTexts.ChangedMeanwhile);
        if (await AccountTable.Find(tx, account) is not { Home: { } home } found || found.Person != from) throw new Problem(LinkTexts.NotLinked);
        var leaving = (await AccountTable.OfHome(tx, home)).Where(one => one.Person == from).Select(one => one.Id).ToList();
        await PersonRows.Wake(tx, home, found.Name, leaving);
        var parting = new Parting(from, home, leaving);
        foreach (var one in everything) await one.Split(tx, parting);
        await PersonRows.Part(tx, from, home);
        return parting;
    }
}

using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Telling;
using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Kinds;

/// <summary>
/// Buddies at an action. Two who asked are offered each other without a name; each learns the other's name when both have agreed. Who says
/// no is named to nobody, and the two are not offered each other again. The action is locked throughout.
/// </summary>
public sealed class Buddies(Notes notes)
{
    internal async Task Ask(Tx tx, Workshop action, PersonId person, Instant now)
    {
        if (await BuddyTable.Find(tx, action.Id, person) is not null) return;
        await Match(tx, action, new() { Workshop = action.Id, Person = person, AskedAt = now }, now);
    }

    /// <returns>The other's name where both have agreed now; null while they have not, or one of them never will.</returns>
    /// <exception cref="Problem">Nobody is offered to this person any more.</exception>
    internal async Task<string?> Answer(Tx tx, Workshop action, PersonId person, bool yes, Instant now)
    {
        if (await BuddyTable.Find(tx, action.Id, person) is not { Partner: { } partner } mine
            || await BuddyTable.Find(tx, action.Id, partner) is not { } theirs) throw new Problem(ActionTexts.NothingToAnswer);
        if (!yes)
        {
            // Both had agreed: it is an end, not an answer, and the other hears of it.
            if (mine.Agreed && theirs.Agreed) await notes.Add(tx, Tell.BuddyGone(action, partner, now));
            await BuddyTable.NeverAgain(tx, action.Id, person, partner);
            await BuddyTable.Save(tx, theirs with { Partner = null, Agreed = false });
            await Match(tx, action, mine with { Partner = null, Agreed = false }, now);
            if (await BuddyTable.Find(tx, action.Id, partner) is { Partner: null } alone) await Match(tx, action, alone, now);
            return null;
        }
        await BuddyTable.Save(tx, mine with { Agreed = true });
        if (!theirs.Agreed) return null;
        if (!mine.Agreed) await notes.Add(tx, Tell.BuddyFound(action, partner, now));
        return await BuddyTable.Name(tx, partner);
    }

    /// <summary>Somebody looks for no buddy any more, or does not come; who was offered or found is alone again.</summary>
    internal async Task<bool> Leave(Tx tx, Workshop action, PersonId person, Instant now)
    {
        var mine = await BuddyTable.Find(tx, action.Id, person);
        if (mine is null) return false;
        await BuddyTable.Delete(tx, action.Id, person);
        if (mine.Partner is not { } partner || await BuddyTable.Find(tx, action.Id, partner) is not { } theirs) return true;
        if (mine.Agreed && theirs.Agreed && !action.Cancelled) await notes.Add(tx, Tell.BuddyGone(action, partner, now));
        await Match(tx, action, theirs with { Partner = null, Agreed = false }, now);
        return true;
    }

    private async Task Match(Tx tx, Workshop action, Buddy one, Instant now)
    {
        if (action.Cancelled || await BuddyTable.FirstFree(tx, action.Id, one.Person) is not { } other)
        {
            await BuddyTable.Save(tx, one);
            return;
        }
        await BuddyTable.Save(tx, one with { Partner = other.Person, Agreed = false });
        await BuddyTable.Save(tx, other with { Partner = one.Person, Agreed = false });
        await notes.Add(tx, Tell.BuddyOffer(action, one.Person, now));
        await notes.Add(tx, Tell.BuddyOffer(action, other.Person, now));
    }
}

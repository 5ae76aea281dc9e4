using Bot.Core.Localization;
using Bot.Core.Outbox;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Bridges;

/// <summary>
/// Spaces become one community and part again. Nothing is copied and nothing is mixed: people, powers and settings stay with the side that
/// has them, and what features keep is found under the community that its side belongs to. README.md in this folder has the rules.
/// </summary>
public sealed class Sides(IEnumerable<ISideData> features, TimeProvider clock, Alarm alarm)
{
    private readonly IReadOnlyList<ISideData> _features = [.. features];

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>One write: a side that is alone becomes part of a community, which may have others already.</summary>
    /// <returns>False when that is so already, or the side is not alone.</returns>
    internal async Task<bool> Join(Tx tx, CommunityId side, CommunityId lead)
    {
        await SideTable.Lock(tx, side, lead);
        if (side == lead || (await SideTable.All(tx, side)).Count > 0 || await SideTable.CommunityOf(tx, side) != side) return false;
        // Meanwhile it may have become a part of another.
        if (await SideTable.CommunityOf(tx, lead) != lead) return false;
        if ((await SideTable.All(tx, lead)).Count == 0)
        {
            await SideTable.Save(tx, lead, lead, Now);
            await Turn(tx, lead, lead);
        }
        var spoken = await SideTable.LanguagesOf(tx, lead);
        // Later than the one before, also within a millisecond.
        var last = (await SideTable.All(tx, lead))[^1].JoinedAt;
        await SideTable.Save(tx, side, lead, Instant.Max(Now, last + Duration.FromMilliseconds(1)));
        await Turn(tx, side, lead);
        await SideTable.Speak(tx, lead, [.. spoken.Union(await SideTable.LanguagesOf(tx, side))]);
        return true;
    }

    /// <summary>
    /// One write: a side is a community of its own again. When it leads, the others go on as the community of the one that has been there
    /// longest. Of two sides both are alone afterwards.
    /// </summary>
    /// <returns>False when it is in no bridge.</returns>
    internal async Task<bool> Leave(Tx tx, CommunityId side)
    {
        var lead = await Hold(tx, side);
        var sides = await SideTable.All(tx, lead);
        if (sides.Count < 2) return false;
        var rest = sides.Where(one => one.Id != side).ToList();
        await Part(tx, side, lead, sides, rest);
        if (side != lead) await Turn(tx, side, side);
        if (rest.Count == 1) await SideTable.Remove(tx, rest[0].Id);
        foreach (var feature in _features) await feature.Part(tx, side, side == lead ? rest[0].Id : lead);
        return true;
    }

    /// <summary>
    /// One write: the space of a side is lost for good. Its community goes on where it still is, with all that was made on this side; the side
    /// that leads then has it.
    /// </summary>
    /// <returns>False when the side is in no bridge.</returns>
    internal async Task<bool> Lose(Tx tx, CommunityId side)
    {
        var lead = await Hold(tx, side);
        var sides = await SideTable.All(tx, lead);
        if (sides.Count < 2) return false;
        var rest = sides.Where(one => one.Id != side).ToList();
        await Part(tx, side, lead, sides, rest);
        var heir = side == lead ? rest[0].Id : lead;
        await Turn(tx, side, heir, heir);
        if (rest.Count == 1) await SideTable.Remove(tx, rest[0].Id);
        return true;
    }

    /// <summary>Brings along what the turn left for later.</summary>
    internal async Task<int> Follow(Tx tx, CommunityId side, int most)
    {
        var heir = await SideTable.Heir(tx, side);
        var move = new SideMove(side, await SideTable.CommunityOf(tx, heir ?? side), heir ?? side);
        var done = await SideTable.Follow(tx, move);
        if (heir is { } other) done += await SideTable.Inherit(tx, side, other, most);
        foreach (var feature in _features)
        {
            if (done >= most) return done;
            done += await feature.Follow(tx, move, most - done);
        }
        return done;
    }

    internal async Task<int> Ahead(Queries q, CommunityId side)
    {
        var all = 0;
        foreach (var feature in _features) all += await feature.Ahead(q, side);
        return all;
    }

    /// <summary>Takes a side out of a bridge; when it leads, the others turn to the one that has been there longest.</summary>
    private async Task Part(Tx tx, CommunityId side, CommunityId lead, IReadOnlyList<Side> sides, IReadOnlyList<Side> rest)
    {
        await SideTable.Remove(tx, side);
        await Unspeak(tx, lead, Spoken(sides), side == lead ? [.. sides.Where(one => one.Id == side)] : rest);
        if (side != lead) return;
        var heir = rest[0].Id;
        foreach (var one in rest)
        {
            await SideTable.Save(tx, one.Id, heir, Now);
            await Turn(tx, one.Id, heir);
        }
        if (rest.Count > 1) await SideTable.Speak(tx, heir, Spoken(rest));
    }

    /// <returns>The community of a side, which stays so for the rest of the transaction.</returns>
    private static async Task<CommunityId> Hold(Tx tx, CommunityId side)
    {
        while (true)
        {
            var lead = await SideTable.CommunityOf(tx, side);
            await SideTable.Lock(tx, side, lead);
            // Until it was locked, that could change.
            if (await SideTable.CommunityOf(tx, side) == lead) return lead;
        }
    }

    internal async Task<int> Across(Queries q, CommunityId side)
    {
        var (community, all) = (await SideTable.CommunityOf(q, side), 0);
        foreach (var feature in _features) all += await feature.Across(q, community, side);
        return all;
    }

    private async Task Turn(Tx tx, CommunityId side, CommunityId to, CommunityId? heir = null)
    {
        var move = new SideMove(side, to, heir ?? side);
        await SideTable.Turn(tx, move);
        foreach (var feature in _features) await feature.Turn(tx, move);
        await SideTable.Expect(tx, side, Now, heir);
        tx.AfterCommit(alarm.Ring);
    }

    /// <summary>The languages of the one that leads are as the bridge made them, unless an admin chose others meanwhile.</summary>
    private static async Task Unspeak(Tx tx, CommunityId lead, IReadOnlyList<Language> made, IReadOnlyList<Side> left)
    {
        if ((await SideTable.LanguagesOf(tx, lead)).SequenceEqual(made)) await SideTable.Speak(tx, lead, Spoken(left));
    }

    /// <summary>What a community of these sides speaks: the languages of the one that leads, then what others speak beside.</summary>
    private static IReadOnlyList<Language> Spoken(IReadOnlyList<Side> sides) => [.. sides.SelectMany(side => side.Languages).Distinct()];
}

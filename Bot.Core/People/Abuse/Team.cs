using Bot.Core.People.Powers;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Abuse;

/// <summary>Who looks after a community, on every side of it. The one place here that knows where powers are kept.</summary>
internal static class Team
{
    /// <summary>The communities that members, powers and measures are kept by: every side of a bridge by its own.</summary>
    public const string Sides = "(SELECT @community UNION SELECT side_id FROM bridge_sides WHERE community_id = @community)";

    /// <returns>What the person may do there; a member's power for who does not belong to it.</returns>
    public static async Task<Power> PowerOf(Queries q, CommunityId community, PersonId person, Instant now)
    {
        foreach (var power in new[] { Power.Admin, Power.Moderator, Power.Host })
            if ((await AtLeast(q, community, power, now)).Contains(person)) return power;
        return Power.Member;
    }

    public static async Task<bool> Belongs(Queries q, CommunityId community, PersonId person) => await q.One<long>(
        $"SELECT count(*) FROM members WHERE community_id IN {Sides} AND person_id = @person", new { community, person }) > 0;

    /// <summary>The moderators but for <paramref name="without"/>; where none is left, the admins but for them.</summary>
    public static async Task<IReadOnlyList<PersonId>> Others(
        Queries q, CommunityId community, IReadOnlyCollection<PersonId> without, Instant now) => Others(
        await AtLeast(q, community, Power.Moderator, now), await AtLeast(q, community, Power.Admin, now), await Held(q, community, now), without);

    /// <summary>The same of one side alone, which decides what it imposed.</summary>
    public static async Task<IReadOnlyList<PersonId>> OthersOnSide(Queries q, CommunityId side, IReadOnlyCollection<PersonId> without, Instant now) =>
        Others(
            await AccountPowers.AtLeast(q, side, Power.Moderator, now), await AccountPowers.AtLeast(q, side, Power.Admin, now),
            await Held(q, side, now), without);

    private static IReadOnlyList<PersonId> Others(
        IEnumerable<PersonId> all, IReadOnlyCollection<PersonId> admins, IReadOnlyList<PersonId> held, IReadOnlyCollection<PersonId> without)
    {
        var others = all.Except(held).Except(without).Order(ById).ToList();
        var moderators = others.Where(person => !admins.Contains(person)).ToList();
        return moderators.Count > 0 ? moderators : others;
    }

    private static Task<IReadOnlyList<PersonId>> Held(Queries q, CommunityId community, Instant now) => q.Many<PersonId>(
        $"SELECT person_id FROM holds WHERE community_id IN {Sides} AND (ends_at IS NULL OR ends_at > @now)", new { community, now });

    private static readonly Comparer<PersonId> ById = Comparer<PersonId>.Create((one, other) => one.Value.CompareTo(other.Value));

    private static async Task<HashSet<PersonId>> AtLeast(Queries q, CommunityId community, Power power, Instant now)
    {
        var all = new HashSet<PersonId>();
        foreach (var side in await q.Many<CommunityId>($"SELECT id FROM communities WHERE id IN {Sides}", new { community }))
            all.UnionWith(await AccountPowers.AtLeast(q, side, power, now));
        return all;
    }
}

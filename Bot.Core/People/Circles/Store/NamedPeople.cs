using Bot.Core.People.Powers;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Circles.Store;

/// <summary>Somebody as the organisers of a circle read them.</summary>
internal sealed class NamedPerson
{
    public required PersonId Person { get; init; }

    public required string Name { get; init; }

    public required bool Organises { get; init; }
}

/// <summary>The SQL of lists with names. They are for a circle's organisers alone.</summary>
internal static class NamedPeople
{
    /// <returns>Of one standing, by name.</returns>
    public static async Task<IReadOnlyList<NamedPerson>> Of(Queries q, CircleId circle, CircleStanding standing) => ByName(await q.Many<NamedPerson>(
        """
        SELECT c.person_id AS person, p.name, c.organises FROM circle_members c JOIN persons p ON p.id = c.person_id
        WHERE c.circle_id = @circle AND c.standing = @standing
        """,
        new { circle, standing }));

    /// <returns>Those in the circle who may organise in its community and do not organise the circle yet, by name.</returns>
    public static async Task<IReadOnlyList<NamedPerson>> WhoCouldOrganise(Queries q, CircleId circle, Instant now)
    {
        var may = await WhoMayOrganise(q, circle, now);
        return [.. (await Of(q, circle, CircleStanding.In)).Where(one => !one.Organises && may.Contains(one.Person))];
    }

    /// <returns>Whether somebody organises it whom the community still lets organise.</returns>
    public static async Task<bool> IsLookedAfter(Queries q, CircleId circle, Instant now)
    {
        var may = await WhoMayOrganise(q, circle, now);
        return (await Of(q, circle, CircleStanding.In)).Any(one => one.Organises && may.Contains(one.Person));
    }

    /// <returns>All who moderate the community, in order of id.</returns>
    public static Task<IReadOnlyList<PersonId>> Moderators(Queries q, CommunityId community, Instant now) =>
        AccountPowers.AtLeast(q, community, Power.Moderator, now);

    public static Task<string?> Name(Queries q, PersonId person) =>
        q.One<string>("SELECT name FROM persons WHERE id = @person", new { person });

    private static async Task<HashSet<PersonId>> WhoMayOrganise(Queries q, CircleId circle, Instant now)
    {
        var side = await q.One<long>("SELECT COALESCE(side_id, community_id) FROM circles WHERE id = @circle", new { circle });
        return [.. await AccountPowers.AtLeast(q, new CommunityId(side), Power.Host, now)];
    }

    // In C#, since databases differ in how they order text.
    private static List<NamedPerson> ByName(IReadOnlyList<NamedPerson> rows) =>
        [.. rows.OrderBy(row => row.Name, StringComparer.OrdinalIgnoreCase).ThenBy(row => row.Person.Value)];
}

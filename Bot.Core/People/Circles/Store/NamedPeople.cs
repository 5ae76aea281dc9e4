using Bot.Core.Storage;

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
    /// <summary>What the community lets somebody do: the platforms' roles, or what it granted itself.</summary>
    private const string PowerIs = "(m.platform_power >= @power OR m.granted_power >= @power)";

    /// <returns>Of one standing, by name.</returns>
    public static async Task<IReadOnlyList<NamedPerson>> Of(Queries q, CircleId circle, CircleStanding standing) => ByName(await q.Many<NamedPerson>(
        """
        SELECT c.person_id AS person, p.name, c.organises FROM circle_members c JOIN persons p ON p.id = c.person_id
        WHERE c.circle_id = @circle AND c.standing = @standing
        """,
        new { circle, standing }));

    /// <returns>Those in the circle who may organise in its community and do not organise the circle yet, by name.</returns>
    public static async Task<IReadOnlyList<NamedPerson>> WhoCouldOrganise(Queries q, CircleId circle) => ByName(await q.Many<NamedPerson>(
        $"""
        SELECT c.person_id AS person, p.name, c.organises
        FROM circle_members c JOIN persons p ON p.id = c.person_id JOIN circles o ON o.id = c.circle_id
        JOIN members m ON m.community_id = o.community_id AND m.person_id = c.person_id
        WHERE c.circle_id = @circle AND c.standing = @inside AND NOT c.organises AND {PowerIs}
        """,
        new { circle, inside = CircleStanding.In, power = (int)Power.Host }));

    /// <returns>Whether somebody organises it whom the community still lets organise.</returns>
    public static async Task<bool> IsLookedAfter(Queries q, CircleId circle) => await q.One<long>(
        $"""
        SELECT count(*) FROM circle_members c JOIN circles o ON o.id = c.circle_id
        JOIN members m ON m.community_id = o.community_id AND m.person_id = c.person_id
        WHERE c.circle_id = @circle AND c.standing = @inside AND c.organises AND {PowerIs}
        """,
        new { circle, inside = CircleStanding.In, power = (int)Power.Host }) > 0;

    /// <returns>All who moderate the community, in order of id.</returns>
    public static Task<IReadOnlyList<PersonId>> Moderators(Queries q, CommunityId community) => q.Many<PersonId>(
        $"SELECT m.person_id FROM members m WHERE m.community_id = @community AND {PowerIs} ORDER BY m.person_id",
        new { community, power = (int)Power.Moderator });

    public static Task<string?> Name(Queries q, PersonId person) =>
        q.One<string>("SELECT name FROM persons WHERE id = @person", new { person });

    // In C#, since databases differ in how they order text.
    private static List<NamedPerson> ByName(IReadOnlyList<NamedPerson> rows) =>
        [.. rows.OrderBy(row => row.Name, StringComparer.OrdinalIgnoreCase).ThenBy(row => row.Person.Value)];
}

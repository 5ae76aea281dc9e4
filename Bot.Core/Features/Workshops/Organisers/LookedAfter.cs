using Bot.Core.Features.Workshops.Store;
using Bot.Core.People;
using Bot.Core.People.Powers;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Organisers;

/// <summary>Whether anybody still organises a workshop: who left, was blocked or lost the power does not, who agreed does.</summary>
internal static class LookedAfter
{
    private const int Most = 200;

    /// <returns>What is coming in a side and nobody organises, soonest first.</returns>
    public static async Task<IReadOnlyList<Workshop>> ByNobody(Queries q, CommunityId community, CommunityId side, Instant now)
    {
        var coming = (await WorkshopTable.Coming(q, community, now, Most)).Where(one => one.Side == side && one.Helpers == 0).ToList();
        if (coming.Count == 0) return [];
        var may = (await AccountPowers.AtLeast(q, side, Power.Host, now)).ToHashSet();
        return [.. coming.Where(one => one.Organiser is not { } organiser || !may.Contains(organiser))];
    }

    public static async Task<bool> IsByNobody(Queries q, Workshop workshop, Instant now) => workshop.Helpers == 0
        && (workshop.Organiser is not { } organiser || !(await AccountPowers.AtLeast(q, workshop.Side, Power.Host, now)).Contains(organiser));

    /// <returns>Everybody who organises it, in order of id.</returns>
    public static async Task<IReadOnlyList<PersonId>> Organisers(Queries q, Workshop workshop)
    {
        var known = (await OrganiserTable.With(q, workshop))!;
        return [.. known.Helping.Concat(known.Organiser is { } organiser ? [organiser] : []).Distinct().OrderBy(person => person.Value)];
    }

    /// <returns>What they are called, its organiser first.</returns>
    public static Task<IReadOnlyList<NamedOrganiser>> Names(Queries q, Workshop workshop) => q.Many<NamedOrganiser>(
        """
        SELECT p.id AS person, p.name, CASE WHEN p.id = w.organiser_id THEN 1 ELSE 0 END AS whose, o.standing
        FROM workshops w JOIN persons p ON p.id = w.organiser_id OR p.id IN (SELECT person_id FROM workshop_organisers WHERE workshop_id = w.id)
          LEFT JOIN (SELECT person_id, max(standing) AS standing FROM workshop_organisers WHERE workshop_id = @Id GROUP BY person_id) o ON o.person_id = p.id
        WHERE w.id = @Id ORDER BY CASE WHEN p.id = w.organiser_id THEN 0 ELSE 1 END, p.id
        """,
        new { workshop.Id });
}

internal sealed class NamedOrganiser
{
    public required PersonId Person { get; init; }

    public required string Name { get; init; }

    /// <summary>1 for the one whose workshop it is.</summary>
    public required int Whose { get; init; }

    /// <summary>Null for the one whose it is by their own power.</summary>
    public OrganiserStanding? Standing { get; init; }

    public bool Organises => Whose == 1 || Standing == OrganiserStanding.Organises;
}

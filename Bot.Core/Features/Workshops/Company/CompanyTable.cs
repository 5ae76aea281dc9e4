using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Company;

/// <summary>The SQL of people without an account in workshops.</summary>
internal static class CompanyTable
{
    /// <returns>Those whom this person brought by name, who have a seat or wait.</returns>
    public static Task<IReadOnlyList<Companion>> Of(Queries q, WorkshopId workshop, PersonId by) => q.Many<Companion>(
        """
        SELECT g.person_id AS person, p.name, r.standing
        FROM named_guests g JOIN rsvps r ON r.person_id = g.person_id JOIN persons p ON p.id = g.person_id
        WHERE g.brought_by = @by AND r.workshop_id = @workshop AND (r.standing = @going OR r.standing = @waiting)
        ORDER BY r.position, g.person_id
        """,
        new { workshop, by, going = Standing.Going, waiting = Standing.Waiting });

    /// <summary>Whoever is blocked in a community does not hear for their guests there any more; organisers look after them.</summary>
    public static Task LeaveToOrganisers(Tx tx, CommunityId community, PersonId by) => tx.Run(
        """
        UPDATE named_guests SET brought_by = NULL, brought_account = NULL WHERE brought_by = @by AND person_id IN (
          SELECT r.person_id FROM rsvps r JOIN workshops w ON w.id = r.workshop_id WHERE w.community_id = @community OR w.side_id = @community)
        """,
        new { community, by });

    /// <summary>Everybody's rows in this workshop go now: whether its guests are in anything else is looked at.</summary>
    public static Task LookAgain(Tx tx, WorkshopId workshop, Instant now) => tx.Run(
        """
        UPDATE named_guests SET due_at = @now WHERE person_id IN (
          SELECT person_id FROM rsvps WHERE workshop_id = @workshop UNION SELECT person_id FROM workshop_came WHERE workshop_id = @workshop)
        """,
        new { workshop, now });

    public static async Task<Instant?> LastEnd(Queries q, PersonId guest) => await q.One<long?>(
        """
        SELECT max(w.start + w.length_minutes * 60000) FROM workshops w WHERE w.id IN (
          SELECT workshop_id FROM rsvps WHERE person_id = @guest UNION SELECT workshop_id FROM workshop_came WHERE person_id = @guest)
        """,
        new { guest }) is { } end ? Instant.FromUnixTimeMilliseconds(end) : null;
}

/// <summary>Somebody without an account on a list.</summary>
internal sealed record Companion
{
    public required PersonId Person { get; init; }

    public required string Name { get; init; }

    public required Standing Standing { get; init; }
}

using Bot.Core.Localization;
using Bot.Core.People.Removal;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Powers;

/// <summary>What a person may do: grants, which belong to the person, and what platforms give, which belongs to each account.</summary>
public sealed class PowerData(IDatabase db) : IPersonalData, ICommunityData
{
    public Words Heading => PowerTexts.Heading;

    public Task<IReadOnlyList<object>> Export(PersonId person, CancellationToken ct) => db.Read<IReadOnlyList<object>>(async q =>
    [
        .. await q.Many<GrantFact>(
            """
            SELECT c.name AS community, g.power, g.reason, g.granted_at, g.ends_at FROM grants g JOIN communities c ON c.id = g.community_id
            WHERE g.person_id = @person ORDER BY g.granted_at, g.power
            """,
            new { person }),
        .. await q.Many<PowerFact>(
            """
            SELECT x.platform, x.space, x.power, x.roles FROM account_powers x JOIN accounts a ON a.id = x.account_id
            WHERE a.person_id = @person ORDER BY x.platform, x.space
            """,
            new { person }),
    ], ct);

    public async Task Forget(Tx tx, PersonId person)
    {
        await tx.Run("DELETE FROM grants WHERE person_id = @person", new { person });
        await tx.Run("UPDATE grants SET granted_by = NULL WHERE granted_by = @person", new { person });
        await tx.Run("DELETE FROM account_powers WHERE account_id IN (SELECT id FROM accounts WHERE person_id = @person)", new { person });
    }

    /// <summary>
    /// What either was granted stays, and is remembered as theirs for when they part. What the platforms give stays with each account, so it
    /// is no power of the other one.
    /// </summary>
    public async Task Merge(Tx tx, PersonId from, PersonId into)
    {
        await tx.Run(
            "UPDATE grants SET person_id = @into, came_with = CASE WHEN came_with = 0 THEN @from ELSE came_with END WHERE person_id = @from",
            new { from, into });
        await tx.Run("UPDATE grants SET granted_by = @into WHERE granted_by = @from", new { from, into });
    }

    public Task Split(Tx tx, Parting parting) => tx.Run(
        "UPDATE grants SET person_id = @To, came_with = 0 WHERE person_id = @From AND came_with = @To", new { parting.From, parting.To });

    public Task<int> LeaveRoom(Tx tx, PlaceId room, int most) => Task.FromResult(0);

    /// <summary>What platforms give goes with each space by itself.</summary>
    public Task<int> Remove(Tx tx, CommunityId community, int most) => tx.Run(
        """
        DELETE FROM grants WHERE community_id = @community
          AND person_id IN (SELECT person_id FROM grants WHERE community_id = @community ORDER BY person_id LIMIT @most)
        """,
        new { community, most });

    private sealed class GrantFact
    {
        public required string Community { get; init; }

        public required int Power { get; init; }

        public required string Reason { get; init; }

        public required Instant GrantedAt { get; init; }

        public Instant? EndsAt { get; init; }
    }

    private sealed class PowerFact
    {
        public required string Platform { get; init; }

        public required string Space { get; init; }

        public required int Power { get; init; }

        public required string Roles { get; init; }
    }
}

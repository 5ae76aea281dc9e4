using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Abuse.Measures;

/// <summary>The SQL of measures.</summary>
internal static class MeasureTable
{
    private const string Columns =
        """
        id, community_id AS community, person_id AS person, kind, reason, by_id AS by, by_power, state, made_at, ends_at, lifted_by, lifted_at,
        appeal, appealed_at, decided_by, decided_at, revision
        """;

    public static Task<Measure?> Lock(Tx tx, MeasureId id) =>
        tx.One<Measure>($"UPDATE measures SET revision = revision + 1 WHERE id = @id RETURNING {Columns}", new { id });

    public static Task<Measure?> Find(Queries q, MeasureId id) => q.One<Measure>($"SELECT {Columns} FROM measures WHERE id = @id", new { id });

    public static Task Insert(Tx tx, Measure measure) => tx.Queue(
        """
        INSERT INTO measures (id, community_id, person_id, kind, reason, by_id, by_power, state, made_at, swept, revision)
        VALUES (@Id, @Community, @Person, @Kind, @Reason, @By, @ByPower, @State, @MadeAt, 0, 1)
        """,
        measure);

    public static Task Save(Tx tx, Measure measure) => tx.Queue(
        """
        UPDATE measures SET state = @State, ends_at = @EndsAt, lifted_by = @LiftedBy, lifted_at = @LiftedAt, appeal = @Appeal,
          appealed_at = @AppealedAt, decided_by = @DecidedBy, decided_at = @DecidedAt
        WHERE id = @Id
        """,
        measure);

    /// <returns>What holds this person back now, the strictest first.</returns>
    public static async Task<IReadOnlyList<Measure>> Holding(Queries q, CommunityId community, PersonId person, Instant now) =>
    [
        .. (await q.Many<Measure>(
                $"SELECT {Columns} FROM measures WHERE person_id = @person AND community_id = @community AND state = @active ORDER BY id",
                new { community, person, active = MeasureState.Active }))
            .Where(measure => measure.Holds(now))
            .OrderByDescending(measure => measure.Kind).ThenByDescending(measure => measure.EndsAt ?? Instant.MaxValue),
    ];

    /// <returns>What holds people back in a community now, with their names; open appeals first, then the newest.</returns>
    public static async Task<IReadOnlyList<(Measure Measure, string Name)>> InForce(Queries q, CommunityId community, Instant now)
    {
        var all = await q.Many<Measure>(
            $"SELECT {Columns} FROM measures WHERE community_id = @community AND state = @active AND (ends_at IS NULL OR ends_at > @now) ORDER BY id DESC LIMIT 200",
            new { community, active = MeasureState.Active, now });
        var names = (await q.Many<Named>(
            """
            SELECT p.id AS person, p.name FROM persons p
            WHERE p.id IN (SELECT person_id FROM measures WHERE community_id = @community AND state = @active)
            """,
            new { community, active = MeasureState.Active })).ToDictionary(row => row.Person, row => row.Name);
        return
        [
            .. all.OrderBy(measure => measure is { Appeal: not null, DecidedAt: null } ? 0 : 1).Select(measure => (measure, names[measure.Person])),
        ];
    }

    /// <returns>The block that has waited longest to be swept after.</returns>
    public static Task<Measure?> Unswept(Queries q) => q.One<Measure>(
        $"SELECT {Columns} FROM measures WHERE state = @active AND kind = @block AND swept = 0 ORDER BY made_at, id LIMIT 1",
        new { active = MeasureState.Active, block = MeasureKind.Block });

    public static Task Swept(Tx tx, MeasureId id) => tx.Queue("UPDATE measures SET swept = 1 WHERE id = @id", new { id });

    public static Task<string?> Name(Queries q, PersonId person) => q.One<string>("SELECT name FROM persons WHERE id = @person", new { person });

    /// <summary>Writes down what holds the person back from now on.</summary>
    public static async Task Settle(Tx tx, CommunityId community, PersonId person, Instant now)
    {
        // Locks the person's membership: of two measures at once the second must see the first.
        await tx.Run(
            "UPDATE members SET joined_at = joined_at WHERE community_id = @community AND person_id = @person", new { community, person });
        if (await Holding(tx, community, person, now) is not [var strictest, ..])
        {
            await tx.Queue("DELETE FROM holds WHERE community_id = @community AND person_id = @person", new { community, person });
            return;
        }
        await tx.Queue(
            """
            INSERT INTO holds (community_id, person_id, kind, ends_at, measure_id) VALUES (@community, @person, @Hold, @EndsAt, @Id)
            ON CONFLICT (community_id, person_id) DO UPDATE SET kind = excluded.kind, ends_at = excluded.ends_at, measure_id = excluded.measure_id
            """,
            new { community, person, strictest.Hold, strictest.EndsAt, strictest.Id });
    }

    /// <summary>Removes holds that have ended, what was never confirmed, and measures that are long over.</summary>
    public static async Task<int> Tidy(Tx tx, Instant now)
    {
        var ended = await tx.Run("DELETE FROM holds WHERE ends_at <= @now", new { now });
        var before = now - MeasureLimits.Kept;
        return ended + await tx.Run(
            """
            DELETE FROM measures WHERE id IN (
              SELECT id FROM measures m
              WHERE ((m.state = 'Proposed' AND m.made_at < @proposed) OR (m.state = 'Lifted' AND m.lifted_at < @before)
                OR (m.state = 'Active' AND m.ends_at < @before)) AND NOT EXISTS (SELECT 1 FROM holds h WHERE h.measure_id = m.id)
              ORDER BY m.id LIMIT 100)
            """,
            new { before, proposed = now - Duration.FromDays(1) });
    }

    private sealed class Named
    {
        public required PersonId Person { get; init; }

        public required string Name { get; init; }
    }
}

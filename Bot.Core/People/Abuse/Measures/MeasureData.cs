using Bot.Core.Localization;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Abuse.Measures;

/// <summary>What is kept about a person who was paused or blocked, and about who did it.</summary>
public sealed class MeasureData(IDatabase db, Ids ids, TimeProvider clock) : IPersonalData
{
    public Words Heading => MeasureTexts.Heading;

    public IReadOnlyList<Keeping> Keeps { get; } =
    [
        new(
            new(
                En: "Pauses and blocks: of you, with the reason and your appeal, and those that you decided.",
                Es: "Pausas y bloqueos: los tuyos, con el motivo y tu recurso, y los que decidiste."),
            new(En: "So that they hold, and can be looked at again.", Es: "Para que se cumplan y se puedan revisar."),
            new(En: "A year after it was over.", Es: "Un año después de que termine."),
            new(En: "You and the moderators. The log says what was done, not to whom.", Es: "Tú y quien modera. El registro dice qué se hizo, no a quién."),
            """
            measures: id community_id person_id kind reason by_id by_power state made_at ends_at lifted_by lifted_at appeal appealed_at decided_by
              decided_at swept revision
            """,
            "holds: community_id person_id kind ends_at measure_id"),
    ];

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    public Task<IReadOnlyList<object>> Export(PersonId person, CancellationToken ct) => db.Read<IReadOnlyList<object>>(async q =>
    [
        .. await q.Many<KeptMeasure>(
            """
            SELECT c.name AS community, m.kind, m.reason, m.state, m.made_at, m.ends_at, m.lifted_at, m.appeal, m.decided_at
            FROM measures m JOIN communities c ON c.id = m.community_id
            WHERE m.person_id = @person AND m.state <> @proposed ORDER BY m.id
            """,
            new { person, proposed = MeasureState.Proposed }),
    ], ct);

    public async Task Forget(Tx tx, PersonId person)
    {
        await tx.Run("DELETE FROM holds WHERE person_id = @person", new { person });
        await tx.Run("DELETE FROM measures WHERE person_id = @person", new { person });
        await tx.Run("UPDATE measures SET by_id = NULL WHERE by_id = @person", new { person });
        await tx.Run("UPDATE measures SET lifted_by = NULL WHERE lifted_by = @person", new { person });
        await tx.Run("UPDATE measures SET decided_by = NULL WHERE decided_by = @person", new { person });
    }

    /// <summary>A link is no way out: whatever held one of the two holds the one person that they are now, the strictest first.</summary>
    public async Task Merge(Tx tx, PersonId from, PersonId into)
    {
        var communities = await tx.Many<CommunityId>(
            "SELECT community_id FROM measures WHERE person_id = @from OR person_id = @into GROUP BY community_id ORDER BY community_id",
            new { from, into });
        await tx.Run("DELETE FROM holds WHERE person_id = @from", new { from });
        await tx.Run("UPDATE measures SET person_id = @into WHERE person_id = @from", new { from, into });
        await tx.Run("UPDATE measures SET by_id = @into WHERE by_id = @from", new { from, into });
        await tx.Run("UPDATE measures SET lifted_by = @into WHERE lifted_by = @from", new { from, into });
        await tx.Run("UPDATE measures SET decided_by = @into WHERE decided_by = @from", new { from, into });
        // Seats that the other one had while this one was blocked are found by the next sweep.
        await tx.Run("UPDATE measures SET swept = 0 WHERE person_id = @into AND state = @active", new { into, active = MeasureState.Active });
        foreach (var community in communities) await MeasureTable.Settle(tx, community, into, Now);
    }

    /// <summary>Nor is parting: what holds the one holds both, each with an appeal of their own.</summary>
    public async Task Split(Tx tx, Parting parting)
    {
        var communities = await tx.Many<CommunityId>(
            "SELECT community_id FROM holds WHERE person_id = @From ORDER BY community_id", new { parting.From });
        foreach (var community in communities)
        {
            foreach (var held in await MeasureTable.Holding(tx, community, parting.From, Now))
            {
                var same = held with { Id = ids.New<MeasureId>(), Person = parting.To };
                await MeasureTable.Insert(tx, same);
                await MeasureTable.Save(tx, same);
            }
            await MeasureTable.Settle(tx, community, parting.To, Now);
        }
    }
}

/// <summary>A measure in the file of the person whom it was about.</summary>
internal sealed record KeptMeasure
{
    public required string Community { get; init; }

    public required MeasureKind Kind { get; init; }

    public required string Reason { get; init; }

    public required MeasureState State { get; init; }

    public required Instant MadeAt { get; init; }

    public Instant? EndsAt { get; init; }

    public Instant? LiftedAt { get; init; }

    public string? Appeal { get; init; }

    public Instant? DecidedAt { get; init; }
}

using Bot.Core.Localization;
using Bot.Core.Outbox;
using Bot.Core.People.Circles.Store;
using Bot.Core.People.Circles.Telling;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Circles.Ports;

/// <summary>What circles keep about a person: where they are in or asked.</summary>
public sealed class CircleData(IDatabase db, Notes notes, TimeProvider clock) : IPersonalData
{
    public Words Heading { get; } = new(En: "Circles", Es: "Círculos");

    /// <inheritdoc/>
    public IReadOnlyList<Keeping> Keeps { get; } =
    [
        new(
            new(En: "Which circles you are in, asked to join or organise.", Es: "En qué círculos estás, cuáles pediste o cuáles organizas."),
            new(En: "So that you hear what they are told.", Es: "Para que te llegue lo que se les dice."),
            new(
                En: "Until you leave the circle, or are forgotten; a week where an organiser said no.",
                Es: "Hasta que sales del círculo o se te olvida; una semana si quien organiza dijo que no."),
            new(En: "Only who organises that circle. Not its members, and no moderator.", Es: "Solo quien organiza ese círculo. Ni quienes están en él ni quien modera."),
            "circle_members: circle_id person_id account_id standing organises since own_organises",
            "circle_members_aside: circle_id holder_id account_id standing organises since"),
    ];

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    public Task<IReadOnlyList<object>> Export(PersonId person, CancellationToken ct) => db.Read<IReadOnlyList<object>>(
        async q =>
        [
            .. await q.Many<CircleFact>(
                """
                SELECT c.name AS circle, m.standing, m.organises, m.since
                FROM circle_members m JOIN circles c ON c.id = m.circle_id WHERE m.person_id = @person
                UNION ALL
                SELECT c.name AS circle, m.standing, m.organises, m.since
                FROM circle_members_aside m JOIN circles c ON c.id = m.circle_id WHERE m.holder_id = @person
                ORDER BY since
                """,
                new { person }),
        ], ct);

    /// <summary>
    /// Leaves every circle at once, for good. A circle that nobody organises then is shown to all moderators.
    /// </summary>
    public async Task Forget(Tx tx, PersonId person)
    {
        foreach (var seen in await MemberTable.OfPerson(tx, person))
        {
            var change = await CircleChanges.Begin(tx, seen.Circle);
            // Read again: until the circle was locked, it could change.
            if (await change.Of(person) is not { } mine) continue;
            var last = await change.IsLastOrganiser(mine);
            await change.Drop(mine);
            if (!last) continue;
            await notes.AddAll(tx, (await CircleNotes.NobodyOrganises(tx, change.Circle, Now)).Where(note => note.To != new Recipient.Person(person)));
        }
        await AsideTable.DropAll(tx, person);
    }

    public Task Merge(Tx tx, PersonId from, PersonId into) => CircleJoining.Merge(tx, from, into);

    public async Task<IReadOnlyList<Words>> Settles(Queries q, PersonId from, PersonId into)
    {
        var mine = (await MemberTable.OfPerson(q, into)).Select(one => one.Circle).ToHashSet();
        var said = new List<Words>();
        foreach (var both in (await MemberTable.OfPerson(q, from)).Where(one => mine.Contains(one.Circle)))
            if (await CircleTable.Find(q, both.Circle) is { } circle) said.Add(CircleTexts.Settles(circle));
        return said;
    }

    public Task Split(Tx tx, Parting parting) => CircleJoining.Split(tx, parting);

    private sealed class CircleFact
    {
        public required string Circle { get; init; }

        public required CircleStanding Standing { get; init; }

        public required bool Organises { get; init; }

        public required Instant Since { get; init; }
    }
}

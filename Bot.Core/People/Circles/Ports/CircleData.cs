using Bot.Core.Localization;
using Bot.Core.Outbox;
using Bot.Core.People.Circles.Store;
using Bot.Core.People.Circles.Telling;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Circles.Ports;

/// <summary>What circles keep about a person: where they are in or asked, and what they told.</summary>
public sealed class CircleData(IDatabase db, Notes notes, TimeProvider clock) : IPersonalData
{
    public Words Heading { get; } = new(En: "Circles", Es: "Círculos");

    /// <inheritdoc/>
    public IReadOnlyList<Keeping> Keeps { get; } =
    [
        new(
            new(En: "Which circles you are in, asked to join or organise.", Es: "En qué círculos estás, cuáles pediste o cuáles organizas."),
            new(En: "So that you hear what they are told.", Es: "Para que te llegue lo que se les dice."),
            new(En: "Until you leave the circle or are forgotten.", Es: "Hasta que sales del círculo o se te olvida."),
            new(En: "Everybody in the circle, and its organisers.", Es: "Quienes están en el círculo, y quien lo organiza."),
            "circle_members: circle_id person_id account_id standing organises since own_organises",
            "circle_members_aside: circle_id holder_id account_id standing organises since"),
        new(
            new(En: "What you told a circle as its organiser.", Es: "Lo que dijiste a un círculo al organizarlo."),
            new(En: "To send it.", Es: "Para enviarlo."),
            new(En: "Some days after it was sent.", Es: "Unos días después de enviarlo."),
            new(En: "Everybody in the circle.", Es: "Quienes están en el círculo."),
            "circle_messages: id circle_id author_id text written_at sent_at"),
    ];

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    public Task<IReadOnlyList<object>> Export(PersonId person, CancellationToken ct) => db.Read<IReadOnlyList<object>>(
        async q =>
        [
            .. await q.Many<CircleFact>(
                """
                SELECT c.name AS circle, m.standing, m.organises, m.since
                FROM circle_members m JOIN circles c ON c.id = m.circle_id WHERE m.person_id = @person ORDER BY m.circle_id
                """,
                new { person }),
            .. (await MessageTable.OfPerson(q, person)).Select(message => new ToldFact(message.Text, message.WrittenAt, message.SentAt)),
        ], ct);

    /// <summary>
    /// Leaves every circle at once, for good. What was told goes, too: whoever has not read it yet will not. A circle that nobody organises
    /// then is shown to all moderators.
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
        await MessageTable.Forget(tx, person);
    }

    public async Task Merge(Tx tx, PersonId from, PersonId into)
    {
        await CircleJoining.Merge(tx, from, into);
        await MessageTable.HandOver(tx, from, into);
    }

    /// <summary>What was told stays with the first: it is gone in some days.</summary>
    public Task Split(Tx tx, Parting parting) => CircleJoining.Split(tx, parting);

    private sealed class CircleFact
    {
        public required string Circle { get; init; }

        public required CircleStanding Standing { get; init; }

        public required bool Organises { get; init; }

        public required Instant Since { get; init; }
    }

    private sealed record ToldFact(string Text, Instant Written, Instant? Sent);
}

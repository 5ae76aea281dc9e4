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

using Bot.Core.Features.Workshops.OnePerson;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Ports;

/// <summary>What workshops keep about a person.</summary>
public sealed class WorkshopData(IDatabase db, WorkshopChanges changes, Joining joining, AnswerParting apart, TimeProvider clock) : IPersonalData
{
    public Words Heading => AgendaTexts.Heading;

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    public Task<IReadOnlyList<object>> Export(PersonId person, CancellationToken ct) => db.Read<IReadOnlyList<object>>(
        async q => [.. await MineTable.Everything(q, person), .. await AsideTable.Everything(q, person), .. await MineTable.Organised(q, person)], ct);

    /// <summary>Answers go, and the seats with them to whoever waits. Workshops stay and are looked after by moderators.</summary>
    public async Task Forget(Tx tx, PersonId person)
    {
        foreach (var seen in await RsvpTable.OfPerson(tx, person))
        {
            var change = await changes.Begin(tx, seen.Workshop);
            // Read again: until the workshop was locked, the answer could change.
            if (await change.Of(person) is not { } one) continue;
            await change.Drop(one);
            await changes.Finish(tx, change, Now);
        }
        await AsideTable.DropAll(tx, person);
        await WorkshopTable.Orphan(tx, person);
    }

    public Task Merge(Tx tx, PersonId from, PersonId into) => joining.Merge(tx, from, into);

    public Task<IReadOnlyList<Words>> Settles(Queries q, PersonId from, PersonId into) => joining.Settles(q, from, into);

    public Task Split(Tx tx, Parting parting) => apart.Split(tx, parting);
}

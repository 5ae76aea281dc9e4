using Bot.Core.Commands;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Me.Leaving;

/// <summary>
/// Forgets a person everywhere. Each feature's part is a write of its own, so that nobody waits long; the last write ends with the person's
/// row. Killed in between, it is begun again: forgetting what is forgotten changes nothing.
/// </summary>
/// <remarks>
/// What still comes in for the person meanwhile: inputs of their accounts wait for their turn and then find nobody; on another host the
/// foreign keys keep one of the two from happening. What has no foreign key, such as a message that is being sent, is swept a little later.
/// </remarks>
public sealed class Forgetting(IDatabase db, IEnumerable<IPersonalData> data, PeopleData people, Turns turns)
{
    // What all else hangs on goes last.
    private readonly IReadOnlyList<IPersonalData> _features = [.. data.Where(one => one is not PeopleData)];

    internal async Task Forget(PersonId person, Instant now, CancellationToken ct)
    {
        await Sweep(person, ct);
        var accounts = await db.Read(q => q.Many<AccountRow>(
            "SELECT platform, native_id FROM accounts WHERE person_id = @person ORDER BY platform, native_id", new { person }), ct);
        await InTurn(new(accounts.Select(row => new AccountRef(row.Platform, row.NativeId))), () => db.Write(null, async tx =>
        {
            foreach (var one in _features) await one.Forget(tx, person);
            await people.Forget(tx, person);
            await Farewells.Went(tx, person, now);
            return true;
        }, ct));
    }

    /// <summary>All but the person's own rows; afterwards, what came from what was under way.</summary>
    internal async Task Sweep(PersonId person, CancellationToken ct)
    {
        foreach (var one in _features) await db.Write(null, tx => one.Forget(tx, person), ct);
    }

    /// <summary>While nothing of theirs is being handled. Always in one order, so that two cannot wait for each other.</summary>
    private Task<bool> InTurn(Queue<AccountRef> accounts, Func<Task<bool>> work) =>
        accounts.TryDequeue(out var next) ? turns.Take(next, () => InTurn(accounts, work)) : work();

    private sealed class AccountRow
    {
        public required string Platform { get; init; }

        public required string NativeId { get; init; }
    }
}

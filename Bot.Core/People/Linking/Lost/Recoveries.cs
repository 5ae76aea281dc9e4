using Bot.Core.Commands;
using Bot.Core.Outbox;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Linking.Lost;

/// <summary>Moves a person from an account that is lost to another.</summary>
public sealed class Recoveries(Persons persons, Ids ids, Notes notes, TimeProvider clock)
{
    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>
    /// Whether this person came to another account since then. What was open at that time is not decided from the new one: a feature with
    /// ballots asks this before it takes or counts one, with the time at which voting began.
    /// </summary>
    public static async Task<bool> MovedSince(Queries q, PersonId person, Instant since) =>
        await q.One<long>("SELECT count(*) FROM recoveries WHERE person_id = @person AND at >= @since", new { person, since }) > 0;

    /// <summary>
    /// The claim's account becomes the lost person's own, with what it had itself by then; accounts that are lost become nobody in particular,
    /// and are told. Links of accounts that are not lost stay.
    /// </summary>
    /// <exception cref="Problem">One of those concerned was linked or unlinked meanwhile.</exception>
    internal async Task Move(Tx tx, RecoveryClaim claim)
    {
        var here = await AccountTable.Find(tx, claim.Account) ?? throw new Problem(LinkTexts.Over);
        // Whose code it was is whoever has that account now; whom moderators meant stays that one.
        var coded = claim.LostAccount is { } account ? await AccountTable.Find(tx, account) : null;
        var lost = coded?.Person ?? claim.LostPerson ?? throw new Problem(LinkTexts.Over);
        var before = await AccountTable.Of(tx, lost);
        await persons.Merge(tx, here.Person, lost);
        await PersonRows.Keep(tx, here.Person);
        foreach (var gone in before.Where(one => claim.LostAccount is null || one.Id == claim.LostAccount))
        {
            var stranger = ids.New<PersonId>();
            await PersonRows.New(tx, stranger, gone.Name);
            await AccountTable.Move(tx, gone.Id, stranger);
            if (gone.Home is { } home && (await AccountTable.OfHome(tx, home)).All(other => other.Person != lost || other.Id == gone.Id))
                await PersonRows.Keep(tx, home);
            await tx.Run("DELETE FROM recovery_codes WHERE account_id = @Id", new { gone.Id });
            await notes.Add(tx, LostNotes.Moved(stranger, gone.Id, Now));
        }
        await tx.Run(
            "INSERT INTO recoveries (id, person_id, at, by_code) VALUES (@id, @lost, @Now, @byCode)",
            new { id = ids.Next(), lost, Now, byCode = claim.LostAccount is not null });
        await ClaimTable.Drop(tx, claim.Id);
    }
}

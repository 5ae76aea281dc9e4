using Bot.Core.Localization;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Bridges;

/// <summary>What building a bridge keeps about a person: that they made a code or entered one, for a day.</summary>
public sealed class BridgeData(IDatabase db) : IPersonalData
{
    public Words Heading { get; } = new(En: $"Bridges", Es: $"Puentes");

    public async Task<IReadOnlyList<object>> Export(PersonId person, CancellationToken ct) => await db.Read(
        q => q.Many<Kept>("SELECT state, expires_at FROM bridge_offers WHERE started_by = @person OR joined_by = @person ORDER BY id", new { person }), ct);

    public async Task Forget(Tx tx, PersonId person)
    {
        await tx.Run("DELETE FROM bridge_codes WHERE person_id = @person", new { person });
        await tx.Run("DELETE FROM bridge_offers WHERE started_by = @person OR joined_by = @person", new { person });
        await tx.Run(
            "DELETE FROM bridge_tries WHERE account IN (SELECT platform || ':' || native_id FROM accounts WHERE person_id = @person)", new { person });
    }

    public async Task Merge(Tx tx, PersonId from, PersonId into)
    {
        await tx.Run("UPDATE bridge_codes SET person_id = @into WHERE person_id = @from", new { from, into });
        await tx.Run("UPDATE bridge_offers SET started_by = @into WHERE started_by = @from", new { from, into });
        await tx.Run("UPDATE bridge_offers SET joined_by = @into WHERE joined_by = @from", new { from, into });
    }

    private sealed class Kept
    {
        public required OfferState State { get; init; }

        public required Instant ExpiresAt { get; init; }
    }
}

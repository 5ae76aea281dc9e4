using Bot.Core.Localization;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Bridges;

/// <summary>What building a bridge keeps about a person: that they made a code or entered one, for a day.</summary>
public sealed class BridgeData(IDatabase db) : IPersonalData
{
    public Words Heading { get; } = new(En: $"Bridges", Es: $"Puentes");

    /// <inheritdoc/>
    public IReadOnlyList<Keeping> Keeps { get; } =
    [
        new(
            new(
                En: "That you made or entered a code for a bridge between two groups, and how often a wrong one was typed.",
                Es: "Que creaste o escribiste un código para un puente entre dos grupos, y cuántas veces se escribió uno equivocado."),
            new(En: "So that only admins of both sides build a bridge.", Es: "Para que solo quien administra ambos lados tienda un puente."),
            new(En: "A day.", Es: "Un día."),
            new(En: "The admins of both sides see who made it and who entered it.", Es: "Quien administra ambos lados ve quién lo creó y quién lo escribió."),
            "bridge_codes: side_id hash person_id expires_at",
            "bridge_tries: account tries last_at locked_until",
            "bridge_offers: id lead_id side_id started_by joined_by state expires_at"),
    ];

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

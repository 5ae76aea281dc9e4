using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.People.Removal;
using Bot.Core.Storage;

namespace Bot.Core.Calendar.Listings;

/// <summary>What listings keep about a person (that they switched it on) and about a space (what is shown there).</summary>
public sealed class ListingData(IDatabase db) : IPersonalData, ICommunityData
{
    public Words Heading { get; } = new(En: "Server calendars that I switched on", Es: "Calendarios de servidores que he activado");

    /// <inheritdoc/>
    public IReadOnlyList<Keeping> Keeps { get; } =
    [
        new(
            new(
                En: "That you had events shown in the own calendar of a server.",
                Es: "Que hiciste que un servidor muestre los eventos en su propio calendario."),
            new(En: "To tell you when something hinders that.", Es: "Para avisarte cuando algo lo impide."),
            new(En: "Until it is switched off, or you are forgotten.", Es: "Hasta que se desactiva o se te olvida."),
            new(En: "The log says who switched it on.", Es: "El registro dice quién lo activó."),
            "listed_kinds: platform space kind switched_by told"),
    ];

    public async Task<IReadOnlyList<object>> Export(PersonId person, CancellationToken ct) => await db.Read(
        q => q.Many<SwitchFact>("SELECT platform, space, kind FROM listed_kinds WHERE switched_by = @person ORDER BY platform, space, kind", new { person }),
        ct);

    public Task Forget(Tx tx, PersonId person) =>
        tx.Run("UPDATE listed_kinds SET switched_by = NULL WHERE switched_by = @person", new { person });

    public Task Merge(Tx tx, PersonId from, PersonId into) =>
        tx.Run("UPDATE listed_kinds SET switched_by = @into WHERE switched_by = @from", new { from, into });

    public Task<int> LeaveRoom(Tx tx, PlaceId room, int most) => Task.FromResult(0);

    /// <summary>What is shown belongs to spaces.</summary>
    public Task<int> Remove(Tx tx, CommunityId community, int most) => Task.FromResult(0);

    public Task LeaveSpace(Tx tx, PlaceRef space) => ListingTable.LeaveSpace(tx, space);

    private sealed class SwitchFact
    {
        public required string Platform { get; init; }

        public required string Space { get; init; }

        public required string Kind { get; init; }
    }
}

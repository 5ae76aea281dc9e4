using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Store;

/// <summary>The SQL of cards that were posted before a move.</summary>
internal static class OldCardTable
{
    public static Task Insert(Tx tx, OldCard old) =>
        tx.Queue("INSERT INTO workshop_old_cards (card, workshop_id, start) VALUES (@Card, @Workshop, @Start)", old);

    public static Task<OldCard?> Find(Queries q, long card) =>
        q.One<OldCard>("SELECT card, workshop_id AS workshop, start FROM workshop_old_cards WHERE card = @card", new { card });

    public static Task DeleteAll(Tx tx, WorkshopId workshop) =>
        tx.Queue("DELETE FROM workshop_old_cards WHERE workshop_id = @workshop", new { workshop });

    public static Task<IReadOnlyList<OldCard>> Of(Queries q, WorkshopId workshop) => q.Many<OldCard>(
        "SELECT card, workshop_id AS workshop, start FROM workshop_old_cards WHERE workshop_id = @workshop ORDER BY card", new { workshop });
}

/// <summary>A card and when the workshop was to start while it was the newest one.</summary>
internal sealed record OldCard
{
    public required long Card { get; init; }

    public required WorkshopId Workshop { get; init; }

    public required Instant Start { get; init; }
}

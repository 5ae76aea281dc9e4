using Bot.Core.Features.Workshops;
using Bot.Core.People.Linking;
using Bot.Core.Storage;
using Bot.Tests.Workshops;

namespace Bot.Tests.People.Linking;

/// <summary>Linking without the talk about it, and the look at what is left.</summary>
internal static class Linked
{
    /// <summary>Makes two people one.</summary>
    /// <returns>The second, as the first.</returns>
    public static async Task<Someone> Becomes(this Someone one, Someone into)
    {
        await one.World.Db.Write(null, tx => one.World.Get<Persons>().Merge(tx, one.Id, into.Id));
        return one with { Id = into.Id };
    }

    /// <summary>Takes an account apart from its person.</summary>
    /// <returns>The person that it is now.</returns>
    public static async Task<Someone> Parts(this Someone linked)
    {
        var parting = await linked.World.Db.Write(null, async tx => (await linked.World.Get<Persons>().Split(tx, linked.Account, linked.Id)).To.Value);
        return linked with { Id = new(parting) };
    }

    /// <summary>Nothing is oversold, the counters are true, nobody waits beside a seat that fits, and no row belongs to somebody who sleeps.</summary>
    public static async Task MustAddUp(this World world, WorkshopId id)
    {
        var workshop = await world.Read(id);
        var rows = await world.Db.Read(q => q.Many<Row>(
            "SELECT person_id, standing, guests FROM rsvps WHERE workshop_id = @id ORDER BY person_id", new { id }));
        rows.ShouldAllBe(row => row.PersonId > 0);
        int Of(Standing standing) => rows.Count(row => row.Standing == standing);
        var seats = rows.Where(row => row.Standing == Standing.Going).Sum(row => 1 + row.Guests);
        workshop.Counts.ShouldBe(new Counts(Of(Standing.Going), seats, Of(Standing.Maybe), Of(Standing.Waiting), Of(Standing.Cant)));
        if (workshop.Seats is not { } limit) return;
        seats.ShouldBeLessThanOrEqualTo(limit);
        rows.Where(row => row.Standing == Standing.Waiting).ShouldAllBe(row => 1 + row.Guests > limit - seats);
    }

    internal sealed class Row
    {
        public required long PersonId { get; init; }

        public required Standing Standing { get; init; }

        public required int Guests { get; init; }
    }
}

using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Series;

/// <summary>The SQL of series and of which dates belong to one. Its row is locked before those of its dates, and these in order of id.</summary>
internal static class SeriesTable
{
    private const string Columns = "id, revision, pattern, anchor_number, anchor_local, zone_id, last_number";

    private const string Ahead = "series_id = @series AND series_number >= @from AND state = @planned AND start > @now";

    /// <summary>Locks the series for the rest of the transaction.</summary>
    public static Task<SeriesPlan?> Lock(Tx tx, SeriesId id) => tx.One<SeriesPlan>(
        $"UPDATE workshop_series SET revision = revision + 1 WHERE id = @id RETURNING {Columns}", new { id });

    public static Task<SeriesPlan?> Find(Queries q, SeriesId id) =>
        q.One<SeriesPlan>($"SELECT {Columns} FROM workshop_series WHERE id = @id", new { id });

    public static Task Insert(Tx tx, SeriesPlan plan) => tx.Queue(
        $"""
        INSERT INTO workshop_series ({Columns})
        VALUES (@Id, @Revision, @Pattern, @AnchorNumber, @AnchorLocal, @ZoneId, @LastNumber)
        """,
        plan);

    public static Task Save(Tx tx, SeriesPlan plan) => tx.Queue(
        """
        UPDATE workshop_series SET pattern = @Pattern, anchor_number = @AnchorNumber, anchor_local = @AnchorLocal, last_number = @LastNumber
        WHERE id = @Id
        """,
        plan);

    /// <returns>The dates from this number on that are planned and have not begun, in the order in which they are locked.</returns>
    public static Task<IReadOnlyList<WorkshopId>> From(Queries q, SeriesId series, int from, Instant now) => q.Many<WorkshopId>(
        $"SELECT id FROM workshops WHERE {Ahead} ORDER BY id", new { series, from, now, planned = WorkshopState.Planned });

    /// <returns>The last date that takes place, else the last there is.</returns>
    public static async Task<WorkshopId?> Newest(Queries q, SeriesId series) => await q.One<long?>(
        "SELECT id FROM workshops WHERE series_id = @series ORDER BY CASE WHEN state = @planned THEN 0 ELSE 1 END, series_number DESC, id DESC LIMIT 1",
        new { series, planned = WorkshopState.Planned }) is { } id ? new(id) : null;

    public static Task<int> CountFrom(Queries q, SeriesId series, int from, Instant now) => q.One<int>(
        $"SELECT count(*) FROM workshops WHERE {Ahead}", new { series, from, now, planned = WorkshopState.Planned });

    /// <returns>How many people come to any of these dates, may come or wait.</returns>
    public static Task<int> PeopleFrom(Queries q, SeriesId series, int from, Instant now) => q.One<int>(
        $"""
        SELECT count(DISTINCT r.person_id) FROM rsvps r JOIN workshops w ON w.id = r.workshop_id
        WHERE w.series_id = @series AND w.series_number >= @from AND w.state = @planned AND w.start > @now AND r.standing <> @cant
        """,
        new { series, from, now, planned = WorkshopState.Planned, cant = Standing.Cant });

    /// <returns>What is not over, soonest first, with this person's answers.</returns>
    public static Task<IReadOnlyList<SeriesDate>> Dates(Queries q, SeriesId series, PersonId person, Instant now) => q.Many<SeriesDate>(
        """
        SELECT w.id, w.title, w.start, w.state, w.seats, w.count_seats, r.standing
        FROM workshops w LEFT JOIN rsvps r ON r.workshop_id = w.id AND r.person_id = @person
        WHERE w.series_id = @series AND w.start + w.length_minutes * 60000 > @now ORDER BY w.start, w.id
        """,
        new { series, person, now });

    /// <returns>Where this person stands with the planned dates from a number on.</returns>
    public static Task<IReadOnlyList<Attendance>> Mine(Queries q, SeriesId series, int from, PersonId person, Instant now) => q.Many<Attendance>(
        """
        SELECT r.workshop_id AS workshop, r.person_id AS person, r.standing
        FROM workshops w JOIN rsvps r ON r.workshop_id = w.id AND r.person_id = @person
        WHERE w.series_id = @series AND w.series_number >= @from AND w.state = @planned AND w.start > @now
        """,
        new { series, from, person, now, planned = WorkshopState.Planned });

    /// <returns>How many planned dates come after this time.</returns>
    public static Task<int> After(Queries q, SeriesId series, Instant start) => q.One<int>(
        "SELECT count(*) FROM workshops WHERE series_id = @series AND start > @start AND state = @planned",
        new { series, start, planned = WorkshopState.Planned });

    /// <summary>Its card is posted now; false where it was already, or the date is off.</summary>
    public static async Task<bool> Card(Tx tx, WorkshopId id) => await tx.Run(
        "UPDATE workshops SET carded = TRUE, revision = revision + 1 WHERE id = @id AND NOT carded AND state = @planned",
        new { id, planned = WorkshopState.Planned }) == 1;

    /// <summary>Takes the series away where no date is left.</summary>
    public static async Task DeleteEmpty(Tx tx, SeriesId id)
    {
        if (await tx.One<long>("SELECT count(*) FROM workshops WHERE series_id = @id", new { id }) > 0) return;
        await tx.Run("DELETE FROM workshop_regulars WHERE series_id = @id", new { id });
        await tx.Run("DELETE FROM workshop_series WHERE id = @id", new { id });
    }
}

/// <summary>One date in the list that a person sees.</summary>
internal sealed record SeriesDate
{
    public required WorkshopId Id { get; init; }

    public required string Title { get; init; }

    public required Instant Start { get; init; }

    public required WorkshopState State { get; init; }

    public int? Seats { get; init; }

    public required int CountSeats { get; init; }

    /// <summary>Null where the person has not answered.</summary>
    public Standing? Standing { get; init; }
}

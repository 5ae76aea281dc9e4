using Bot.Core.Features.Workshops.Organisers;
using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Store;

/// <summary>The SQL of workshops.</summary>
internal static class WorkshopTable
{
    private const string Columns =
        """
        id, community_id AS community, COALESCE(side_id, community_id) AS side, organiser_id AS organiser, organiser_account, place_id AS place,
        card, title, description, location, spoken_language,
        local_start, zone_id, start, length_minutes, seats, guests, closes_before_minutes, names_hidden, state, revision, sequence, moves,
        moved_from, moved_at, changed, changed_at, count_going, count_seats, count_maybe, count_waiting, count_cant,
        kind, opens_at, for_circle, (SELECT c.name FROM circles c WHERE c.id = for_circle AND c.closed_at IS NULL) AS for_circle_name, for_power,
        series_id, series_number, (SELECT s.pattern FROM workshop_series s WHERE s.id = series_id) AS series_pattern, own_fields, carded,
        count_held, helpers, questions,
        reserved, release_before_minutes,
        draw_at, drawn_at
        """;

    /// <summary>Locks the workshop for the rest of the transaction: raising the revision comes before anything that is read.</summary>
    public static Task<Workshop?> Lock(Tx tx, WorkshopId id) => tx.One<Workshop>(
        $"UPDATE workshops SET revision = revision + 1 WHERE id = @id RETURNING {Columns}", new { id });

    public static Task<Workshop?> Find(Queries q, WorkshopId id) =>
        q.One<Workshop>($"SELECT {Columns} FROM workshops WHERE id = @id", new { id });

    public static Task<Workshop?> OfCard(Queries q, long card) =>
        q.One<Workshop>($"SELECT {Columns} FROM workshops WHERE card = @card", new { card });

    /// <returns>What is not cancelled and ends after <paramref name="from"/>, soonest first.</returns>
    public static Task<IReadOnlyList<Workshop>> Coming(Queries q, CommunityId community, Instant from, int most) => q.Many<Workshop>(
        $"""
        SELECT {Columns} FROM workshops
        WHERE community_id = @community AND start > @longest AND start + length_minutes * 60000 > @from AND state = @planned
        ORDER BY start, id LIMIT @most
        """,
        new { community, from, longest = Longest(from), planned = WorkshopState.Planned, most });

    /// <returns>As <see cref="Coming"/>, but of each series only the next date.</returns>
    public static Task<IReadOnlyList<Workshop>> Next(Queries q, CommunityId community, Instant from, int most) => q.Many<Workshop>(
        $"""
        SELECT {Columns} FROM workshops w
        WHERE community_id = @community AND start > @longest AND start + length_minutes * 60000 > @from AND state = @planned
          AND NOT EXISTS (
            SELECT 1 FROM workshops e WHERE e.series_id = w.series_id AND e.start < w.start AND e.start + e.length_minutes * 60000 > @from
              AND e.state = @planned)
        ORDER BY start, id LIMIT @most
        """,
        new { community, from, longest = Longest(from), planned = WorkshopState.Planned, most });

    /// <returns>As <see cref="Coming"/>, of one who organises them, by agreement or not.</returns>
    public static Task<IReadOnlyList<Workshop>> ComingOf(Queries q, CommunityId community, PersonId organiser, Instant from, int most) =>
        q.Many<Workshop>(
            $"""
            SELECT {Columns} FROM workshops
            WHERE community_id = @community AND start > @longest AND (organiser_id = @organiser
                OR id IN (SELECT workshop_id FROM workshop_organisers WHERE person_id = @organiser AND standing = @organises))
              AND start + length_minutes * 60000 > @from AND state = @planned
            ORDER BY start, id LIMIT @most
            """,
            new { community, organiser, organises = OrganiserStanding.Organises, from, longest = Longest(from), planned = WorkshopState.Planned, most });

    /// <returns>Everything that starts after <paramref name="from"/>, the cancelled too: calendars have to hear of them.</returns>
    public static Task<IReadOnlyList<Workshop>> ForFeed(Queries q, CommunityId community, Instant from, int most) => q.Many<Workshop>(
        $"SELECT {Columns} FROM workshops WHERE community_id = @community AND start > @from ORDER BY start, id LIMIT @most",
        new { community, from, most });

    /// <returns>The workshop made last in a place of this name.</returns>
    public static Task<Workshop?> LastThere(Queries q, CommunityId community, string locationKey) => q.One<Workshop>(
        $"""
        SELECT {Columns} FROM workshops WHERE community_id = @community AND location_key = @locationKey ORDER BY id DESC LIMIT 1
        """,
        new { community, locationKey });

    public static Task Insert(Tx tx, Workshop workshop) => tx.Queue(
        """
        INSERT INTO workshops (
          id, community_id, side_id, organiser_id, organiser_account, place_id, card, title, description, location, location_key, spoken_language,
          local_start, zone_id, start, length_minutes, seats, guests, closes_before_minutes, names_hidden, state, revision, sequence, moves,
          moved_from, moved_at, changed, changed_at, count_going, count_seats, count_maybe, count_waiting, count_cant,
          kind, opens_at, for_circle, for_power, series_id, series_number, own_fields, carded,
          count_held,
          reserved, release_before_minutes, release_at,
          draw_at)
        VALUES (
          @Id, @Community, @Side, @Organiser, @OrganiserAccount, @Place, @Card, @Title, @Description, @Location, @LocationKey, @SpokenLanguage,
          @LocalStart, @ZoneId,
          @Start, @LengthMinutes, @Seats, @Guests, @ClosesBeforeMinutes, @NamesHidden, @State, @Revision, @Sequence, @Moves, @MovedFrom,
          @MovedAt, @Changed, @ChangedAt, @CountGoing, @CountSeats, @CountMaybe, @CountWaiting, @CountCant,
          @Kind, @OpensAt, @ForCircle, @ForPower, @SeriesId, @SeriesNumber, @OwnFields, @Carded,
          @CountHeld,
          @Reserved, @ReleaseBeforeMinutes, @ReleaseStep,
          @DrawAt)
        """,
        workshop);

    /// <summary>Saves what organisers change. Counters have a statement of their own.</summary>
    public static Task Save(Tx tx, Workshop workshop) => tx.Queue(
        """
        UPDATE workshops SET
          organiser_id = @Organiser, place_id = @Place, card = @Card, title = @Title, description = @Description, location = @Location,
          location_key = @LocationKey, spoken_language = @SpokenLanguage, local_start = @LocalStart, zone_id = @ZoneId, start = @Start,
          length_minutes = @LengthMinutes, seats = @Seats, guests = @Guests, closes_before_minutes = @ClosesBeforeMinutes,
          names_hidden = @NamesHidden, state = @State, sequence = @Sequence, moves = @Moves, moved_from = @MovedFrom, moved_at = @MovedAt,
          changed = @Changed, changed_at = @ChangedAt,
          kind = @Kind, opens_at = @OpensAt, for_circle = @ForCircle, for_power = @ForPower, own_fields = @OwnFields,
          series_id = @SeriesId, series_number = @SeriesNumber,
          reserved = @Reserved, release_before_minutes = @ReleaseBeforeMinutes, release_at = @ReleaseStep,
          draw_at = @DrawAt, drawn_at = @DrawnAt
        WHERE id = @Id
        """,
        workshop);

    public static Task SaveCounts(Tx tx, WorkshopId id, Counts counts) => tx.Queue(
        """
        UPDATE workshops SET count_going = @Going, count_seats = @Seats, count_maybe = @Maybe, count_waiting = @Waiting, count_cant = @Cant,
          count_held = @Held
        WHERE id = @id
        """,
        new { id, counts.Going, counts.Seats, counts.Maybe, counts.Waiting, counts.Cant, counts.Held });

    public static async Task<WorkshopId?> AnyOf(Queries q, CommunityId community) => await q.One<long?>(
        "SELECT id FROM workshops WHERE community_id = @community ORDER BY start, id LIMIT 1", new { community }) is { } id ? new(id) : null;

    /// <summary>Its answers and old cards are gone by then.</summary>
    public static Task Delete(Tx tx, WorkshopId id) => tx.Run("DELETE FROM workshops WHERE id = @id", new { id });

    /// <summary>A room is no more; its workshops are.</summary>
    public static Task<int> LeaveRoom(Tx tx, PlaceId room, int most) => tx.Run(
        "UPDATE workshops SET place_id = NULL WHERE id IN (SELECT id FROM workshops WHERE place_id = @room ORDER BY id LIMIT @most)",
        new { room, most });

    /// <summary>Lets the index skip what has long been over.</summary>
    private static Instant Longest(Instant from) => from - Duration.FromMinutes(WorkshopLimits.Length);
}

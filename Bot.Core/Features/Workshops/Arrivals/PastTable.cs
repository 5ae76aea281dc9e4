using Bot.Core.Features.Workshops.Organisers;
using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Arrivals;

/// <summary>The SQL of workshops that are over, with how many came: by workshop or by title, never by person.</summary>
internal static class PastTable
{
    private const string Mine =
        """
        w.community_id = @community AND (w.organiser_id = @person OR (@all = 1 AND COALESCE(w.side_id, w.community_id) = @side)
            OR w.id IN (SELECT workshop_id FROM workshop_organisers WHERE person_id = @person AND standing = @organises))
          AND w.state = @planned AND w.start + w.length_minutes * 60000 <= @now
        """;

    /// <returns>The newest first; for moderators all of their side, else their own.</returns>
    public static Task<IReadOnlyList<PastRow>> Page(Queries q, Caller who, int skip, int most) => q.Many<PastRow>(
        $"""
        SELECT w.id, w.title, w.start, 1 AS times, w.count_going, COALESCE(d.came, 0) AS came, COALESCE(d.walk_ins, 0) AS walk_ins, d.no_shows
        FROM workshops w LEFT JOIN workshop_doors d ON d.workshop_id = w.id
        WHERE {Mine} ORDER BY w.start DESC, w.id DESC LIMIT @most OFFSET @skip
        """,
        Args(who, skip, most));

    public static Task<int> Count(Queries q, Caller who) => q.One<int>($"SELECT count(*) FROM workshops w WHERE {Mine}", Args(who, 0, 0));

    /// <returns>Titles that were held more than once and counted at the door, the most often held first.</returns>
    public static Task<IReadOnlyList<PastRow>> ByTitle(Queries q, Caller who, int most) => q.Many<PastRow>(
        $"""
        SELECT max(w.id) AS id, w.title, max(w.start) AS start, CAST(count(*) AS INTEGER) AS times, 0 AS count_going, CAST(sum(d.came) AS INTEGER) AS came,
          CAST(sum(d.walk_ins) AS INTEGER) AS walk_ins, CAST(sum(d.no_shows) AS INTEGER) AS no_shows
        FROM workshops w JOIN workshop_doors d ON d.workshop_id = w.id
        WHERE {Mine} AND d.no_shows IS NOT NULL
        GROUP BY w.title HAVING count(*) > 1 ORDER BY count(*) DESC, max(w.start) DESC LIMIT @most
        """,
        Args(who, 0, most));

    private static object Args(Caller who, int skip, int most) => new
    {
        community = who.Community,
        side = who.Side,
        person = who.Person,
        all = who.Power >= Power.Moderator ? 1 : 0,
        organises = OrganiserStanding.Organises,
        planned = WorkshopState.Planned,
        now = who.Now,
        skip,
        most,
    };
}

/// <summary>One workshop that is over, or all of one title.</summary>
internal sealed record PastRow
{
    public required WorkshopId Id { get; init; }

    public required string Title { get; init; }

    public required Instant Start { get; init; }

    public required int Times { get; init; }

    public required int CountGoing { get; init; }

    public required int Came { get; init; }

    public required int WalkIns { get; init; }

    public int? NoShows { get; init; }

    /// <summary>Null where nobody used the door.</summary>
    public Turnout? Turnout => NoShows is null && Came + WalkIns == 0 ? null : new(Came, WalkIns, NoShows);
}

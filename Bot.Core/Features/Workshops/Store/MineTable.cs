using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Store;

/// <summary>The SQL of what one person has.</summary>
internal static class MineTable
{
    private const int Most = 100;

    /// <returns>What this person comes to, may come to or waits for, soonest first; in every community, since all of it is theirs.</returns>
    public static Task<IReadOnlyList<MyWorkshop>> Coming(Queries q, PersonId person, Instant now) => q.Many<MyWorkshop>(
        """
        SELECT w.id, w.title, w.start, r.standing, r.guests
        FROM rsvps r JOIN workshops w ON w.id = r.workshop_id
        WHERE r.person_id = @person AND r.standing <> @cant AND w.state = @planned AND w.start + w.length_minutes * 60000 > @now
        ORDER BY w.start, w.id LIMIT @Most
        """,
        new { person, cant = Standing.Cant, planned = WorkshopState.Planned, now, Most });

    /// <returns>Everything that is kept about this person.</returns>
    public static Task<IReadOnlyList<KeptAnswer>> Everything(Queries q, PersonId person) => q.Many<KeptAnswer>(
        """
        SELECT w.title, w.start, r.standing, r.guests, r.note, r.reminders, r.need
        FROM rsvps r JOIN workshops w ON w.id = r.workshop_id
        WHERE r.person_id = @person ORDER BY w.start, w.id
        """,
        new { person });

    public static Task<IReadOnlyList<KeptWorkshop>> Organised(Queries q, PersonId person) => q.Many<KeptWorkshop>(
        "SELECT title, start, description, location FROM workshops WHERE organiser_id = @person ORDER BY start, id", new { person });
}

internal sealed record MyWorkshop
{
    public required WorkshopId Id { get; init; }

    public required string Title { get; init; }

    public required Instant Start { get; init; }

    public required Standing Standing { get; init; }

    public required int Guests { get; init; }
}

/// <summary>An answer, as the file shows it that a person gets of everything kept about them.</summary>
internal sealed record KeptAnswer
{
    public required string Title { get; init; }

    public required Instant Start { get; init; }

    public required Standing Standing { get; init; }

    public required int Guests { get; init; }

    public required string Note { get; init; }

    public required ReminderChoice Reminders { get; init; }

    public Seats.Need? Need { get; init; }
}

/// <summary>A workshop that a person organises, for the same file.</summary>
internal sealed record KeptWorkshop
{
    public required string Title { get; init; }

    public required Instant Start { get; init; }

    public required string Description { get; init; }

    public required string Location { get; init; }
}

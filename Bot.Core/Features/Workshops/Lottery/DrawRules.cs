using Bot.Core.Commands;
using Bot.Core.Seats;
using NodaTime;

namespace Bot.Core.Features.Workshops.Lottery;

/// <summary>When a draw can be, and what order comes of it. Pure but for the lots.</summary>
internal static class DrawRules
{
    /// <exception cref="Problem">There is nothing to draw, or not at that time.</exception>
    public static Workshop Set(Workshop workshop, Instant? at, Instant now)
    {
        if (at == workshop.DrawAt) return workshop;
        if (at is null) return workshop with { DrawAt = null };
        if (workshop.Seats is null) throw new Problem(DrawTexts.NoLimit);
        if (at <= now || at >= workshop.Start) throw new Problem(DrawTexts.NotThen);
        return workshop with { DrawAt = at };
    }

    /// <summary>Everybody who waits in a drawn order: in front of whoever joins later, who stand at the revision, which is above zero.</summary>
    public static IReadOnlyList<Attendance> Order(IEnumerable<Attendance> waiting, Lots lots)
    {
        var drawn = waiting.OrderBy(one => one.Person.Value).ToArray();
        lots.Shuffle(drawn);
        return [.. drawn.Select((one, place) => one with { Position = place - drawn.Length })];
    }
}

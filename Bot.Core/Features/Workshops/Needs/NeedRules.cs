using Bot.Core.Commands;
using Bot.Core.Seats;
using NodaTime;

namespace Bot.Core.Features.Workshops.Needs;

/// <summary>What saying a need means for a seat. Pure.</summary>
internal static class NeedRules
{
    /// <summary>
    /// Whoever has a kept seat cannot make it a common one by needing it no more: it would be taken from those for whom it is kept.
    /// </summary>
    /// <exception cref="Problem">No other seat is free.</exception>
    public static Attendance Say(Workshop workshop, Attendance mine, Need? need, Instant now)
    {
        var next = mine with { Need = need };
        if (workshop.Replace(mine, next).Free(now).Short > workshop.Free(now).Short) throw new Problem(NeedTexts.SeatIsKept);
        return next;
    }
}

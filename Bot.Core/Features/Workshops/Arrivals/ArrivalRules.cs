using Bot.Core.Commands;
using NodaTime;

namespace Bot.Core.Features.Workshops.Arrivals;

/// <summary>Who may come in, and as what. Pure: the caller has the workshop locked.</summary>
internal static class ArrivalRules
{
    /// <returns>Whether it is a walk-in: somebody without a seat, whom the code lets in where a seat is nobody's.</returns>
    /// <exception cref="Problem">The door is shut, or it is full.</exception>
    public static bool ByCode(Workshop workshop, Attendance? mine, Door door, Instant now)
    {
        if (!DoorTimes.IsOpen(workshop, now)) throw new Problem(ArrivalTexts.NotOpen(workshop, now));
        if (mine is { Standing: Standing.Going }) return false;
        // Those who came without a seat sit on what is nobody's, too.
        if (workshop.Free(now).General <= door.WalkIns) throw new Problem(ArrivalTexts.FullAtTheDoor);
        return true;
    }

    /// <summary>Organisers let in whom they like, over the limit too.</summary>
    /// <exception cref="Problem">Nobody has come yet, or the counts are final.</exception>
    public static bool ByOrganiser(Workshop workshop, Attendance? theirs, Door door, Instant now)
    {
        CheckTick(workshop, door, now);
        return theirs is not { Standing: Standing.Going };
    }

    /// <exception cref="Problem">It is too early, or the counts are final.</exception>
    public static void CheckTick(Workshop workshop, Door door, Instant now)
    {
        if (door.NoShows is not null || now >= workshop.End + DoorTimes.Final) throw new Problem(ArrivalTexts.IsFinal);
        if (!DoorTimes.CanTick(workshop, now)) throw new Problem(ArrivalTexts.NotOpen(workshop, now));
    }
}

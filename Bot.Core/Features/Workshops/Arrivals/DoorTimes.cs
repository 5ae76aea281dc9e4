using NodaTime;

namespace Bot.Core.Features.Workshops.Arrivals;

/// <summary>From when until when somebody can come. Pure.</summary>
internal static class DoorTimes
{
    /// <summary>Before the start.</summary>
    public static readonly Duration Early = Duration.FromHours(1);

    /// <summary>After the end, for the code.</summary>
    public static readonly Duration Late = Duration.FromHours(1);

    /// <summary>After the end, for organisers: then the counts are final.</summary>
    public static readonly Duration Final = Duration.FromHours(6);

    public static Instant Opens(Workshop workshop) => workshop.Start - Early;

    /// <summary>The code works now.</summary>
    public static bool IsOpen(Workshop workshop, Instant now) =>
        !workshop.Cancelled && now >= Opens(workshop) && now < workshop.End + Late;

    /// <summary>Organisers may tick people off.</summary>
    public static bool CanTick(Workshop workshop, Instant now) =>
        !workshop.Cancelled && now >= Opens(workshop) && now < workshop.End + Final;

    /// <summary>It is today where the workshop is, so the code may be written on the board.</summary>
    public static bool IsToday(Workshop workshop, Instant now) =>
        now < workshop.End + Final && (now >= Opens(workshop) || now.InZone(workshop.Zone).Date >= workshop.LocalStart.Date);
}

namespace Bot.Core.Features.Workshops.Rsvps;

/// <summary>What a tap came to. Kept with the once-key, so that a repeated delivery is told the same.</summary>
public enum Said
{
    In = 0,
    OnWaitlist = 1,
    Maybe = 2,
    Out = 3,
    AlreadyIn = 4,
    AlreadyWaiting = 5,
    AlreadyMaybe = 6,
    AlreadyOut = 7,
}

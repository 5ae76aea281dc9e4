using NodaTime;

namespace Bot.Core.Features.Workshops.Needs;

public static class NeedLimits
{
    /// <summary>What a person needs is forgotten so long after the workshop.</summary>
    public static readonly Duration KeptAfter = Duration.FromDays(2);

    /// <summary>UTF-16 units for all kept seats as an organiser types them.</summary>
    public const int Typed = 200;

    /// <summary>Minutes before the start at which kept seats are there for everybody, where nothing else was said.</summary>
    public const int UsualRelease = 24 * 60;

    /// <summary>Minutes; thirty days.</summary>
    public const int EarliestRelease = 30 * 24 * 60;
}

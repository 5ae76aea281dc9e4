using NodaTime;

namespace Bot.Core.People.Circles;

/// <summary>How much circles hold, and for how long what is over is kept. Texts in UTF-16 units, as forms on every platform count them.</summary>
public static class CircleLimits
{
    public const int Name = 60;
    public const int Purpose = 200;

    /// <summary>Open circles of a community.</summary>
    public const int PerCommunity = 100;

    /// <summary>A lower number of people is only called <i>a few</i> for whoever does not organise the circle.</summary>
    public const int ExactFrom = 3;

    /// <summary>How long leaving can be taken back.</summary>
    public static readonly Duration Undo = Duration.FromMinutes(1);

    /// <summary>How long somebody who was declined or taken out cannot try again.</summary>
    public static readonly Duration AskAgain = Duration.FromDays(7);

    /// <summary>How long a closed circle's name is kept.</summary>
    public static readonly Duration Closed = Duration.FromDays(30);
}

using NodaTime;

namespace Bot.Core.Features.Workshops.Kinds;

/// <summary>What holds for actions alone.</summary>
internal static class ActionRules
{
    /// <summary>How long before the start those who come see the meeting point.</summary>
    public static readonly Duration PlaceBefore = Duration.FromHours(2);

    /// <summary>Whether this person may see the meeting point now; somebody who organises it always may.</summary>
    public static bool ShowsPlace(Workshop workshop, Standing? standing, Instant now) =>
        !workshop.IsAction || (standing == Standing.Going && now >= workshop.PlaceShown);
}

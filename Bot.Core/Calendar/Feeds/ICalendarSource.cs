using Bot.Core.People;

namespace Bot.Core.Calendar.Feeds;

/// <summary>What a feature puts into a community's calendar feed. Never who comes, and only what members may see.</summary>
public interface ICalendarSource
{
    /// <returns>What is coming, what was lately, and what was cancelled, so that calendars drop it.</returns>
    Task<IReadOnlyList<CalendarEvent>> Feed(CommunityId community, CancellationToken ct);
}

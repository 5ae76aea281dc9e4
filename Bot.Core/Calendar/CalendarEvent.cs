using NodaTime;

namespace Bot.Core.Calendar;

/// <summary>One event as other people's calendars shall show it.</summary>
public sealed record CalendarEvent
{
    /// <summary>
    /// The same for ever, also when the event moves: calendars find their copy by it. Unique in the world: <c>w1k9f@bot.example</c>.
    /// </summary>
    public required string Uid { get; init; }

    /// <summary>Grows with every change; calendars ignore what is older than their copy.</summary>
    public required int Sequence { get; init; }

    public required Instant Changed { get; init; }

    public required string Title { get; init; }

    public string Description { get; init; } = "";

    /// <summary>Where it meets, in words. Empty where the address is not for everyone who gets this file.</summary>
    public string Location { get; init; } = "";

    /// <summary>On the clocks of <see cref="Zone"/>; see <see cref="Instants.Of"/> for skipped and doubled times.</summary>
    public required LocalDateTime Start { get; init; }

    public required LocalDateTime End { get; init; }

    public required DateTimeZone Zone { get; init; }

    /// <summary>Stays in the file, so that it disappears from calendars.</summary>
    public bool Cancelled { get; init; }

    /// <summary>Only an address that the world can reach.</summary>
    public Uri? Page { get; init; }
}

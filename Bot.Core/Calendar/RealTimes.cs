using NodaTime;

namespace Bot.Core.Calendar;

/// <summary>How a real time came from a local one that the clocks skip or repeat.</summary>
internal enum ClockChange
{
    None,

    /// <summary>It does not exist; this is as much earlier as the clocks skip.</summary>
    Earlier,

    /// <summary>It does not exist; this is as much later as the clocks skip.</summary>
    Later,

    /// <summary>It happens twice; this is before the clocks go back.</summary>
    FirstOfTwo,

    /// <summary>It happens twice; this is after the clocks went back.</summary>
    SecondOfTwo,
}

/// <summary>The real times that a local one can mean: one, or two where the clocks change.</summary>
internal readonly record struct RealTime(ZonedDateTime At, ClockChange Change)
{
    /// <param name="local">The local time.</param>
    /// <param name="offset">Decides, when the person wrote one.</param>
    /// <param name="zone">Whose clocks.</param>
    public static IReadOnlyList<RealTime> Of(LocalDateTime local, Offset? offset, DateTimeZone zone)
    {
        if (offset is { } exact) return [new(local.WithOffset(exact).InZone(zone), ClockChange.None)];
        var mapping = zone.MapLocal(local);
        if (mapping.Count == 1) return [new(mapping.Single(), ClockChange.None)];
        if (mapping.Count == 2) return [new(mapping.First(), ClockChange.FirstOfTwo), new(mapping.Last(), ClockChange.SecondOfTwo)];
        return
        [
            new(local.WithOffset(mapping.LateInterval.WallOffset).InZone(zone), ClockChange.Earlier),
            new(local.WithOffset(mapping.EarlyInterval.WallOffset).InZone(zone), ClockChange.Later),
        ];
    }

    /// <summary>An offset that this zone never has then is another zone's, so it holds for both ends of a range.</summary>
    public static bool IsForeign(Offset? offset, LocalDateTime local, DateTimeZone zone) =>
        offset is { } written && zone.MapLocal(local) is var mapping
        && mapping.EarlyInterval.WallOffset != written && mapping.LateInterval.WallOffset != written;
}

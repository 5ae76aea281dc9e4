namespace Bot.Emulators.Discord.World;

/// <summary>
/// Ids that hold the moment of their making, in order even when the clock stands still.
/// https://docs.discord.com/developers/reference#snowflakes
/// </summary>
public sealed class Snowflakes(TimeProvider clock)
{
    private const long DiscordEpoch = 1_420_070_400_000;
    private readonly Lock _lock = new();
    private ulong _last;

    public ulong Next()
    {
        var floor = (ulong)Math.Max(0, clock.GetUtcNow().ToUnixTimeMilliseconds() - DiscordEpoch) << 22;
        lock (_lock) return _last = Math.Max(floor, _last + 1);
    }

    public static DateTimeOffset TimeOf(ulong id) => DateTimeOffset.FromUnixTimeMilliseconds((long)(id >> 22) + DiscordEpoch);
}

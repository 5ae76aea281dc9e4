using NodaTime;

namespace Bot.Core.Outbox;

/// <summary>Something that is cleared away once an hour, in as many short writes as it needs.</summary>
internal sealed class Hourly(TimeProvider clock, Func<CancellationToken, Task<int>> clear) : IChore
{
    private Instant _next = Instant.MinValue;

    public async Task<int> Work(CancellationToken ct)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        if (now < _next) return 0;
        _next = now + Duration.FromHours(1);
        return await clear(ct);
    }

    public Task<Instant?> Next(CancellationToken ct) => Task.FromResult<Instant?>(_next);
}

using Bot.Core.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Storage;

public sealed class IdsTests
{
    [Fact]
    public void Ids_differ_and_only_grow_whatever_the_clock_does()
    {
        Prop.ForAll<int[]>(turns =>
        {
            var clock = new LooseClock();
            var ids = new Ids(clock);
            var last = ids.Next();
            foreach (var turn in turns)
            {
                clock.Now += TimeSpan.FromMilliseconds(turn);
                var next = ids.Next();
                next.ShouldBeGreaterThan(last);
                last = next;
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public async Task Ids_made_side_by_side_differ()
    {
        var ids = new Ids(new FakeClock());

        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Enumerable.Range(0, 5000).Select(_ => ids.Next()).ToList())));

        made.SelectMany(some => some).Distinct().Count().ShouldBe(40_000);
    }

    [Fact]
    public void An_id_is_positive_for_centuries()
    {
        new Ids(new FakeClock(new DateTimeOffset(2290, 1, 1, 0, 0, 0, TimeSpan.Zero))).Next().ShouldBeGreaterThan(0);
    }

    /// <summary>A clock that may also be set back.</summary>
    private sealed class LooseClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = FakeClock.Monday;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}

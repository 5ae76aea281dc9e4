using Bot.Core.Chat;
using Bot.Core.Outbox;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Bot.Tests.Outbox;

public sealed class TokenBucketTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 11, 23, 9, 0);

    private static readonly Gen<(Rate Rate, int[] Steps)> Loads =
        from burst in Gen.Choose(1, 30)
        from perMinute in Gen.Choose(1, 3000)
        from steps in Gen.ArrayOf(Gen.Choose(0, 5000)).Resize(30)
        select (new Rate(burst, perMinute / 60.0), steps);

    [Fact]
    public void Over_any_time_no_more_than_the_rate_goes_through() => Prop.ForAll(Loads.ToArbitrary(), load =>
    {
        var taken = new List<Instant>();
        Run(load.Rate, load.Steps, (bucket, now) =>
        {
            while (bucket.Has(now))
            {
                bucket.Take();
                taken.Add(now);
            }
        });
        for (var from = 0; from < taken.Count; from++)
        {
            for (var to = from; to < taken.Count; to++)
            {
                var most = load.Rate.Burst + (taken[to] - taken[from]).TotalSeconds * load.Rate.PerSecond;
                if (to - from + 1 > most + 0.001) return false;
            }
        }
        return true;
    }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Who_waits_until_the_time_that_was_named_may_go_and_that_is_soon() => Prop.ForAll(Loads.ToArbitrary(), load =>
    {
        var right = true;
        Run(load.Rate, load.Steps, (bucket, now) =>
        {
            while (bucket.Has(now)) bucket.Take();
            var next = bucket.Next(now);
            var longest = Duration.FromSeconds(1 / load.Rate.PerSecond) + Duration.FromMilliseconds(1);
            right &= next > now && next - now <= longest && bucket.Has(next);
        });
        return right;
    }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void A_clock_that_is_set_back_does_not_stop_it()
    {
        var bucket = new TokenBucket(new(1, 1), Start);
        bucket.Take();

        bucket.Has(Start - Duration.FromHours(1)).ShouldBeFalse();
        bucket.Has(Start - Duration.FromHours(1) + Duration.FromSeconds(1)).ShouldBeTrue();
    }

    [Fact]
    public void What_was_given_back_can_be_taken_and_no_more()
    {
        var bucket = new TokenBucket(new(1, 0.001), Start);
        bucket.Take();
        bucket.GiveBack();
        bucket.GiveBack();

        bucket.Has(Start).ShouldBeTrue();
        bucket.Take();
        bucket.Has(Start).ShouldBeFalse();
    }

    private static void Run(Rate rate, int[] steps, Action<TokenBucket, Instant> at)
    {
        var bucket = new TokenBucket(rate, Start);
        var now = Start;
        foreach (var step in steps)
        {
            now += Duration.FromMilliseconds(step);
            at(bucket, now);
            now = Instant.Max(now, bucket.Next(now));
        }
    }
}

using System.Threading.Channels;
using Bot.Core.Outbox;
using Bot.Tests.Storage;
using NodaTime;

namespace Bot.Tests.Outbox;

/// <summary>The loop, which sleeps until something is due.</summary>
public sealed class RunTests
{
    // The test turns the clock while a message is on its way: that must not look like a platform that hangs.
    private static readonly OutboxOptions Patient = new() { Patience = Duration.FromDays(1) };

    [Theory, OnSqlite, OnPostgres]
    public async Task It_wakes_for_what_is_new_and_for_what_becomes_due(Engine engine)
    {
        await using var office = await PostOffice.Open(engine, Patient);
        var ana = await office.Person("discord:ana");
        var said = Channel.CreateUnbounded<string>();
        var times = new List<DateTimeOffset>();
        office.Discord.Answer = async message =>
        {
            times.Add(message.At);
            await said.Writer.WriteAsync(message.Text);
            return null;
        };
        using var stop = new CancellationTokenSource();
        var run = office.Worker.Run(stop.Token);
        await Asleep(office);

        await office.Add(office.Note("now", ana));
        (await UntilSaid(office, said.Reader)).ShouldBe("now");
        var asked = office.Clock.GetUtcNow();
        await office.Add(office.Note("later", ana, after: Duration.FromSeconds(40)), office.Note("sooner", ana, after: Duration.FromSeconds(20)));
        (await UntilSaid(office, said.Reader)).ShouldBe("sooner");
        (await UntilSaid(office, said.Reader)).ShouldBe("later");
        (times[1] - asked).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(20));

        await stop.CancelAsync();
        await run;
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task It_outlives_a_database_that_fails_for_a_while(Engine engine)
    {
        await using var office = await PostOffice.Open(engine, Patient);
        var broken = new FaultyDatabase(office.Temp) { Broken = true };
        office.Db = broken;
        office.NewWorker();
        await office.Add(office.Note("a", await office.Person("discord:ana")));
        var said = Channel.CreateUnbounded<string>();
        office.Discord.Answer = async message =>
        {
            await said.Writer.WriteAsync(message.Text);
            return null;
        };
        using var stop = new CancellationTokenSource();
        var run = office.Worker.Run(stop.Token);
        await Asleep(office);

        broken.Broken = false;
        (await UntilSaid(office, said.Reader)).ShouldBe("a");

        await stop.CancelAsync();
        await run;
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task It_finishes_what_it_is_sending_before_it_stops(Engine engine)
    {
        await using var office = await PostOffice.Open(engine, Patient);
        await office.Add(office.Note("a", await office.Person("discord:ana")));
        var (asked, answer) = (new TaskCompletionSource(), new TaskCompletionSource());
        office.Discord.Answer = async _ =>
        {
            asked.SetResult();
            await answer.Task;
            return null;
        };
        using var stop = new CancellationTokenSource();
        var run = office.Worker.Run(stop.Token);
        await asked.Task;

        await stop.CancelAsync();
        run.IsCompleted.ShouldBeFalse();
        answer.SetResult();
        await run;

        (await office.State("a")).ShouldBe("Sent");
    }

    [Fact]
    public async Task An_alarm_that_rings_before_anybody_waits_is_heard()
    {
        var (alarm, clock) = (new Alarm(), new FakeClock());
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        alarm.Ring(now);

        await alarm.Wait(now + Duration.FromHours(1), clock, CancellationToken.None);

        alarm.Heard(now).ShouldBeTrue();
        alarm.Heard(now).ShouldBeFalse();
    }

    [Fact]
    public async Task What_rings_for_later_ends_the_wait_then_and_not_before()
    {
        var (alarm, clock) = (new Alarm(), new FakeClock());
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        alarm.Ring(now + Duration.FromSeconds(20));

        var wait = alarm.Wait(now + Duration.FromHours(1), clock, CancellationToken.None);
        clock.Advance(seconds: 19);
        wait.IsCompleted.ShouldBeFalse();
        clock.Advance(seconds: 1);

        await wait;
    }

    private static async Task Asleep(PostOffice office)
    {
        while (office.Clock.Timers == 0) await Task.Yield();
    }

    /// <summary>Turns the clock a second at a time whenever the worker sleeps, until it says something.</summary>
    private static async Task<string> UntilSaid(PostOffice office, ChannelReader<string> said)
    {
        string? text;
        while (!said.TryRead(out text))
        {
            await Asleep(office);
            office.Clock.Advance(seconds: 1);
            for (var turn = 0; turn < 100; turn++) await Task.Yield();
        }
        return text;
    }
}

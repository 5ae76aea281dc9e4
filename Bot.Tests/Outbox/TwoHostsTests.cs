using Bot.Core.Outbox;
using Bot.Core.Storage;
using Bot.Tests.Storage;
using NodaTime;

namespace Bot.Tests.Outbox;

/// <summary>Two processes of the bot work on one outbox.</summary>
public sealed class TwoHostsTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    [PostgresFact]
    public async Task Nobody_is_reminded_twice()
    {
        await using var office = await PostOffice.Open(Engine.Postgres);
        await using var there = office.Temp.Another();
        await there.Start(CancellationToken.None);
        var people = await office.Persons(Enumerable.Range(0, 60).Select(i => (string[])[$"discord:p{i}"]));
        office.Audience.People.AddRange(people);
        var begins = office.Now + Duration.FromDays(3);
        await office.Do(tx => office.Ladders.Plan(
            tx, office.Audience.Source, 1, 0, [new(office.Audience.Source, 1, "24h", 0, begins - Duration.FromHours(24), begins)]));
        office.Discord.Answer = async _ =>
        {
            await Task.Yield();
            return null;
        };
        office.Clock.Advance(days: 2);

        var workers = Enumerable.Range(0, 8).Select(i =>
        {
            office.Db = i % 2 == 0 ? office.Temp : there;
            return office.NewWorker();
        }).ToList();
        await Task.WhenAll(workers.Select(worker => Task.Run(() => worker.Drain(CancellationToken.None))));

        office.Discord.Arrived.Count.ShouldBe(60);
        office.Discord.Arrived.Select(said => said.To).Distinct().Count().ShouldBe(60);
    }

    [PostgresFact]
    public async Task What_becomes_due_at_one_host_wakes_the_other()
    {
        await using var office = await PostOffice.Open(Engine.Postgres);
        await using var there = office.Temp.Another();
        await there.Start(CancellationToken.None);
        var woken = new SemaphoreSlim(0);
        ((INeighbours)there).WhenTold(() => woken.Release());
        var alarm = new Alarm((INeighbours)there);
        // It listens now, or was told just before; from then on it hears what others tell.
        await PostgresServer.Listening(office.Temp.Address, hosts: 2);
        while (woken.Wait(0)) { }
        alarm.Heard(office.Now);

        new Alarm(office.Temp.Postgres).Ring();

        (await woken.WaitAsync(Long)).ShouldBeTrue();
        alarm.Heard(office.Now).ShouldBeTrue();
    }
}

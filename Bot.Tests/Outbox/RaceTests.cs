using Bot.Core.Chat;
using Bot.Core.Outbox;
using Bot.Tests.Storage;
using NodaTime;

namespace Bot.Tests.Outbox;

/// <summary>Several workers, and notes that change while they are on their way.</summary>
public sealed class RaceTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Sixteen_workers_send_each_note_once(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        var keys = Enumerable.Range(0, 60).Select(i => $"n{i}").ToList();
        var people = await office.Persons(keys.Select(key => (string[])[$"discord:{key}"]));
        await office.Add([.. keys.Zip(people, (key, person) => office.Note(key, person))]);
        office.Discord.Answer = async _ =>
        {
            await Task.Yield();
            return null;
        };

        var workers = Enumerable.Range(0, 16).Select(_ => office.NewWorker()).ToList();
        await Task.WhenAll(workers.Select(worker => Task.Run(() => worker.Drain(CancellationToken.None))));

        office.Discord.Texts.Order().ShouldBe(keys.Order());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_claim_fails_when_anything_changed_since_the_row_was_read(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        var ana = await office.Person("discord:ana");
        await office.Add(office.Note("a", ana));
        var row = (await Heads(office)).Single();
        Task<Row?> Take(Row seen) => office.Temp.Write(null, tx => Claims.Take(tx, seen, office.Now, office.Options.Lease));

        await office.Do(tx => office.Notes.Replace(tx, office.Note("a", ana)));
        (await Take(row)).ShouldBeNull("another version");
        var current = row with { Version = 2 };
        (await Take(current)).ShouldNotBeNull();
        (await Take(current)).ShouldBeNull("another attempt");
        (await Take(current with { Attempt = 1 })).ShouldBeNull("the lease holds");
        office.Clock.Advance(office.Options.Lease.ToTimeSpan());
        (await Take(current with { Attempt = 1 })).ShouldNotBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_being_sent_holds_back_the_rest_of_its_lane_and_what_failed_does_not(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        var ana = await office.Person("discord:ana");
        await office.Add(office.Note("first", ana));
        office.Clock.Advance(seconds: 1);
        await office.Add(office.Note("second", ana));
        var (row, now) = ((await Heads(office)).Single(), office.Now);
        row.Key.ShouldBe("first");

        var taken = await office.Temp.Write(null, tx => Claims.Take(tx, row, now, office.Options.Lease));
        (await Heads(office)).ShouldBeEmpty();
        await office.Do(tx => Claims.Release(tx, taken!, now + Duration.FromSeconds(5), tries: 1, doubt: null, "500"));

        (await Heads(office)).Single().Key.ShouldBe("second");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_lost_the_lease_cannot_finish(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        await office.Add(office.Note("a", await office.Person("discord:ana")));
        office.Discord.Answer = async said =>
        {
            if (office.Discord.All.Count > 0) return null;
            office.Discord.Answer = null;
            // While this one still waits for its answer, its lease runs out and another worker takes over.
            office.Clock.Advance(seconds: 10);
            await office.Do(tx => tx.Run("UPDATE outbox SET free_at = 0"));
            await office.NewWorker().Drain(CancellationToken.None);
            return new SendResult.Refused("too late to matter");
        };

        await office.Drain();

        (await office.State("a")).ShouldBe("Sent");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_note_that_is_replaced_while_it_is_sent_is_sent_again_at_once(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        var note = office.Note("a", await office.Person("discord:ana"));
        await office.Add(note);
        office.Discord.Answer = async _ =>
        {
            office.Discord.Answer = null;
            await office.Do(tx => office.Notes.Replace(tx, note with { Args = "new" }));
            return null;
        };

        await office.Drain();

        office.Discord.Texts.ShouldBe(["a", "new"]);
        (await office.State("a")).ShouldBe("Sent");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_note_that_is_replaced_for_later_while_it_is_sent_waits_until_then(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        var note = office.Note("a", await office.Person("discord:ana"));
        await office.Add(note);
        office.Discord.Answer = async _ =>
        {
            office.Discord.Answer = null;
            await office.Do(tx => office.Notes.Replace(tx, note with { Args = "new", Due = office.Now + Duration.FromHours(1) }));
            return new SendResult.Failed("500");
        };

        await office.Drain();
        office.Clock.Advance(minutes: 59);
        await office.Drain();
        office.Discord.Texts.ShouldBeEmpty();
        office.Clock.Advance(minutes: 1);
        await office.Drain();

        office.Discord.Texts.ShouldBe(["new"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_note_that_is_taken_back_while_it_is_sent_is_not_tried_again(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        await office.Add(office.Note("a", await office.Person("discord:ana")));
        office.Discord.Answer = async _ =>
        {
            await office.Do(tx => office.Notes.Withdraw(tx, "a"));
            return new SendResult.Failed("500");
        };

        await office.Drain();
        office.Clock.Advance(hours: 1);
        await office.Drain();

        office.Discord.All.Count.ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task All_of_it_survives_a_restart(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        await office.Add(office.Note("a", await office.Person("discord:ana"), after: Duration.FromHours(1)));

        await office.Temp.Restart();
        office.NewWorker();
        office.Clock.Advance(hours: 1);
        await office.Drain();

        office.Discord.Texts.ShouldBe(["a"]);
    }

    private static Task<IReadOnlyList<Row>> Heads(PostOffice office) =>
        office.Temp.Read(q => OutboxRows.Heads(q, ["discord"], office.Now, office.Options.Lease, 10));
}

using Bot.Core.Chat;
using Bot.Core.Localization;
using Bot.Core.Outbox;
using Bot.Tests.Storage;

namespace Bot.Tests.Outbox;

/// <summary>Platforms that fail, hang, lose answers or ask to wait; features that throw.</summary>
public sealed class FailureTests
{
    private static readonly SendResult Broken = new SendResult.Failed("500");
    private static readonly SendResult Unknown = new SendResult.Unsure("reset");

    [Theory, OnSqlite, OnPostgres]
    public async Task What_failed_is_tried_again_later_and_later(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        await office.Add(office.Note("a", await office.Person("discord:ana")));
        office.Discord.Answers(Broken);

        await office.Drain();
        await office.Drain();
        office.Discord.All.Count.ShouldBe(1);
        office.Clock.Advance(seconds: 5);
        await office.Drain();
        office.Clock.Advance(seconds: 5);
        await office.Drain();
        office.Discord.All.Count.ShouldBe(2);
        office.Discord.Answer = null;
        office.Clock.Advance(seconds: 5);
        await office.Drain();

        office.Discord.Texts.ShouldBe(["a"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_never_works_is_parked_and_its_source_is_told(Engine engine)
    {
        await using var office = await PostOffice.Open(engine, new() { Tries = 4 });
        await office.Add(office.Note("a", await office.Person("discord:ana")));
        office.Discord.Answers(Broken);

        for (var i = 0; i < 10; i++)
        {
            await office.Drain();
            office.Clock.Advance(hours: 1);
        }

        office.Discord.All.Count.ShouldBe(4);
        (await office.State("a")).ShouldBe("Parked");
        office.Source.Lost.ShouldBe([("a", "500")]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_feature_that_throws_holds_up_nobody_and_is_parked(Engine engine)
    {
        await using var office = await PostOffice.Open(engine, new() { Tries = 3 });
        var ana = await office.Person("discord:ana");
        office.Source.Words = note => note.Key == "bad" ? throw new InvalidOperationException("no words") : Words.Verbatim(note.Key);
        await office.Add(office.Note("bad", ana), office.Note("good", ana));

        await office.Drain();
        office.Discord.Texts.ShouldBe(["good"]);
        for (var i = 0; i < 4; i++)
        {
            office.Clock.Advance(hours: 1);
            await office.Drain();
        }

        (await office.State("bad")).ShouldBe("Parked");
        office.Source.Lost.ShouldBe([("bad", "no words")]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_room_that_is_asked_to_wait_waits_and_others_do_not(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        var (hall, yard) = (await office.Room("hall"), await office.Room("yard"));
        var asked = false;
        office.Discord.Answer = said =>
        {
            if (asked || said.To is not Destination.Room { Place.NativeId: "hall" }) return Task.FromResult<SendResult?>(null);
            asked = true;
            return Task.FromResult<SendResult?>(new SendResult.Later(TimeSpan.FromSeconds(30)));
        };
        await office.Add(office.Post("1", hall), office.Post("2", hall), office.Post("3", yard));

        await office.Drain();
        office.Clock.Advance(seconds: 29);
        await office.Drain();
        office.Discord.Texts.ShouldBe(["3 · es 3"]);
        office.Clock.Advance(seconds: 1);
        await office.Drain();

        office.Discord.Texts.ShouldBe(["3 · es 3", "1 · es 1", "2 · es 2"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_change_whose_answer_was_lost_is_sent_again_with_the_same_nonce_for_two_minutes(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        await office.Add(office.Note("a", await office.Person("discord:ana", "telegram:ana")));
        office.Discord.Answers(Unknown);

        for (var i = 0; i < 60; i++)
        {
            await office.Drain();
            office.Clock.Advance(seconds: 5);
        }

        office.Discord.All.Count.ShouldBeGreaterThan(2);
        office.Discord.All.Select(said => said.Nonce).Distinct().Count().ShouldBe(1);
        (office.Discord.All[^1].At - office.Discord.All[0].At).ShouldBeLessThan(TimeSpan.FromMinutes(2));
        office.Telegram.All.ShouldBeEmpty();
        (await office.State("a")).ShouldBe("MaybeSent");
        (await office.Temp.Read(office.Notes.Counts))[NoteState.MaybeSent].ShouldBe(1);
        (await office.Temp.Read(q => office.Notes.WasDelivered(q, "a"))).ShouldBeFalse();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_lost_answer_and_then_a_good_one_is_a_sent_message(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        await office.Add(office.Note("a", await office.Person("discord:ana")));
        office.Discord.Answers(Unknown);
        await office.Drain();
        office.Discord.Answer = null;
        office.Clock.Advance(seconds: 5);
        await office.Drain();

        (await office.State("a")).ShouldBe("Sent");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_reminder_whose_answer_was_lost_is_not_repeated(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        await office.Add(office.Note("a", await office.Person("discord:ana", "telegram:ana"), NoteClass.Reminder));
        office.Discord.Answers(Unknown);

        await office.Drain();
        office.Clock.Advance(hours: 1);
        await office.Drain();

        office.Discord.All.Count.ShouldBe(1);
        office.Telegram.All.ShouldBeEmpty();
        (await office.State("a")).ShouldBe("MaybeSent");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_chat_that_throws_may_have_sent_it(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        await office.Add(office.Note("a", await office.Person("discord:ana"), NoteClass.Reminder));
        office.Discord.Answer = _ => throw new InvalidOperationException("bug");

        await office.Drain();

        (await office.State("a")).ShouldBe("MaybeSent");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_chat_that_hangs_is_given_up_on_before_the_lease_is_over(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        await office.Add(office.Note("a", await office.Person("discord:ana"), NoteClass.Reminder));
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var never = new TaskCompletionSource<SendResult?>();
        office.Discord.Answer = _ =>
        {
            asked.SetResult();
            return never.Task;
        };

        var drain = office.Drain();
        await asked.Task;
        office.Clock.Advance(office.Options.Patience.ToTimeSpan());
        await drain;

        (await office.State("a")).ShouldBe("MaybeSent");
    }

    [Theory]
    [OnSqlite(NoteClass.Change, 2, "Sent"), OnPostgres(NoteClass.Change, 2, "Sent")]
    [OnSqlite(NoteClass.Reminder, 1, "MaybeSent"), OnPostgres(NoteClass.Reminder, 1, "MaybeSent")]
    public async Task A_worker_that_dies_after_sending_leaves_a_doubt_that_is_settled_by_class(Engine engine, NoteClass noteClass, int sent, string state)
    {
        await using var office = await PostOffice.Open(engine);
        await office.Add(office.Note("a", await office.Person("discord:ana"), noteClass));
        var dying = new FaultyDatabase(office.Temp);
        office.Discord.Answer = _ =>
        {
            dying.Broken = true;
            return Task.FromResult<SendResult?>(null);
        };
        office.Db = dying;
        office.NewWorker();
        // Dead from the moment on at which the message is out: not even a look at the rows works any more.
        await Should.ThrowAsync<DatabaseBrokenException>(office.Drain);

        office.Discord.Answer = null;
        office.Db = office.Temp;
        office.NewWorker();
        await office.Drain();
        office.Discord.All.Count.ShouldBe(1, "the lease holds");
        office.Clock.Advance(office.Options.Lease.ToTimeSpan());
        await office.Drain();

        office.Discord.All.Count.ShouldBe(sent);
        office.Discord.All.Select(said => said.Nonce).Distinct().Count().ShouldBe(1);
        (await office.State("a")).ShouldBe(state);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_source_that_cannot_be_told_is_told_again(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        await office.Add(office.Note("a", await office.Person()));
        office.Source.WhenTold = _ => throw new InvalidOperationException("not now");
        await office.Drain();
        (await office.State("a")).ShouldBe("Waiting");

        office.Source.WhenTold = null;
        office.Clock.Advance(seconds: 5);
        await office.Drain();

        office.Source.Lost.Count.ShouldBe(1);
        (await office.State("a")).ShouldBe("Undeliverable");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_platform_that_is_not_connected_is_a_failure_and_not_a_refusal(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        await office.Add(office.Note("a", await office.Person("matrix:ana")), office.Post("b", await office.Room("hall", "matrix")));

        await office.Drain();

        (await office.State("a")).ShouldBe("Waiting");
        (await office.State("b")).ShouldBe("Waiting");
        office.Source.Lost.ShouldBeEmpty();
    }
}

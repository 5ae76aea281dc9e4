using Bot.Core.Chat;
using Bot.Core.Localization;
using Bot.Core.Outbox;

namespace Bot.Tests.Outbox;

/// <summary>Platforms that fail, hang, lose answers or ask to wait; features that throw.</summary>
public sealed class FailureTests
{
    private static readonly SendResult Broken = new SendResult.Failed("500");
    private static readonly SendResult Unknown = new SendResult.Unsure("reset");

    [Fact]
    public async Task What_failed_is_tried_again_later_and_later()
    {
        await using var office = await PostOffice.Open();
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

    [Fact]
    public async Task What_never_works_is_parked_and_its_source_is_told()
    {
        await using var office = await PostOffice.Open(new() { Tries = 4 });
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

    [Fact]
    public async Task A_feature_that_throws_holds_up_nobody_and_is_parked()
    {
        await using var office = await PostOffice.Open(new() { Tries = 3 });
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

    [Fact]
    public async Task A_room_that_is_asked_to_wait_waits_and_others_do_not()
    {
        await using var office = await PostOffice.Open();
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

    [Fact]
    public async Task A_change_whose_answer_was_lost_is_sent_again_with_the_same_nonce_for_two_minutes()
    {
        await using var office = await PostOffice.Open();
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

    [Fact]
    public async Task A_lost_answer_and_then_a_good_one_is_a_sent_message()
    {
        await using var office = await PostOffice.Open();
        await office.Add(office.Note("a", await office.Person("discord:ana")));
        office.Discord.Answers(Unknown);
        await office.Drain();
        office.Discord.Answer = null;
        office.Clock.Advance(seconds: 5);
        await office.Drain();

        (await office.State("a")).ShouldBe("Sent");
    }

    [Fact]
    public async Task A_reminder_whose_answer_was_lost_is_not_repeated()
    {
        await using var office = await PostOffice.Open();
        await office.Add(office.Note("a", await office.Person("discord:ana", "telegram:ana"), NoteClass.Reminder));
        office.Discord.Answers(Unknown);

        await office.Drain();
        office.Clock.Advance(hours: 1);
        await office.Drain();

        office.Discord.All.Count.ShouldBe(1);
        office.Telegram.All.ShouldBeEmpty();
        (await office.State("a")).ShouldBe("MaybeSent");
    }

    [Fact]
    public async Task A_chat_that_throws_may_have_sent_it()
    {
        await using var office = await PostOffice.Open();
        await office.Add(office.Note("a", await office.Person("discord:ana"), NoteClass.Reminder));
        office.Discord.Answer = _ => throw new InvalidOperationException("bug");

        await office.Drain();

        (await office.State("a")).ShouldBe("MaybeSent");
    }

    [Fact]
    public async Task A_chat_that_hangs_is_given_up_on_before_the_lease_is_over()
    {
        await using var office = await PostOffice.Open();
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
    [InlineData(NoteClass.Change, 2, "Sent")]
    [InlineData(NoteClass.Reminder, 1, "MaybeSent")]
    public async Task A_worker_that_dies_after_sending_leaves_a_doubt_that_is_settled_by_class(NoteClass noteClass, int sent, string state)
    {
        await using var office = await PostOffice.Open();
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

    [Fact]
    public async Task A_source_that_cannot_be_told_is_told_again()
    {
        await using var office = await PostOffice.Open();
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

    [Fact]
    public async Task A_platform_that_is_not_connected_is_a_failure_and_not_a_refusal()
    {
        await using var office = await PostOffice.Open();
        await office.Add(office.Note("a", await office.Person("matrix:ana")), office.Post("b", await office.Room("hall", "matrix")));

        await office.Drain();

        (await office.State("a")).ShouldBe("Waiting");
        (await office.State("b")).ShouldBe("Waiting");
        office.Source.Lost.ShouldBeEmpty();
    }
}

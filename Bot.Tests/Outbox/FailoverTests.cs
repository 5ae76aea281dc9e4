using Bot.Core.Chat;
using Bot.Tests.Storage;

namespace Bot.Tests.Outbox;

/// <summary>A person with accounts on two platforms.</summary>
public sealed class FailoverTests
{
    private static readonly SendResult Closed = new SendResult.Refused("50007");

    [Theory, OnSqlite, OnPostgres]
    public async Task A_refusal_goes_on_to_the_other_platform_at_once(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        await office.Add(office.Note("a", await office.Person("discord:ana", "telegram:ana2")));
        office.Discord.Answers(Closed);

        await office.Drain();

        office.Telegram.Texts.ShouldBe(["a"]);
        (await office.Reachable("ana")).ShouldBe(0);
        (await office.Reachable("ana2")).ShouldBe(1);
        (await office.State("a")).ShouldBe("Sent");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_known_to_be_closed_is_not_tried_again(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        var ana = await office.Person("discord:ana", "telegram:ana2");
        office.Discord.Answers(Closed);
        await office.Add(office.Note("a", ana), office.Note("b", ana));

        await office.Drain();

        office.Discord.All.Count.ShouldBe(1);
        office.Telegram.Texts.ShouldBe(["a", "b"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Where_a_message_has_arrived_before_is_tried_first(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        var ana = await office.Person("discord:ana", "telegram:ana2");
        await office.Do(tx => tx.Run("UPDATE accounts SET reachable = 1 WHERE native_id = 'ana2'"));
        await office.Add(office.Note("a", ana));

        await office.Drain();

        office.Telegram.Texts.ShouldBe(["a"]);
        office.Discord.All.ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whom_nothing_reaches_is_told_to_the_source(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        await office.Add(office.Note("a", await office.Person("discord:ana", "telegram:ana2")), office.Note("b", await office.Person()));
        office.Discord.Answers(Closed);
        office.Telegram.Answers(new SendResult.Refused("403"));

        await office.Drain();

        office.Source.Lost.Select(lost => lost.Key).Order().ShouldBe(["a", "b"]);
        (await office.State("a")).ShouldBe("Undeliverable");
        (await office.Reachable("ana2")).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_other_platform_keeps_its_own_pace(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        office.Telegram = new("telegram", office.Clock) { Pace = new(new(1, 0.1), FakeChat.Fast, FakeChat.Fast) };
        office.NewWorker();
        var (ana, ben) = (await office.Person("discord:ana", "telegram:ana2"), await office.Person("discord:ben", "telegram:ben2"));
        office.Discord.Answers(Closed);
        await office.Add(office.Note("a", ana), office.Note("b", ben));

        await office.Drain();
        office.Telegram.Texts.Count.ShouldBe(1);
        office.Clock.Advance(seconds: 10);
        await office.Drain();

        office.Telegram.Texts.Order().ShouldBe(["a", "b"]);
        office.Discord.All.Count.ShouldBe(2);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_refused_room_is_told_to_the_source(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        await office.Add(office.Post("a", await office.Room("hall")));
        office.Discord.Answers(Closed);

        await office.Drain();

        office.Source.Lost.ShouldBe([("a", "50007")]);
    }
}

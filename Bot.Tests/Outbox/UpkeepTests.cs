using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Tests.Storage;

namespace Bot.Tests.Outbox;

public sealed class UpkeepTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Finished_rows_go_after_seven_days_and_waiting_ones_stay(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        var ana = await office.Person("discord:ana");
        await office.Add([.. Enumerable.Range(0, 199).Select(i => office.Note($"n{i}", ana))]);
        await office.Add([.. Enumerable.Range(199, 100).Select(i => office.Note($"n{i}", ana))]);
        await office.Add(office.Note("future", ana, after: NodaTime.Duration.FromDays(30)));
        await office.Drain();

        office.Clock.Advance(days: 6);
        await office.Drain();
        (await Rows(office)).ShouldBe(300);
        office.Clock.Advance(days: 1, minutes: 1);
        await office.Drain();

        (await Rows(office)).ShouldBe(1);
        (await office.State("future")).ShouldBe("Waiting");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_is_forgotten_leaves_nothing_behind(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        var (ana, ben) = (await office.Person("discord:ana"), await office.Person("discord:ben"));
        await office.Add(office.Note("a", ana), office.Note("b", ben));
        await office.Do(tx => office.Copies.Remember(tx, TestCards.Subject, new(new("discord", "dm"), "m1"), new Recipient.Person(ana)));
        var data = new OutboxPersonalData(office.Temp);
        (await data.Export(ana, CancellationToken.None)).Count.ShouldBe(1);

        await office.Do(tx => data.Forget(tx, ana));

        (await data.Export(ana, CancellationToken.None)).ShouldBeEmpty();
        (await data.Export(ben, CancellationToken.None)).Count.ShouldBe(1);
        (await office.Temp.Read(q => office.Copies.List(q, TestCards.Subject))).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_who_turn_out_to_be_one_get_one_of_each(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        var (ana, also) = (await office.Person("discord:ana"), await office.Person("telegram:ana"));
        await office.Add(Own(office, "w/1", ana), Own(office, "w/1", also), Own(office, "w/2", also), office.Note("other", also));

        await office.Do(tx => new OutboxPersonalData(office.Temp).Merge(tx, also, ana));
        await office.Drain();

        office.Discord.Texts.Order().ShouldBe(["other", $"w/1/{ana.Value}", $"w/2/{also.Value}"]);
        office.Telegram.All.ShouldBeEmpty();
    }

    private static NoteRequest Own(PostOffice office, string key, PersonId person) => office.Note($"{key}/{person.Value}", person);

    private static Task<long> Rows(PostOffice office) => office.Temp.Read(q => q.One<long>("SELECT COUNT(*) FROM outbox"));
}

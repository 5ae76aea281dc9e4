using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Tests.Storage;
using NodaTime;

namespace Bot.Tests.Outbox;

public sealed class DeliveryTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_note_is_sent_once_when_it_is_due(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        var ana = await office.Person("discord:ana");
        await office.Add(office.Note("a", ana, after: Duration.FromMinutes(5)));

        (await office.Drain()).ShouldBe(0);
        office.Clock.Advance(minutes: 5);
        (await office.Drain()).ShouldBe(1);
        (await office.Drain()).ShouldBe(0);

        office.Discord.Texts.ShouldBe(["a"]);
        (await office.Temp.Read(q => office.Notes.WasDelivered(q, "a"))).ShouldBeTrue();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_matters_most_goes_first(Engine engine)
    {
        await using var office = await PostOffice.Open(engine, new() { Parallel = 1 });
        var (ana, ben) = (await office.Person("discord:ana"), await office.Person("discord:ben"));
        var (hall, cara) = (await office.Room("hall"), await office.Person("discord:cara"));
        await office.Show(hall, "m0");
        office.Cards.Title = "1 of 20";
        await office.Do(tx => office.Notes.Refresh(tx, TestCards.Subject));
        await office.Add(
            office.Note("reminder", ana, NoteClass.Reminder), office.Post("post", await office.Room("yard")),
            office.Note("late change", ben) with { Due = office.Now - Duration.FromMinutes(1) }, office.Note("change", cara));
        var before = office.Discord.All.Count;

        await office.Drain();

        office.Discord.All.Skip(before).Select(said => said.Text).ShouldBe(["late change", "change", "post · es post", "reminder", "1 of 20"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Words_are_in_the_language_of_the_reader_and_rooms_have_both(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        var ana = await office.Person("discord:ana");
        await office.Set(ana, "language", "es");
        await office.Add(office.Note("a", ana), office.Post("b", await office.Room("hall")));

        await office.Drain();

        office.Discord.Texts.ShouldBe(["es a", "b · es b"], ignoreOrder: true);
        office.Discord.All.ShouldAllBe(said => said.View.Zone.Id == "Europe/Madrid");
    }

    [Theory]
    [OnSqlite(MessageLevel.Nothing, ""), OnPostgres(MessageLevel.Nothing, "")]
    [OnSqlite(MessageLevel.OnlyCancellations, "cancelled"), OnPostgres(MessageLevel.OnlyCancellations, "cancelled")]
    [OnSqlite(MessageLevel.Important, "cancelled change reminder"), OnPostgres(MessageLevel.Important, "cancelled change reminder")]
    [OnSqlite(MessageLevel.All, "cancelled change news reminder"), OnPostgres(MessageLevel.All, "cancelled change news reminder")]
    public async Task A_person_gets_what_they_chose(Engine engine, MessageLevel level, string expected)
    {
        await using var office = await PostOffice.Open(engine);
        var ana = await office.Person("discord:ana");
        await office.Set(ana, "message_level", (int)level);
        await office.Add(
            office.Note("change", ana), office.Note("cancelled", ana) with { Cancellation = true },
            office.Note("news", ana, NoteClass.Announcement), office.Note("reminder", ana, NoteClass.Reminder));

        await office.Drain();

        string.Join(' ', office.Discord.Texts.Order(StringComparer.Ordinal)).ShouldBe(expected);
        office.Source.Lost.ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_key_is_sent_once_unless_it_is_replaced(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        var ana = await office.Person("discord:ana");
        var note = office.Note("a", ana);
        await office.Add(note);
        await office.Add(note with { Args = "again" });
        await office.Drain();
        await office.Add(note with { Args = "and again" });
        await office.Drain();
        office.Discord.Texts.ShouldBe(["a"]);

        await office.Do(tx => office.Notes.Replace(tx, note with { Args = "new" }));
        await office.Drain();

        office.Discord.Texts.ShouldBe(["a", "new"]);
        office.Discord.All.Select(said => said.Nonce).Distinct().Count().ShouldBe(2);
        office.Discord.All.ShouldAllBe(said => said.Nonce.Length <= 25);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_taken_back_is_not_sent(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        var ana = await office.Person("discord:ana");
        await office.Add(office.Note("w/7/a", ana), office.Note("w/7/b", ana), office.Note("w/70/c", ana), office.Note("d", ana));

        await office.Do(tx => office.Notes.WithdrawAll(tx, "w/7/"));
        await office.Do(tx => office.Notes.Withdraw(tx, "d"));
        await office.Drain();

        office.Discord.Texts.ShouldBe(["w/70/c"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_comes_too_late_is_dropped_and_its_source_is_told(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        var ana = await office.Person("discord:ana");
        await office.Add(office.Note("a", ana) with { Expires = office.Now + Duration.FromHours(1) });

        office.Clock.Advance(hours: 1);
        await office.Drain();

        office.Discord.All.ShouldBeEmpty();
        office.Source.Lost.Select(lost => lost.Key).ShouldBe(["a"]);
        (await office.State("a")).ShouldBe("Expired");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_no_longer_true_is_not_said_and_nobody_is_told(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        var ana = await office.Person("discord:ana");
        office.Source.Words = _ => null;
        await office.Add(office.Note("a", ana));

        await office.Drain();

        office.Discord.All.ShouldBeEmpty();
        office.Source.Lost.ShouldBeEmpty();
        (await office.State("a")).ShouldBe("NoLongerTrue");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_direct_message_offers_fewer_and_no_room_does(Engine engine)
    {
        await using var office = await PostOffice.Open(engine, new() { Fewer = new Less() });
        var ana = await office.Person("discord:ana");
        var card = new Card(Words.Verbatim("card"))
        {
            Buttons = [.. Enumerable.Repeat<IReadOnlyList<Button>>([new Button.Press(Words.Verbatim("Open"), new Less())], CardLimits.ButtonRows)],
        };
        office.Source.Words = note => note.Key == "card" ? card : Words.Verbatim(note.Key);
        await office.Add(office.Note("text", ana), office.Note("card", ana), office.Post("post", await office.Room("hall")));

        await office.Drain();

        office.Discord.Arrived.Single(said => said.Text == "text").Labels.ShouldBe(["Fewer of these"]);
        office.Discord.Arrived.Single(said => said.Text == "card").Labels.ShouldContain("Fewer of these");
        office.Discord.Arrived.Single(said => said.Text == "card").Message.Card!.Buttons.Count.ShouldBe(CardLimits.ButtonRows);
        office.Discord.Arrived.Single(said => said.Text == "post").Labels.ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_room_hears_one_thing_after_the_other(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        var hall = await office.Room("hall");
        await office.Add([.. Enumerable.Range(0, 10).Select(i => office.Post($"{i}", hall))]);
        var inside = 0;
        office.Discord.Answer = async _ =>
        {
            Interlocked.Increment(ref inside).ShouldBe(1);
            await Task.Yield();
            Interlocked.Decrement(ref inside);
            return null;
        };

        await office.Drain();

        office.Discord.Texts.ShouldBe(Enumerable.Range(0, 10).Select(i => $"{i} · es {i}"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_note_to_somebody_who_is_gone_is_dropped(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        await office.Add(office.Note("a", new(404)), office.Post("b", new(404)));

        await office.Drain();

        (await office.State("a")).ShouldBe("NoLongerTrue");
        (await office.State("b")).ShouldBe("Undeliverable");
    }

    [Press("t.less")]
    private sealed record Less : IPress;
}

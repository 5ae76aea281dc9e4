using Bot.Core.Chat;
using Bot.Core.Localization;
using Bot.Core.Outbox;
using Bot.Core.Storage;
using Bot.Tests.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Bot.Tests.Outbox;

public sealed class CardCopiesTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Two_hundred_clicks_are_a_few_edits_of_each_copy(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        office.Discord = new("discord", office.Clock) { Pace = new(FakeChat.Fast, new(1, 1), FakeChat.Fast) };
        office.NewWorker();
        await office.Show(await office.Room("hall"), "m1");
        await office.Show(await office.Room("yard"), "m2", "yard");
        office.Clock.Advance(seconds: 10);
        var before = office.Discord.All.Count;

        for (var click = 1; click <= 200; click++)
        {
            office.Cards.Title = $"{click} clicks";
            await office.Do(tx => office.Notes.Refresh(tx, TestCards.Subject));
            await office.Drain();
            office.Clock.Advance(TimeSpan.FromMilliseconds(10));
        }
        office.Clock.Advance(seconds: 1);
        await office.Drain();

        var edits = office.Discord.All.Skip(before).ToList();
        foreach (var copy in edits.GroupBy(said => said.Edited))
        {
            // Two seconds of clicks at one edit a second, and the one in hand when they began.
            copy.Count().ShouldBeLessThanOrEqualTo(4);
            copy.Last().Text.ShouldBe("200 clicks");
        }
        edits.Select(said => said.Edited!.NativeId).Distinct().Order().ShouldBe(["m1", "m2"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_card_that_looks_the_same_is_not_written_and_costs_no_permit(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        office.Discord = new("discord", office.Clock) { Pace = new(FakeChat.Fast, new(1, 0.001), FakeChat.Fast) };
        office.NewWorker();
        var hall = await office.Room("hall");
        var view = new View([Language.English, Language.Spanish], NodaTime.DateTimeZoneProviders.Tzdb["Europe/Madrid"], office.Now);
        await office.Do(tx => office.Copies.Remember(
            tx, TestCards.Subject, new(new("discord", "hall"), "m1"), new Recipient.Room(hall), new Card(Words.Verbatim("0 of 20")), view));

        await office.Drain();
        await office.Do(tx => office.Notes.Refresh(tx, TestCards.Subject));
        await office.Drain();
        office.Discord.All.ShouldBeEmpty();
        office.Cards.Rendered.ShouldBe(2);
        office.Cards.Title = "1 of 20";
        await office.Do(tx => office.Notes.Refresh(tx, TestCards.Subject));
        await office.Drain();

        office.Discord.Texts.ShouldBe(["1 of 20"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_an_answer_wrote_is_not_taken_for_what_the_worker_wrote(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        await office.Show(await office.Room("hall"), "m1");
        var view = office.Discord.All[^1].View;
        // The press shows 1 of 20 by itself, and is undone before the worker looks.
        await office.Do(tx => office.Copies.Shown(tx, new(new("discord", "hall"), "m1"), new Card(Words.Verbatim("1 of 20")), view));

        await office.Drain();

        office.Discord.Texts.ShouldBe(["0 of 20", "0 of 20"]);
    }

    [Theory]
    [OnSqlite(true), OnPostgres(true)]
    [OnSqlite(false), OnPostgres(false)]
    public async Task An_answer_that_the_worker_wrote_over_meanwhile_is_not_taken_for_what_is_shown(Engine engine, bool remembered)
    {
        await using var office = await PostOffice.Open(engine);
        var hall = await office.Room("hall");
        await office.Show(hall, "m1");
        var at = new MessageRef(new("discord", "hall"), "m1");
        var (card, view) = (new Card(Words.Verbatim("2 of 20")), office.Discord.All[^1].View with { Now = office.Now });
        // On the platform the answer to the second press comes first, and the worker's edit for the first press over it.
        office.Cards.Title = "1 of 20";
        office.Discord.Answer = _ =>
        {
            office.Cards.Title = "2 of 20";
            return Task.FromResult<SendResult?>(null);
        };
        await office.Do(tx => office.Notes.Refresh(tx, TestCards.Subject));
        await office.Drain();

        await office.Do(tx => remembered
            ? office.Copies.Remember(tx, TestCards.Subject, at, new Recipient.Room(hall), card, view)
            : office.Copies.Shown(tx, at, card, view));
        await office.Do(tx => office.Notes.Refresh(tx, TestCards.Subject));
        await office.Drain();

        office.Discord.Texts.ShouldBe(["0 of 20", "1 of 20", "2 of 20"]);
    }

    [Theory]
    [OnSqlite("0 of 20"), OnPostgres("0 of 20")]
    [OnSqlite("half of 20"), OnPostgres("half of 20")]
    public async Task An_older_answer_that_comes_while_the_worker_writes_does_not_stay(Engine engine, string older)
    {
        await using var office = await PostOffice.Open(engine);
        await office.Show(await office.Room("hall"), "m1");
        var view = office.Discord.All[^1].View with { Now = office.Now };
        office.Cards.Title = "1 of 20";
        office.Discord.Answer = async _ =>
        {
            office.Discord.Answer = null;
            // It was made before, and is what the message shows in the end.
            await office.Do(tx => office.Copies.Shown(tx, new(new("discord", "hall"), "m1"), new Card(Words.Verbatim(older)), view));
            return null;
        };
        await office.Do(tx => office.Notes.Refresh(tx, TestCards.Subject));
        await office.Drain();

        office.Discord.Texts.ShouldBe(["0 of 20", "1 of 20", "1 of 20"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_message_that_is_gone_is_forgotten_and_so_is_a_card(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        var (hall, yard) = (await office.Room("hall"), await office.Room("yard"));
        await office.Show(hall, "m1");
        await office.Show(yard, "m2", "yard");
        office.Cards.Title = "1 of 20";
        office.Discord.Answer = said => Task.FromResult<SendResult?>(said.Edited!.NativeId == "m1" ? new SendResult.Refused("10008") : null);
        await office.Do(tx => office.Notes.Refresh(tx, TestCards.Subject));
        await office.Drain();
        (await Copies(office)).ShouldBe(["m2"]);

        office.Cards.Title = null;
        await office.Do(tx => office.Notes.Refresh(tx, TestCards.Subject));
        await office.Drain();

        (await Copies(office)).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_edit_whose_answer_was_lost_is_repeated(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        await office.Show(await office.Room("hall"), "m1");
        office.Cards.Title = "1 of 20";
        office.Discord.Answers(new SendResult.Unsure("reset"));
        await office.Do(tx => office.Notes.Refresh(tx, TestCards.Subject));
        await office.Drain();
        office.Discord.Answer = null;
        office.Clock.Advance(seconds: 5);
        await office.Drain();

        office.Discord.Texts[^1].ShouldBe("1 of 20");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Clicks_do_not_hurry_a_platform_that_fails(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        await office.Show(await office.Room("hall"), "m1");
        office.Discord.Answers(new SendResult.Failed("500"));
        var before = office.Discord.All.Count;

        for (var click = 1; click <= 20; click++)
        {
            office.Cards.Title = $"{click} clicks";
            await office.Do(tx => office.Notes.Refresh(tx, TestCards.Subject));
            await office.Drain();
        }

        office.Discord.All.Count.ShouldBe(before + 1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_click_while_its_card_is_being_written_is_written_too(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        await office.Show(await office.Room("hall"), "m1");
        office.Cards.Title = "1 of 20";
        office.Discord.Answer = async _ =>
        {
            office.Discord.Answer = null;
            office.Cards.Title = "2 of 20";
            await office.Do(tx => office.Notes.Refresh(tx, TestCards.Subject));
            return null;
        };
        await office.Do(tx => office.Notes.Refresh(tx, TestCards.Subject));

        await office.Drain();

        office.Discord.Texts.ShouldBe(["0 of 20", "1 of 20", "2 of 20"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_posted_card_is_remembered_where_it_was_posted(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        office.Source.Words = _ => new Message { Card = new Card(Words.Verbatim("0 of 20")), Subject = TestCards.Subject };
        await office.Add(office.Post("a", await office.Room("hall")), office.Note("b", await office.Person("discord:ana")));
        await office.Drain();
        office.Discord.All.Count.ShouldBe(2, "nothing to write again");

        office.Cards.Title = "1 of 20";
        await office.Do(tx => office.Notes.Refresh(tx, TestCards.Subject));
        await office.Drain();

        office.Discord.All.Skip(2).Select(said => said.Edited!.Place.NativeId).Order().ShouldBe(["chat-with-ana", "hall"]);
        office.Discord.All.Skip(2).Select(said => said.View.Languages.Count).Order().ShouldBe([1, 2]);
    }

    [Fact]
    public async Task A_click_adds_one_statement()
    {
        await using var office = await PostOffice.Open(Engine.Sqlite);
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        var schema = await office.Temp.Read(q => q.One<string>("SELECT sql FROM sqlite_master WHERE name = 'dirty_cards'"));
        var tx = new Tx(connection);
        await tx.Run(schema!);
        var statements = 0;
        raw.sqlite3_trace(connection.Handle, (object _, string _) => statements++, null);

        await office.Notes.Refresh(tx, TestCards.Subject);
        await office.Notes.Refresh(tx, TestCards.Subject);

        statements.ShouldBe(2);
        (await tx.One<long>("SELECT changes FROM dirty_cards")).ShouldBe(2);
    }

    private static async Task<IReadOnlyList<string>> Copies(PostOffice office) =>
        [.. (await office.Temp.Read(q => office.Copies.List(q, TestCards.Subject))).Select(copy => copy.NativeId)];
}

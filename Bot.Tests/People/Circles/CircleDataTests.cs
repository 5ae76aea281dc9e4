using System.Text.Json;
using Bot.Core.Letters;
using Bot.Core.People;
using Bot.Core.People.Circles;
using Bot.Core.People.Circles.Members;
using Bot.Core.People.Circles.Organising;
using Bot.Core.People.Circles.Ports;
using Bot.Core.People.Circles.Store;
using Bot.Core.People.Circles.Telling;
using Bot.Core.Storage;
using Bot.Tests.Storage;
using Bot.Tests.Workshops;

namespace Bot.Tests.People.Circles;

/// <summary>What is kept about people, and how long.</summary>
public sealed class CircleDataTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Everything_is_handed_out_and_after_forgetting_nothing_is_left_but_a_circle_for_the_moderators(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (ana, milo) = (await world.Member("Ana", Power.Host), await world.Member("Milo", Power.Moderator));
        var id = await world.Circle(ana);
        await milo.Presses(new JoinCircle(id));
        await ana.Fills(new TellCircle(id, "Tea at five"));
        var data = world.Get<CircleData>();
        var kept = JsonSerializer.Serialize(await data.Export(ana.Id, CancellationToken.None));
        kept.ShouldContain("New parents");
        var letters = world.Get<LetterData>();
        JsonSerializer.Serialize(await letters.Export(ana.Id, CancellationToken.None)).ShouldContain("Tea at five");
        await world.Db.Write(null, tx => data.Forget(tx, ana.Id));
        await world.Db.Write(null, tx => letters.Forget(tx, ana.Id));
        (await letters.Export(ana.Id, CancellationToken.None)).ShouldBeEmpty();
        (await data.Export(ana.Id, CancellationToken.None)).ShouldBeEmpty();
        (await world.Read(id)).CountIn.ShouldBe(1);
        var note = (await world.Notes("c.nobody")).ShouldHaveSingleItem();
        (await world.Compose(note))!.Text().ShouldContain("Nobody organises New parents any more");
        await milo.Presses(new TakeOverCircle(id));
        (await world.Compose(note)).ShouldBeNull("it is settled");
        (await milo.Presses(new OpenCirclePeople(id))).Text().ShouldContain("Milo");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_who_are_one_have_the_better_standing_and_organise_what_either_did(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (ana, here, there) = (await world.Member("Ana", Power.Host), await world.Member("Ben", Power.Host), await world.Member("Ben over there"));
        var (first, second, third) = (await world.Circle(ana, "First", byInvitation: true), await world.Circle(ana, "Second"), await world.Circle(there with { Power = Power.Host }, "Third"));
        await here.Presses(new JoinCircle(first));
        await there.Presses(new JoinCircle(first));
        await ana.Presses(new AnswerRequest(first, there.Id, Yes: true));
        await there.Presses(new JoinCircle(second));
        await here.Presses(new JoinCircle(third));
        await world.Db.Write(null, tx => world.Get<CircleData>().Merge(tx, there.Id, here.Id));
        foreach (var id in new[] { first, second, third })
        {
            (await world.Standing(id, here))!.IsIn.ShouldBeTrue();
            (await world.Standing(id, there)).ShouldBeNull();
            (await world.Read(id)).CountAsking.ShouldBe(0);
            await world.CountsAreTrue(id);
        }
        (await world.Standing(third, here))!.Organises.ShouldBeTrue();
        (await world.Read(third)).CountIn.ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_over_is_cleared_away(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (ana, zoe) = (await world.Member("Ana", Power.Host), await world.Member("Zoe"));
        var id = await world.Circle(ana);
        await zoe.Presses(new JoinCircle(id));
        await zoe.Presses(new LeaveCircle(id));
        await ana.Fills(new TellCircle(id, "A draft"));
        world.Clock.Advance(seconds: 61);
        await Tidy(world);
        (await world.Standing(id, zoe)).ShouldBeNull();
        (await Count(world, "letters")).ShouldBe(1);
        world.Clock.Advance(days: 1);
        await Tidy(world);
        (await Count(world, "letters")).ShouldBe(0);
        await ana.Fills(new TellCircle(id, "Sent"));
        var sent = new LetterId(await world.Db.Read(q => q.One<long>("SELECT max(id) FROM letters")));
        await ana.Presses(new SendTelling(sent));
        await ana.Presses(new CloseCircle(id));
        (await Count(world, "circle_members")).ShouldBe(0);
        world.Clock.Advance(days: 29);
        await Tidy(world);
        ((await Count(world, "circles")), await Count(world, "letters")).ShouldBe((1, 0));
        world.Clock.Advance(days: 2);
        await Tidy(world);
        (await Count(world, "circles")).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_message_to_somebody_who_has_left_meanwhile_is_not_sent(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (ana, zoe) = (await world.Member("Ana", Power.Host), await world.Member("Zoe"));
        var id = await world.Circle(ana);
        await zoe.Presses(new JoinCircle(id));
        await ana.Fills(new TellCircle(id, "Tea at five"));
        var message = new LetterId(await world.Db.Read(q => q.One<long>("SELECT max(id) FROM letters")));
        (await zoe.IsRefused(() => zoe.Presses(new SendTelling(message)))).ShouldContain("not there");
        (await ana.Presses(new SendTelling(message))).Text().ShouldContain("1 person");
        (await ana.IsRefused(() => ana.Presses(new SendTelling(message)))).ShouldContain("sent already");
        var note = (await world.Notes("c.tell")).ShouldHaveSingleItem();
        (await world.Compose(note))!.Text().ShouldContain("Tea at five");
        await zoe.Presses(new LeaveCircle(id));
        (await world.Compose(note)).ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_people_type_is_never_markup_nor_a_mention(Engine engine)
    {
        await using var world = await World.Start(engine);
        var ana = await world.Member("Ana", Power.Host);
        const string hostile = "@everyone <b>**free**</b> [x](y)";
        await ana.Fills(new NewCircle(hostile, hostile));
        var list = (Bot.Core.Chat.Reply.Say)await ana.Fills(new ShowCircles());
        var facts = list.Message.Card!.Blocks.OfType<Bot.Core.Chat.Block.Facts>().Single().Rows.Single();
        facts.Label.En.Spans.ShouldBe([new Bot.Core.Chat.Span.Plain(hostile)]);
        facts.Value.En.Spans.ShouldAllBe(span => span is Bot.Core.Chat.Span.Plain);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_told_before_there_were_letters_is_a_letter_now(Engine engine)
    {
        await using var world = await World.Start(engine);
        var ana = await world.Member("Ana", Power.Host);
        var id = await world.Circle(ana);
        var move = world.Get<IReadOnlyList<MigrationSource>>().Single(source => source.Feature == "circles").Load()
            .Single(file => file.Number == 4).Sql;
        await world.Run(
            """
            CREATE TABLE circle_messages (
              id BIGINT PRIMARY KEY, circle_id BIGINT NOT NULL, author_id BIGINT NOT NULL, text TEXT NOT NULL, written_at BIGINT NOT NULL, sent_at BIGINT)
            """,
            new { });
        await world.Run("INSERT INTO circle_messages VALUES (7, @id, @ana, 'Tea at five', @Now, NULL)", new { id, ana = ana.Id, world.Now });
        foreach (var statement in move.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) await world.Run(statement, new { });
        (await ana.Presses(new SendTelling(new(7)))).Text().ShouldContain("Sent to");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_community_that_is_removed_takes_its_circles_along(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (ana, zoe) = (await world.Member("Ana", Power.Host), await world.Member("Zoe"));
        var (first, second) = (await world.Circle(ana, "First"), await world.Circle(ana, "Second"));
        foreach (var id in new[] { first, second }) await zoe.Presses(new JoinCircle(id));
        await ana.Fills(new TellCircle(first, "Tea at five"));
        await ana.Presses(new CloseCircle(second));
        var circles = world.Get<CommunityCircles>();
        while (await world.Db.Write(null, tx => circles.Remove(tx, world.Community, most: 1)) > 0)
        {
            if (await world.Db.Read(q => CircleTable.Find(q, first)) is not null) await world.CountsAreTrue(first);
        }
        foreach (var table in new[] { "circles", "circle_members", "letters", "circle_books" }) (await Count(world, table)).ShouldBe(0, table);
        (await zoe.IsRefused(() => zoe.Presses(new JoinCircle(first)))).ShouldContain("does not exist");
    }

    private static Task<long> Count(World world, string table) => world.Db.Read(q => q.One<long>($"SELECT count(*) FROM {table}"));

    private static async Task Tidy(World world)
    {
        await world.Db.Write(null, tx => MemberTable.Tidy(tx, world.Now));
        await world.Db.Write(null, tx => LetterTable.Tidy(tx, world.Now));
        await world.Db.Write(null, tx => CircleTable.TidyClosed(tx, world.Now - CircleLimits.Closed));
    }
}

using Bot.Core.Storage;
using Bot.Host.Sandbox;
using Bot.Tests.Chats;
using Bot.Tests.Storage;

namespace Bot.Tests.People.Me;

/// <summary>Who did nothing for a year is asked, and forgotten two weeks later.</summary>
public sealed class RetentionConversations
{
    [Theory, OnSqlite, OnPostgres]
    public async Task After_a_year_people_are_asked_and_whoever_keeps_quiet_is_forgotten(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        foreach (var person in new[] { chat.Juno, chat.Zara, chat.Carmen, chat.Alok, chat.Milo }) await person.Types("/events");
        await chat.Meet("shut", dms: false);
        await chat["shut"].Types("/events");
        await chat.Later(days: 300);
        await chat.Alok.Types("/events");
        await chat.Later(days: 64);
        (await chat.Zara.Directs("a year")).ShouldBe(0);

        await chat.Later(days: 2);
        await chat.Zara.GetsDirect("You have not been here for a year");
        (await chat.Zara.Directs("a year")).ShouldBe(1);
        (await chat.Alok.Directs("a year")).ShouldBe(0);
        await chat.Later(days: 12);
        (await chat.Carmen.PressesDirect("Keep")).Says("Nothing was removed");
        // Doing anything at all is an answer, too.
        await chat.Milo.Types("/events");
        (await Names(chat)).ShouldBe("Alok, Carmen, Juno, Milo, Shut, Zara");

        await chat.Later(days: 3);
        (await Names(chat)).ShouldBe("Alok, Carmen, Milo");
        await chat.Later(days: 30);
        (await chat.Carmen.Directs("a year")).ShouldBe(0, "she was asked once, and her answer stands there");
        (await Names(chat)).ShouldBe("Alok, Carmen, Milo");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task For_people_from_before_the_year_begins_when_it_is_first_counted(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Zara.Types("/events");
        await chat.Get<IDatabase>().Write(null, tx => tx.Run("UPDATE persons SET seen_on = NULL"));
        await chat.Later(hours: 7);
        (await chat.Get<IDatabase>().Read(q => q.One<long>("SELECT count(*) FROM persons WHERE seen_on IS NULL"))).ShouldBe(0);
        await chat.Later(days: 300);
        (await Names(chat)).ShouldContain("Zara");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Where_everybody_was_forgotten_there_is_still_somebody_to_play(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        foreach (var person in new[] { "juno", "milo", "zara", "alok", "carmen", "eli", "arian" }) await chat[person].Types("/events");
        await chat.Later(days: 366);
        await chat.Later(days: 15);
        (await Names(chat)).ShouldBe("");

        (await chat.Get<SandboxStage>().State()).People.ShouldHaveSingleItem().Name.ShouldBe("juno");
        (await chat.Juno.Types("/me")).Says("My settings");
    }

    private static async Task<string> Names(Conversation chat) => string.Join(", ", (await chat.Get<IDatabase>().Read(
        q => q.Many<string>("SELECT name FROM persons"))).Order(StringComparer.Ordinal));
}

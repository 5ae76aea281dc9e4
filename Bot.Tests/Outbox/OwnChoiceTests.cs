using Bot.Tests.Storage;

namespace Bot.Tests.Outbox;

/// <summary>What a person has chosen under /me decides how they are written to.</summary>
public sealed class OwnChoiceTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_platform_that_comes_first_is_tried_first_even_where_nothing_has_arrived_yet(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        var ana = await office.Person("discord:ana", "telegram:ana2");
        await office.Do(tx => tx.Run("UPDATE accounts SET reachable = 1 WHERE native_id = 'ana'"));
        await office.Do(tx => tx.Run("UPDATE persons SET first_platform = 'telegram' WHERE id = @ana", new { ana }));
        await office.Add(office.Note("a", ana));

        await office.Drain();

        office.Telegram.Texts.ShouldBe(["a"]);
        office.Discord.All.ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Where_it_is_closed_the_other_one_takes_its_place(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        var ana = await office.Person("discord:ana", "telegram:ana2");
        await office.Do(tx => tx.Run("UPDATE persons SET first_platform = 'telegram' WHERE id = @ana", new { ana }));
        office.Telegram.Answers(new Core.Chat.SendResult.Refused("403"));
        await office.Add(office.Note("a", ana));

        await office.Drain();

        office.Discord.Texts.ShouldBe(["a"]);
    }
}

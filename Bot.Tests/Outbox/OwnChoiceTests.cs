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

    [Theory, OnSqlite, OnPostgres]
    public async Task A_card_that_arrives_after_its_reader_was_forgotten_is_not_remembered(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        var ana = await office.Person("discord:ana");
        await office.Add(office.Note("a", ana));
        // On its way when the person's rows go.
        office.Discord.Answer = async _ =>
        {
            await office.Do(async tx =>
            {
                await tx.Run("DELETE FROM outbox WHERE person_id = @ana", new { ana });
                await tx.Run("DELETE FROM accounts WHERE person_id = @ana", new { ana });
                await tx.Run("DELETE FROM persons WHERE id = @ana", new { ana });
            });
            return null;
        };

        await office.Drain();
        await office.Do(tx => office.Copies.Remember(
            tx, new("pot", 1), new(new("discord", "chat-with-ana"), "m1"), new Core.Outbox.Recipient.Person(ana)));

        office.Discord.Texts.ShouldBe(["a"]);
        foreach (var table in new[] { "outbox", "card_copies" })
            (await office.Temp.Read(q => q.One<long>($"SELECT count(*) FROM {table}"))).ShouldBe(0, table);
    }
}

using Bot.Tests.Chats;
using Bot.Tests.Storage;

namespace Bot.Tests.People.Powers;

public sealed class GrantConversations
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_moderator_lets_somebody_organise_until_a_day_and_everybody_can_read_it(Engine engine)
    {
        await using var bot = await Conversation.Start(engine);
        await bot.Zara.Types("/help");
        (await bot.Zara.Types("/workshop new Clay fri 18:00")).Says("Only organisers");
        (await bot.Milo.Types("/people grant Zara organise runs the clay nights until:2026-11-25"))
            .Says("Zara may organise now until").Says("/mine");
        (await bot.Zara.Types("/workshop new Clay fri 18:00")).Says("Clay");
        (await bot.Zara.Types("/mine")).Says("Organise");
        (await bot.Zara.Presses("Workshops")).Says("Which");
        (await bot.Zara.Types("/people grant Alok organise a friend")).Says("Only moderators");
        (await bot.Eli.Types("/log")).Says("Milo let Zara organise until 2026-11-25: runs the clay nights").DoesNotSay("Verify");

        await bot.Later(days: 2, hours: 14);
        (await bot.Zara.Types("/workshop new Felt fri 18:00")).Says("Only organisers");
        (await bot.Zara.Types("/mine")).DoesNotSay("Organise");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nobody_grants_their_own_level_or_above_or_to_themselves(Engine engine)
    {
        await using var bot = await Conversation.Start(engine);
        var ada = await bot.Meet("ada", "admin");
        await bot.Zara.Types("/help");
        await bot.Juno.Types("/help");
        (await bot.Juno.Types("/people grant Zara moderate trusted")).Says("only grant what is below your own");
        (await bot.Juno.Types("/people grant Zara administer trusted")).DoesNotSay("may administer");
        (await bot.Zara.Types("/people grant Juno organise")).Says("Only moderators");
        (await ada.Types("/people grant ada moderate myself")).DoesNotSay("may moderate");
        (await ada.Types("/people grant Zara moderate trusted")).Says("Zara may moderate now");
        (await bot.Zara.Types("/people grant Alok organise")).DoesNotSay("Only moderators");

        // Juno is a moderator: what an admin has granted at that level is not theirs to take.
        (await bot.Juno.Types("/people revoke Zara")).DoesNotSay("has lost");
        (await ada.Types("/people revoke Zara reason:holidays")).Says("Zara has lost");
        (await bot.Zara.Types("/people grant Alok organise")).Says("Only moderators");
        (await ada.Types("/log")).Says("ada took back what Zara had been granted: holidays").Says("ada let Zara moderate: trusted");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_just_granted_is_taken_back_by_its_button(Engine engine)
    {
        await using var bot = await Conversation.Start(engine);
        await bot.Zara.Types("/help");
        await bot.Juno.Types("/people grant Zara organise by mistake");
        (await bot.Juno.Presses("Undo")).Says("Zara has lost");
        (await bot.Zara.Types("/workshop new Clay fri 18:00")).Says("Only organisers");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_form_offers_who_is_here_and_a_grant_is_found_in_mine(Engine engine)
    {
        await using var bot = await Conversation.Start(engine);
        await bot.Zara.Types("/help");
        await bot.Alok.Types("/help");
        await bot.Juno.Types("/mine");
        (await bot.Juno.Presses("People")).Says("Nobody was granted");
        await bot.Juno.Presses("Grant");
        var person = (await bot.Juno.Form()).Form!.Fields.Single(field => field.Name == "person");
        person.Choices!.Select(choice => choice.Label).ShouldBe(["Alok", "Zara"]);
        (await bot.Juno.Fills(("person", person.Choices![1].Value), ("power", "organise"), ("reason", "clay nights"))).Says("Zara may organise now");
        await bot.Juno.Types("/mine");
        (await bot.Juno.Presses("People")).Says("Zara: may organise, by Juno: clay nights");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Only_admins_check_the_log_and_take_it_along(Engine engine)
    {
        await using var bot = await Conversation.Start(engine);
        var ada = await bot.Meet("ada", "admin");
        await bot.Zara.Types("/help");
        for (var i = 0; i < 10; i++) await ada.Types($"/people grant Zara organise round {i}");
        (await bot.Zara.Types("/log")).Says("round 9").DoesNotSay("round 1").DoesNotSay("Verify");
        (await bot.Zara.Presses("Older")).Says("round 1").DoesNotSay("round 9");
        await ada.Types("/log");
        (await ada.Presses("Verify")).Says("The log is whole: 10 entries");
        var file = (await ada.Presses("Export")).Messages[^1];
        file.File!.Name.ShouldBe("log.jsonl");
        var message = (await bot.Zara.Sees()).Last(seen => seen.OnlyYou);
        (await bot.Zara.Forges(message, "l.v")).Says("Only admins");
        (await bot.Zara.Forges(message, "l.e")).Says("Only admins");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task It_speaks_Spanish_too(Engine engine)
    {
        await using var bot = await Conversation.Start(engine, Core.Localization.Language.Spanish);
        await bot.Meet("juno", "moderator", "es");
        await bot.Meet("zara", "member", "es");
        await bot.Zara.Types("/ayuda");
        (await bot.Juno.Types("/personas otorgar zara organizar lleva las tardes de barro")).Says("ya puede organizar");
        (await bot.Zara.Types("/registro")).Says("permitió a zara organizar: lleva las tardes de barro");
    }
}

using Bot.Core.Storage;
using Bot.Tests.Chats;
using Bot.Tests.Storage;

namespace Bot.Tests.People.Settings;

public sealed class SettingsConversations
{
    [Theory, OnSqlite, OnPostgres]
    public async Task An_admin_sets_everything_by_button_and_everybody_can_read_who_did(Engine engine)
    {
        await using var bot = await Conversation.Start(engine);
        var ada = await bot.Meet("ada", "admin");
        (await bot.Zara.Types("/settings")).Says("Only admins");
        (await bot.Juno.Types("/settings")).Says("Only admins");
        (await ada.Types("/settings")).Says("City: Madrid").Says("I guessed this").DoesNotSay("City: Madrid —");
        (await ada.Presses("Looks right")).Says("All set").DoesNotSay("I guessed this");

        await ada.Presses("City");
        (await ada.Fills(("city", "Bogota"))).Says("City: Bogotá — ada, ");
        await ada.Presses("Language");
        (await ada.Presses("English and español")).Says("Language: English and español — ada, ");
        await ada.Presses("Announcements");
        (await ada.Presses("Workshops")).Says("Announcements: Workshops — ada, ");
        (await bot.Zara.Types("/help")).DoesNotSay("Pain");
        await ada.Presses("Urgent numbers");
        await ada.Presses("Add a number");
        (await ada.Fills(("name", "Dental emergencies"), ("number", "none"))).Says("no digit");
        (await ada.Fills(("number", "+57 601 123"))).Says("Dental emergencies: +57 601 123");
        (await ada.Types("/settings")).Says("Urgent numbers: 1 — ada, ");

        await bot.Zara.Types("/help");
        (await bot.Zara.Presses("Pain now?")).Says("Dental emergencies: +57 601 123");
        (await bot.Zara.Types("/log"))
            .Says("ada looked through the settings").Says("ada set the city to Bogotá").Says("ada set the language: English, español")
            .Says("ada chose the room for announcements: Workshops").Says("ada added an urgent number: Dental emergencies, +57 601 123");
        await ada.Presses("Urgent numbers");
        (await ada.Presses("Remove Dental")).DoesNotSay("+57");
        (await bot.Zara.Types("/help")).DoesNotSay("Pain");

        // What is set is in force: the zone, both languages, and the room for what is made in private.
        await bot.Juno.Types("/workshop new Clay fri 18:00", "dm");
        var card = await bot.Zara.Card("Clay", "workshops");
        card.Text.ShouldContain("18:00");
        card.Buttons.ShouldContain(button => button.Label == "Going · Voy");
        (await Zone(bot)).ShouldBe("America/Bogota");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Setup_takes_two_taps_and_a_city_that_cannot_be_guessed_is_asked_for(Engine engine)
    {
        await using var bot = await Conversation.Start(engine);
        var ada = await bot.Meet("ada", "admin");
        await bot.Zara.Types("/help");
        (await bot.Zara.Forges((await bot.Zara.Sees())[^1], "s.u")).Says("Only admins");
        await ada.Types("/help");
        await ada.Forges((await ada.Sees())[^1], "s.u");
        (await ada.Fills(("city", "Bogota"))).Says("City: Bogotá").Says("I guessed this");
        (await Zone(bot)).ShouldBe("Europe/Madrid", "nothing is saved before it looks right");
        (await ada.Presses("Español")).Says("Language: Español");
        (await ada.Presses("Looks right")).Says("All set").Says("City: Bogotá — ada, ");
        (await Zone(bot)).ShouldBe("America/Bogota");
        (await ada.Forges((await ada.Sees())[^1], "s.u")).Says("Settings of").DoesNotSay("Looks right");

        // A platform that tells where it is saves the question.
        await bot.Get<IDatabase>().Write(null, tx => tx.Run("DELETE FROM setting_changes"));
        await bot.Get<IDatabase>().Write(null, tx => tx.Run("UPDATE spaces SET locale = 'es-ES'"));
        (await ada.Forges((await ada.Sees())[^1], "s.u")).Says("City: Madrid").Says("Language: Español");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_so_already_is_no_change_and_a_wrong_city_is_asked_again(Engine engine)
    {
        await using var bot = await Conversation.Start(engine);
        var ada = await bot.Meet("ada", "admin");
        await ada.Types("/settings");
        await ada.Presses("City");
        (await ada.Fills(("city", "Madrid"))).DoesNotSay("— ada");
        (await bot.Zara.Types("/log")).Says("Nothing has been written down");
        await ada.Types("/settings");
        await ada.Presses("City");
        (await ada.Fills(("city", "Nowhereville"))).Says("I do not know");
        (await ada.Fills(("city", "México"))).DoesNotSay("I do not know");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task It_speaks_Spanish_too_and_is_found_in_mine(Engine engine)
    {
        await using var bot = await Conversation.Start(engine, Core.Localization.Language.Spanish);
        var ada = await bot.Meet("ada", "admin", "es");
        await bot.Meet("zara", "member", "es");
        await ada.Types("/mio");
        (await ada.Presses("Ajustes")).Says("Ciudad: Madrid").Says("Esto lo he supuesto");
        await ada.Presses("Ciudad");
        await ada.Fills(("city", "Londres"));
        (await bot.Zara.Types("/registro")).Says("ada puso como ciudad Londres");
    }

    private static async Task<string?> Zone(Conversation bot) => await bot.Get<IDatabase>().Read(q => q.One<string>("SELECT zone FROM communities"));
}

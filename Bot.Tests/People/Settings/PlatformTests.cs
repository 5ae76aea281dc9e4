using Bot.Core.Storage;
using Bot.Tests.Discord;
using Bot.Tests.Telegram;

namespace Bot.Tests.People.Settings;

/// <summary>Setup, roles and grants as people on both platforms meet them.</summary>
public sealed class PlatformTests
{
    [Fact]
    public async Task A_server_on_Discord_is_set_up_in_two_taps_and_a_role_of_its_own_makes_organisers()
    {
        await using var square = await Square.Start();
        var potters = square.Emulator.People.AddRole(square.Guild, "potters");
        // The gateway tells of roles when the bot connects; this server had none of that name yet.
        await square.Restart();
        var owner = square.Emulator.People.OwnerOf(square.Guild);
        var general = square.Guild.Channels.Values.First(channel => channel.Name == "general");
        await square.Drain();
        var hello = square.Card("Hello, I am SmileBot", general);
        (await square.Told(square.Zara.Presses(hello, "Set up"))).ShouldContain("Only admins");
        var asked = await square.Answer(owner.Presses(hello, "Set up"));
        asked.Modal.ShouldNotBeNull("a server that never chose a language does not say where it is");
        var guessed = await square.Answer(owner.Submits(asked.Modal, ("city", "Bogotá")));
        square.Text(guessed.Original!).ShouldContain("Bogotá");
        await square.Answer(owner.Presses(guessed.Original!, "Looks right"));
        square.Text(guessed.Original!).ShouldContain("All set");
        (await Zone(square.Get<IDatabase>())).ShouldBe("America/Bogota");

        // Zara is a potter. That means nothing until an admin says so.
        square.Emulator.People.GiveRole(square.Guild, square.Zara, potters);
        (await square.Told(square.Zara.Uses(square.Room, "mine"))).ShouldNotContain("Organise");
        var settings = await square.Answer(owner.Uses(square.Room, "settings"));
        var powers = await square.Answer(owner.Presses(settings.Original!, "Who may do what"));
        square.Text(powers.Original!).ShouldContain("Manage Server");
        var choice = await square.Answer(owner.Presses(powers.Original!, "potters"));
        square.Text(choice.Original!).ShouldContain("Just members");
        await square.Answer(owner.Presses(choice.Original!, "Organisers"));
        square.Text(choice.Original!).ShouldMatch("potters.*Organisers");

        var mine = await square.Answer(square.Zara.Uses(square.Room, "mine"));
        square.Text(mine.Original!).ShouldContain("Organise");
        var list = await square.Answer(square.Zara.Presses(mine.Original!, "Workshops"));
        var form = await square.Answer(square.Zara.Presses(list.Original!, "New workshop"));
        var part = await square.Answer(square.Zara.Submits(form.Modal!, ("title", "Clay"), ("when", "fri 18:00")));
        await square.Answer(square.Zara.Presses(part.Original!, "Send as it is"));
        square.Text(square.Card("Clay")).ShouldContain("Clay");

        // Whoever loses the role loses the power with the next press.
        square.Emulator.People.TakeRole(square.Guild, square.Zara, potters);
        (await square.Told(square.Zara.Presses(list.Original!, "New workshop"))).ShouldContain("Only organisers");
        (await square.Told(square.Zara.Uses(square.Room, "mine"))).ShouldNotContain("Organise");
        square.MustBeClean();
    }

    [Fact]
    public async Task On_Discord_a_power_is_granted_to_whom_the_menu_of_a_person_was_used_on()
    {
        await using var square = await Square.Start();
        var owner = square.Emulator.People.OwnerOf(square.Guild);
        await square.Answer(square.Zara.Uses(square.Room, "help"));
        await square.Answer(square.Carmen.Uses(square.Room, "help"));
        var form = await square.Answer(owner.UsesOn(square.Room, "Let organise or moderate", square.Zara));
        form.Modal.ShouldNotBeNull();
        var given = await square.Told(owner.Submits(form.Modal, ("power", "organise"), ("reason", "clay nights")));
        given.ShouldContain("Zara may organise now");
        (await square.Told(square.Zara.Uses(square.Room, "mine"))).ShouldContain("Organise");
        (await square.Told(owner.Uses(square.Room, "people revoke", ("person", "Zara")))).ShouldContain("Zara has lost");
        (await square.Told(square.Zara.Uses(square.Room, "mine"))).ShouldNotContain("Organise");
        square.MustBeClean();
    }

    [Fact]
    public async Task On_Telegram_the_creator_chooses_what_administrators_are_and_names_moderators()
    {
        await using var commons = await Commons.Start();
        var owner = commons.Owner;
        owner.Starts();
        commons.Zara.Starts();
        commons.Juno.Starts();
        commons.Zara.Types(commons.Group, "/help@smile_bot");
        commons.Juno.Types(commons.Group, "/help@smile_bot");
        owner.Types(commons.Group, "/settings@smile_bot");
        await commons.Settle();
        await Press("Who may do what");
        await Press("Administrators of the group");
        commons.Direct(owner).Text.ShouldContain("Now: Organisers");
        await Press("Moderators");
        commons.Direct(owner).Text.ShouldContain("Moderators");

        // Juno is an administrator, hence a moderator now; Zara becomes one by a grant of the creator.
        commons.Juno.Says("/people grant Zara organise clay nights");
        await commons.Settle();
        commons.Direct(commons.Juno).Text.ShouldContain("Zara may organise now");
        owner.Says("/people grant Zara moderate trusted");
        await commons.Settle();
        commons.Direct(owner).Text.ShouldContain("Zara may moderate now");
        commons.Zara.Says("/people revoke");
        await commons.Settle();
        commons.Direct(commons.Zara).Text.ShouldNotContain("Only moderators");
        commons.Zara.Says("/cancel");
        commons.Zara.Says("/log");
        await commons.Settle();
        commons.Direct(commons.Zara).Text.ShouldContain("let Zara moderate: trusted");

        owner.Types(commons.Group, "/settings@smile_bot");
        await commons.Settle();
        await Press("Who may do what");
        await Press("Administrators of the group");
        await Press("Just members");
        commons.Juno.Says("/people grant Zara organise once more");
        await commons.Settle();
        commons.Direct(commons.Juno).Text.ShouldContain("Only moderators");
        owner.Says("/settings");
        await commons.Settle();
        commons.Direct(owner).Text.ShouldContain("Settings of", Case.Sensitive, "the creator stays admin");
        commons.Emulator.MustBeClean();

        async Task Press(string label)
        {
            await commons.Settle();
            var seen = owner.Sees(commons.Group).Concat(commons.Directs(owner)).Last(one => one.Labels.Contains(label));
            owner.Presses(seen.Message, label);
            await commons.Settle();
        }
    }

    [Fact]
    public async Task On_Telegram_a_lost_role_ends_its_power_as_soon_as_the_group_tells()
    {
        await using var commons = await Commons.Start();
        commons.Emulator.People.PromoteBot(commons.Group);
        commons.Juno.Starts();
        commons.Juno.Types(commons.Group, "/help@smile_bot");
        await commons.Settle();
        (await commons.Rows<long>("SELECT count(*) FROM account_powers WHERE roles = 'administrator'")).ShouldBe([1]);
        commons.Emulator.People.Demote(commons.Group, commons.Juno);
        await commons.Settle();
        (await commons.Rows<long>("SELECT count(*) FROM account_powers WHERE roles = 'administrator'")).ShouldBe([0]);
        commons.Emulator.MustBeClean();
    }

    private static async Task<string?> Zone(IDatabase db) => await db.Read(q => q.One<string>("SELECT zone FROM communities"));
}

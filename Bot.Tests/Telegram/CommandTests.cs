using Bot.Core.Commands;
using Bot.Core.Storage;
using Bot.Host.Telegram;
using Bot.Tests.Discord;

namespace Bot.Tests.Telegram;

/// <summary>Every command by every way, and the same result as on Discord.</summary>
public sealed class CommandTests
{
    [Fact]
    public async Task Every_command_is_answered_when_it_is_typed_in_either_language_in_private_and_in_the_group()
    {
        await using var commons = await ReachTests.Workshop();
        commons.Juno.Starts();
        await commons.Settle();
        var catalog = commons.Get<Catalog>();
        foreach (var path in catalog.Commands.SelectMany(spec => new[] { spec.Path, spec.Spanish }).Distinct())
        {
            var before = commons.Directs(commons.Juno).Count;
            commons.Juno.Says($"/{path.Replace(' ', '_')}");
            await commons.Settle();
            commons.Directs(commons.Juno).Count.ShouldBeGreaterThan(before, path);
            commons.Juno.Types(commons.Group, $"/{path}@smile_bot");
            await commons.Settle();
            commons.Juno.Says("/cancel");
            await commons.Settle();
        }
        commons.Log.ToString().ShouldNotContain(" error ");
        commons.Emulator.MustBeClean();
    }

    [Fact]
    public async Task Every_line_of_every_menu_works_where_it_is_shown()
    {
        await using var commons = await ReachTests.Workshop();
        commons.Juno.Starts();
        commons.Carmen.Starts();
        await commons.Settle();
        foreach (var person in new[] { commons.Juno, commons.Carmen, commons.Zara })
        {
            foreach (var chat in new[] { person.Private, commons.Group })
            {
                if (chat.IsPrivate && !chat.IsOpen) continue;
                foreach (var item in person.Menu(chat))
                {
                    person.Uses(chat, item.Command);
                    await commons.Settle();
                }
            }
        }
        commons.Carmen.Menu(commons.Group).Select(item => item.Command).ShouldBe(["ayuda", "eventos", "reportar"]);
        commons.Juno.Menu(commons.Group).Select(item => item.Command).ShouldBe(["help", "events", "report", "people", "workshop", "circle"]);
        commons.Zara.Menu(commons.Group).Count.ShouldBeLessThanOrEqualTo(7);
        commons.Log.ToString().ShouldNotContain(" error ");
        commons.Emulator.MustBeClean();
    }

    [Fact]
    public async Task Menus_are_published_once_and_again_only_when_they_change()
    {
        await using var commons = await Commons.Start();
        await commons.Restart();
        commons.Emulator.Transcript.Print().Split('\n').Count(line => line.Contains("POST setMyCommands", StringComparison.Ordinal)).ShouldBe(6);
        MenuLimits.Check(Menus.Of(commons.Get<Catalog>())).ShouldBeEmpty();
    }

    [Fact]
    public async Task Buttons_of_help_and_of_a_tree_are_the_commands()
    {
        await using var commons = await ReachTests.Workshop();
        commons.Juno.Starts();
        await commons.Settle();
        var help = commons.Direct(commons.Juno);
        foreach (var label in help.Labels.ToList())
        {
            commons.Juno.Presses(help.Message, label);
            await commons.Settle();
        }
        commons.Juno.Says("/taller");
        await commons.Settle();
        commons.Juno.Presses(commons.Direct(commons.Juno).Message, "Plan a workshop");
        await commons.Settle();
        commons.Direct(commons.Juno).Text.ShouldContain("What is it called?");
        commons.Emulator.MustBeClean();
    }

    [Fact]
    public async Task The_same_acts_leave_the_same_in_the_database_as_on_Discord()
    {
        await using var square = await Square.Start();
        await square.Answer(square.Juno.Uses(square.Room, "workshop new", ("title", "Clay smiles"), ("when", "fri 18:00"), ("seats", 1)));
        var there = square.Card("Clay smiles");
        await square.Told(square.Zara.Presses(there, "Going"));
        await square.Told(square.Carmen.Presses(there, "Going"));
        await square.Told(square.Zara.Presses(there, "Maybe"));
        await square.Later(minutes: 3);
        var more = await square.Answer(square.Carmen.Presses(there, "More"));
        var note = await square.Answer(square.Carmen.Presses(more.Original!, "Nota para quien organiza"));
        await square.Answer(square.Carmen.Submits(note.Modal!, ("note", "I bring tea")));
        await square.Answer(square.Juno.Uses(square.Room, "workshop new", ("title", "Felt"), ("when", "sat 10-14"), ("where", "Library"), ("hidden", true)));
        await square.Told(square.Zara.Presses(square.Card("Felt"), "Can't"));

        await using var commons = await Commons.Start();
        foreach (var person in new[] { commons.Juno, commons.Zara, commons.Carmen }) person.Starts();
        commons.Juno.Types(commons.Group, "/workshop_new@smile_bot Clay smiles fri 18:00 seats:1");
        await commons.Settle();
        var here = commons.Card("Clay smiles");
        await commons.Answer(commons.Zara.Presses(here, "Going"));
        await commons.Answer(commons.Carmen.Presses(here, "Going"));
        await commons.Answer(commons.Zara.Presses(here, "Maybe"));
        await commons.Later(minutes: 3);
        await commons.Answer(commons.Carmen.Presses(here, "More"));
        await commons.Answer(commons.Carmen.Presses(commons.Carmen.Sees(commons.Group).Last(seen => seen.IsEphemeral).Message, "Nota para quien organiza"));
        commons.Carmen.Says("I bring tea");
        await commons.Settle();
        commons.Juno.Types(commons.Group, "/workshop_new@smile_bot Felt sat 10-14 where:Library hidden:yes");
        await commons.Settle();
        await commons.Answer(commons.Zara.Presses(commons.Card("Felt"), "Can't"));

        (await Left(commons.Get<IDatabase>())).ShouldBe(await Left(square.Get<IDatabase>()));
        commons.Emulator.MustBeClean();
    }

    private static Task<string> Left(IDatabase db) => db.Read(async q => string.Join('\n',
    [
        .. await q.Many<string>("SELECT title || '|' || location || '|' || local_start || '|' || length_minutes || '|' || COALESCE(seats, 0) || '|' || names_hidden FROM workshops ORDER BY title"),
        .. await q.Many<string>(
            "SELECT w.title || '|' || p.name || '|' || r.standing || '|' || r.guests || '|' || r.note FROM rsvps r JOIN persons p ON p.id = r.person_id JOIN workshops w ON w.id = r.workshop_id ORDER BY w.title, p.name"),
        .. await q.Many<string>("SELECT p.name || '|' || m.platform_power FROM members m JOIN persons p ON p.id = m.person_id ORDER BY p.name"),
    ]));
}

using System.Text.Json.Nodes;
using Bot.Core.Commands;
using Bot.Emulators.Discord.Driving;
using Bot.Emulators.Discord.World;
using Bot.Emulators.Loopback;

namespace Bot.Tests.Discord;

/// <summary>Every command that SmileBot has, published, called, filled in, pressed.</summary>
public sealed class CommandTests
{
    private static readonly string[] Elsewhere =
    [
        "ag.n", "ag.y",
        "br.a", "br.k", "br.l", "br.n", "br.x", "br.y",
        "cf", "cf.a", "cf.r",
        "ci", "ci.a", "ci.ha", "ci.ht", "ci.j", "ci.k", "ci.oc", "ci.oq", "ci.or", "ci.pp", "ci.q", "ci.r", "ci.td", "ci.te", "ci.ts", "ci.xc",
        "ev",
        "f.c", "f.s", "f.x",
        "gu.n", "gu.y",
        "k.a", "k.c", "k.n", "k.o", "k.rh", "k.rm", "k.u", "k.v", "k.vn", "k.vy", "k.w", "k.x", "k.y",
        "l.p",
        "me.f", "me.fa", "me.fc", "me.fs", "me.p", "me.pc", "me.qa", "me.qc", "me.za", "me.zc",
        "my", "p.f", "p.m", "pw.r",
        "s.nr", "s.pn", "s.t", "s.u",
        "w.h", "w.ha", "w.hm", "w.hn", "w.hr", "w.ht", "w.hy", "w.hi", "w.hp", "w.zz", "w.za", "w.zc", "w.zo", "w.zq", "w.zr", "w.zx", "w.bs", "w.bd", "w.bo", "w.br", "w.bu", "w.yt", "w.yc", "w.yd", "w.ys",
        "w.a", "w.of", "w.pp", "w.s", "w.tc", "w.u", "w.vc",
        "w.dh", "w.dl", "w.dr", "w.dt", "w.dw", "w.gc", "w.gl", "w.go", "w.gr", "w.gs", "w.gx",
        "w.jb", "w.ja", "w.d", "w.dp", "w.es", "w.ji", "w.j", "w.jx", "w.vl", "w.xl", "w.jr", "w.jl", "w.jo", "w.je", "w.js", "w.jp", "w.jc",
    ];

    [Fact]
    public async Task Every_command_in_a_menu_is_published_once_and_not_again_after_a_restart()
    {
        await using var square = await Square.Start();
        var catalog = square.Get<Catalog>();
        var published = Paths(square.Emulator.Platform.Application.GlobalCommands);
        published.Order().ShouldBe(catalog.Commands.Where(spec => !spec.InNoMenu).Select(spec => spec.Path).Order());
        await square.Restart();
        Published(square).ShouldBe(1);
        square.MustBeClean();
    }

    [Fact]
    public async Task Organisers_trees_are_shown_to_organisers_and_in_servers_only()
    {
        await using var square = await Square.Start();
        Names(square.Juno, square.Room).ShouldContain("workshop");
        Names(square.Zara, square.Room).ShouldNotContain("workshop");
        Names(square.Juno, square.Juno.Direct).ShouldBe(["help", "events", "mine", "report", "circles", "me"]);
        var tree = square.Emulator.Platform.Application.GlobalCommands.Single(command => (string)command["name"]! == "workshop");
        ((string)tree["name_localizations"]!["es-ES"]!).ShouldBe("taller");
        ((string)tree["default_member_permissions"]!).ShouldBe(((ulong)Permission.ManageEvents).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Every_command_answers_when_it_is_called_bare()
    {
        await using var square = await Square.Start();
        // Who may everything.
        var owner = square.Emulator.People.OwnerOf(square.Guild);
        string[] asks = ["workshop new", "bridge join", "people grant", "people revoke", "people pause", "people block", "circle new", "report"];
        foreach (var path in Paths(square.Emulator.Platform.Application.GlobalCommands))
        {
            var called = await square.Answer(owner.Uses(square.Room, path));
            called.Callback.ShouldBe(asks.Contains(path) ? 9 : 4, path);
        }
        square.MustBeClean();
    }

    [Fact]
    public async Task Every_button_that_somebody_finds_who_may_everything_answers_and_every_form_opens()
    {
        await using var square = await Square.Start();
        var owner = square.Emulator.People.OwnerOf(square.Guild);
        await Make(square, "Clay");
        await Make(square, "Felt");
        await square.Answer(square.Zara.Presses(square.Card("Clay"), "Going"));
        await square.Answer(owner.Uses(square.Room, "circle new", ("name", "Potters")));
        var pressed = new HashSet<string>();
        var toPress = new Queue<Message>([square.Card("Clay"), square.Card("Felt")]);
        foreach (var path in new[] { "help", "events", "mine", "workshop edit", "workshop people", "workshop move", "workshop cancel", "workshop export", "circles", "circle edit", "me", "settings" })
            toPress.Enqueue((await square.Answer(owner.Uses(square.Room, path))).Original!);
        var forms = 0;
        while (toPress.TryDequeue(out var message))
        {
            foreach (var button in Buttons(square, owner, message))
            {
                // Each kind of button once, on whatever message it stands.
                if (!pressed.Add(button.Split(':')[0])) continue;
                // Twenty at once is as fast as a hand may be.
                square.Clock.Advance(seconds: 1);
                if (owner.Sees(message)?.Buttons.Any(one => one.CustomId == button) != true) continue;
                var answered = await square.Answer(owner.Presses(message, button));
                if (answered.Modal is not null) forms++;
                foreach (var next in new[] { answered.Original }.Concat(answered.FollowUps).OfType<Message>()) toPress.Enqueue(next);
                if (answered.Source is { } source) toPress.Enqueue(source);
            }
        }
        var known = square.Get<Catalog>().Presses.Select(press => press.Code).ToHashSet();
        pressed.ShouldBeSubsetOf(known);
        // Elsewhere: feeds need a public address, what is behind /me is in tests of its own, pages more than fits, forms their own tests, messages to people theirs.
        known.Except(pressed).Where(code => !ForModerators(code)).Order(StringComparer.Ordinal).ShouldBe(Elsewhere.Order(StringComparer.Ordinal));
        forms.ShouldBeGreaterThan(2);
        square.MustBeClean();
    }

    [Fact]
    public async Task An_option_is_completed_while_it_is_typed()
    {
        await using var square = await Square.Start();
        await Make(square, "Clay smiles");
        await Make(square, "Felt");
        var typed = await square.Answer(square.Juno.Types(square.Room, "workshop edit", "which", ("which", "cl")));
        typed.Callback.ShouldBe(8);
        var choice = typed.Choices.ShouldHaveSingleItem();
        ((string)choice["name"]!).ShouldStartWith("Clay smiles");
        var chosen = await square.Told(square.Juno.Uses(square.Room, "workshop edit", ("which", (string)choice["value"]!)));
        chosen.ShouldContain("Clay smiles");
        square.MustBeClean();
    }

    [Fact]
    public async Task A_wrong_answer_in_a_form_is_told_and_nothing_that_was_typed_is_lost()
    {
        await using var square = await Square.Start();
        var opened = await square.Answer(square.Juno.Uses(square.Room, "workshop new", ("seats", 12)));
        var sent = await square.Answer(square.Juno.Submits(opened.Modal!, ("title", "Clay"), ("when", "the other day")));
        sent.Original!.Has(MessageFlag.Ephemeral).ShouldBeTrue();
        square.Text(sent.Original).ShouldContain("When does it begin?");
        var again = await square.Answer(square.Juno.Presses(sent.Original, "Continue"));
        Value(again.Modal!, "title").ShouldBe("Clay");
        Value(again.Modal!, "seats").ShouldBe("12");
        Value(again.Modal!, "when").ShouldBe("the other day");
        // The form has nine questions and goes on.
        var part = await square.Answer(square.Juno.Submits(again.Modal!, ("when", "fri 18:00")));
        square.Text(part.Original!).ShouldContain("Part 1 of 2");
        var second = await square.Answer(square.Juno.Presses(part.Original!, "Continue"));
        await square.Answer(square.Juno.Submits(second.Modal!, ("guests", "3")));
        square.Text(square.Card("Clay")).ShouldContain("0 of 12 seats");
        square.MustBeClean();
    }

    [Fact]
    public async Task A_form_can_be_sent_before_its_end()
    {
        await using var square = await Square.Start();
        var made = await Make(square, "Clay");
        var everything = await square.Answer(square.Juno.Presses(made.FollowUps.ShouldHaveSingleItem(), "Everything else…"));
        var again = await square.Answer(square.Juno.Presses(everything.Original!, "Again"));
        var part = await square.Answer(square.Juno.Submits(again.Modal!, ("title", "Clay once more"), ("when", "sat 10-12")));
        await square.Answer(square.Juno.Presses(part.Original!, "Send as it is"));
        square.Text(square.Card("Clay once more")).ShouldContain("Clay once more");
        square.MustBeClean();
    }

    [Fact]
    public async Task A_command_can_be_used_on_a_person()
    {
        await using var square = await Square.Start(features: SlowHandler.Add);
        var id = square.Zara.User.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        (await square.Told(square.Juno.UsesOn(square.Room, "Greet warmly", square.Zara))).ShouldBe($"Greeted discord:{id}");
        square.MustBeClean();
    }

    /// <summary>Reports and measures have conversations of their own on this platform.</summary>
    private static bool ForModerators(string code) =>
        code.StartsWith("rp.", StringComparison.Ordinal) || code.StartsWith("ms.", StringComparison.Ordinal);

    internal static Task<Interaction> Make(Square square, string title) =>
        square.Answer(square.Juno.Uses(square.Room, "workshop new", ("title", title), ("when", "fri 18:00"), ("seats", 8)));

    private static IReadOnlyList<string> Buttons(Square square, Person person, Message message)
    {
        lock (square.Emulator.Platform.Sync)
            return [.. person.Sees(message)?.Buttons.Where(button => button is { CustomId: not null, Disabled: false }).Select(button => button.CustomId!) ?? []];
    }

    private static List<string> Names(Person person, Channel channel) => [.. person.Commands(channel).Select(command => (string)command["name"]!)];

    private static List<string> Paths(IReadOnlyList<JsonObject> commands) =>
    [
        // What can be used on a person has no path.
        .. commands.Where(command => (int?)command["type"] is null or 1).SelectMany(command => command["options"]?.AsArray().Where(option => (int)option!["type"]! == 1).ToList() is { Count: > 0 } below
            ? below.Select(one => $"{command["name"]} {one!["name"]}")
            : [(string)command["name"]!]),
    ];

    private static int Published(Square square) =>
        square.Emulator.Transcript.Exchanges.Count(one => one.Direction == Direction.Request && one.What.StartsWith("PUT ", StringComparison.Ordinal));

    private static string? Value(Modal modal, string field) => modal.Components
        .Select(label => label!["component"]!).Where(one => (string)one["custom_id"]! == field).Select(one => (string?)one["value"]).SingleOrDefault();
}

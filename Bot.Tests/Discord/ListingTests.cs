using System.Text.Json.Nodes;
using Bot.Core.Calendar.Listings;
using Bot.Core.Features.Workshops.Ports;
using Bot.Core.Storage;
using Bot.Emulators.Discord.Driving;
using Bot.Emulators.Discord.World;
using Bot.Emulators.Loopback;
using Bot.Host.Discord;

namespace Bot.Tests.Discord;

/// <summary>Workshops among a server's own events, where that is switched on: one way, through the outbox.</summary>
public sealed class ListingTests
{
    private const string Events = "/guilds/{guild_id}/scheduled-events";

    [Fact]
    public async Task Nothing_is_shown_until_it_is_switched_on_and_then_what_is_coming_is()
    {
        await using var square = await Square.Start();
        await CommandTests.Make(square, "Clay");
        await square.Later(minutes: 1);
        Shown(square).ShouldBeEmpty();
        await Switch(square);
        await square.Later(minutes: 1);
        var one = Shown(square).ShouldHaveSingleItem();
        Text(one, "name").ShouldBe("Clay");
        Text(one, "scheduled_start_time").ShouldStartWith("2026-11-27T17:00:00");
        Text(one, "scheduled_end_time").ShouldStartWith("2026-11-27T19:00:00");
        ((string?)one.Fields["entity_metadata"]!["location"]).ShouldBe("Not said yet");
        var card = square.Card("Clay");
        Text(one, "description").ShouldBe($"Seats, and everything else: https://discord.com/channels/{square.Guild.Id}/{square.Room.Id}/{card.Id}");
        square.MustBeClean();
    }

    [Fact]
    public async Task An_admin_switches_it_on_and_off_in_the_settings_and_reads_who_sees_what()
    {
        await using var square = await Square.Start();
        await CommandTests.Make(square, "Clay");
        var owner = square.Emulator.People.OwnerOf(square.Guild);
        var settings = await square.Answer(owner.Uses(square.Room, "settings"));
        var card = await square.Answer(owner.Presses(settings.Original!, "Server events"));
        square.Text(card.Original!).ShouldContain("who is interested");
        await square.Answer(owner.Presses(card.Original!, "Show workshops"));
        await square.Later(minutes: 1);
        Text(Shown(square).ShouldHaveSingleItem(), "name").ShouldBe("Clay");
        await square.Answer(owner.Presses(card.Original!, "Stop showing workshops"));
        await square.Later(minutes: 1);
        Shown(square).ShouldBeEmpty();
        var log = await square.Answer(owner.Presses(settings.Original!, "Log"));
        square.Text(log.Original!).ShouldContain("took events out of the own calendar of a server");
        square.MustBeClean();
    }

    [Fact]
    public async Task An_event_is_made_edited_moved_and_called_off_with_its_workshop_and_never_says_who_comes()
    {
        await using var square = await Open();
        await square.Answer(square.Juno.Uses(square.Room, "workshop new",
            ("title", "Clay"), ("when", "fri 18:00"), ("description", "**Bring** an apron, @everyone"), ("where", "Hall 2")));
        await square.Later(minutes: 1);
        var one = Shown(square).ShouldHaveSingleItem();
        ((string?)one.Fields["entity_metadata"]!["location"]).ShouldBe("Hall 2");
        Text(one, "description").ShouldStartWith("\\*\\*Bring\\*\\* an apron, @\u200beveryone\n\n");
        await square.Answer(square.Zara.Presses(square.Card("Clay"), "Going"));
        var before = Requests(square);
        await square.Later(minutes: 1);
        // Answers of people are nothing to it.
        Requests(square).ShouldBe(before);

        var edit = await square.Answer(square.Juno.Uses(square.Room, "workshop edit"));
        var form = await square.Answer(square.Juno.Presses(edit.Original!, "Title"));
        await square.Answer(square.Juno.Submits(form.Modal!, ("title", "Clay smiles")));
        await square.Later(minutes: 1);
        Text(Shown(square).ShouldHaveSingleItem(), "name").ShouldBe("Clay smiles");

        var ask = await square.Answer(square.Juno.Uses(square.Room, "workshop move", ("when", "sat 18:00")));
        await square.Answer(square.Juno.Presses(ask.Original!, "Move"));
        await square.Later(minutes: 3);
        one = Shown(square).ShouldHaveSingleItem();
        Text(one, "scheduled_start_time").ShouldStartWith("2026-11-28T17:00:00");
        // It leads to the newer message.
        Text(one, "description").ShouldEndWith($"/{square.Card("Clay smiles").Id}");
        Everything(one).ShouldNotContain("Zara");

        ask = await square.Answer(square.Juno.Uses(square.Room, "workshop cancel"));
        await square.Answer(square.Juno.Presses(ask.Original!, "Cancel workshop"));
        await square.Later(minutes: 1);
        Shown(square).ShouldBeEmpty();
        one.Status.ShouldBe(ScheduledEvent.Canceled);
        square.MustBeClean();
    }

    [Fact]
    public async Task A_restart_between_a_change_and_its_oneloses_nothing()
    {
        await using var square = await Open();
        await CommandTests.Make(square, "Clay");
        Shown(square).ShouldBeEmpty();
        await square.Restart();
        await square.Later(minutes: 1);
        Text(Shown(square).ShouldHaveSingleItem(), "name").ShouldBe("Clay");
        square.MustBeClean();
    }

    [Fact]
    public async Task Asked_to_wait_it_waits_and_makes_one_event()
    {
        await using var square = await Open();
        square.Emulator.Faults.Next("POST", Events, new Trouble.RateLimited("user", TimeSpan.FromSeconds(40)));
        await CommandTests.Make(square, "Clay");
        await square.Steps(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(1));
        Shown(square).ShouldBeEmpty();
        await square.Steps(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(1));
        Shown(square).ShouldHaveSingleItem();
        square.MustBeClean();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task When_the_answer_is_lost_it_looks_before_it_makes_a_second_event(bool happened)
    {
        await using var square = await Open();
        square.Emulator.Faults.Next("POST", Events, happened ? new Trouble.LostAnswer() : new Trouble.Reset());
        await CommandTests.Make(square, "Clay");
        await square.Steps(TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(1));
        Shown(square).ShouldHaveSingleItem();
        square.Emulator.Transcript.Exchanges.Any(one => one.What.StartsWith("GET", StringComparison.Ordinal)
            && one.What.EndsWith("scheduled-events", StringComparison.Ordinal)).ShouldBeTrue();
        // And goes on with that one.
        await Cancel(square);
        Shown(square).ShouldBeEmpty();
        square.MustBeClean();
    }

    [Fact]
    public async Task What_was_deleted_by_hand_stays_away_until_it_is_switched_on_anew()
    {
        await using var square = await Open();
        await CommandTests.Make(square, "Clay");
        await square.Later(minutes: 1);
        square.Emulator.People.Delete(Shown(square).Single());
        var edit = await square.Answer(square.Juno.Uses(square.Room, "workshop edit"));
        var form = await square.Answer(square.Juno.Presses(edit.Original!, "Title"));
        await square.Answer(square.Juno.Submits(form.Modal!, ("title", "Clay smiles")));
        await square.Later(hours: 1);
        Shown(square).ShouldBeEmpty();
        await Switch(square);
        await square.Later(minutes: 1);
        Text(Shown(square).ShouldHaveSingleItem(), "name").ShouldBe("Clay smiles");
        square.MustBeClean();
    }

    [Fact]
    public async Task Switched_off_all_of_them_are_taken_away()
    {
        await using var square = await Open();
        await CommandTests.Make(square, "Clay");
        await CommandTests.Make(square, "Felt");
        await square.Later(minutes: 1);
        Shown(square).Count.ShouldBe(2);
        await Switch(square, on: false);
        await square.Later(minutes: 1);
        Shown(square).ShouldBeEmpty();
        (await Count(square, "listings")).ShouldBe(0);
        square.MustBeClean();
    }

    [Fact]
    public async Task Without_the_permission_whoever_switched_it_on_is_told_once_and_it_heals_when_it_is_given()
    {
        await using var square = await Open();
        square.Emulator.People.AllowBot(square.Guild, Cast.Invited & ~Permission.CreateEvents);
        await CommandTests.Make(square, "Clay");
        await CommandTests.Make(square, "Felt");
        await square.Later(hours: 13);
        square.Directs(square.Juno).ShouldHaveSingleItem().ShouldContain("my role lacks the permission Create Events");
        square.Emulator.People.AllowBot(square.Guild, Cast.Invited);
        await square.Later(hours: 6);
        Shown(square).Count.ShouldBe(2);
        square.MustBeClean();
    }

    [Fact]
    public async Task Where_a_hundred_events_are_open_it_waits_for_room()
    {
        await using var square = await Open();
        var other = Crowd(square, 100);
        await CommandTests.Make(square, "Clay");
        await square.Later(hours: 1);
        Shown(square).Count.ShouldBe(100);
        square.Directs(square.Juno).ShouldHaveSingleItem().ShouldContain("100 open events");
        square.Emulator.People.Delete(other[0]);
        await square.Later(hours: 6);
        Text(Shown(square)[^1], "name").ShouldBe("Clay");
        square.MustBeClean();
    }

    [Fact]
    public async Task What_has_begun_is_edited_without_its_start_and_never_made()
    {
        await using var square = await Open();
        await CommandTests.Make(square, "Clay");
        await square.Later(minutes: 1);
        await square.Later(days: 4, hours: 8);
        Shown(square).ShouldHaveSingleItem().Status.ShouldBe(ScheduledEvent.Active);
        // Switched on anew while it runs.
        await Switch(square, on: false);
        await square.Later(minutes: 1);
        Shown(square).ShouldBeEmpty();
        await Switch(square);
        await square.Later(minutes: 5);
        Shown(square).ShouldBeEmpty();
        square.MustBeClean();
    }

    [Fact]
    public async Task The_switch_says_that_discord_shows_who_is_interested()
    {
        await using var square = await Square.Start();
        var words = square.Get<Listings>().Describe("discord", square.Get<WorkshopListings>());
        words.Label.En.ToString().ShouldBe("Show workshops among this server's events");
        words.Label.Es.ToString().ShouldBe("Mostrar talleres entre los eventos de este servidor");
        words.Warning.En.ToString().ShouldStartWith("Discord shows everybody in the server who is interested");
        words.Warning.Es.ToString().ShouldStartWith("Discord muestra a todo el servidor a quién le interesa");
        square.Get<Listings>().HasCalendar("telegram").ShouldBeFalse();
    }

    /// <summary>A server where it is switched on by Juno.</summary>
    private static async Task<Square> Open()
    {
        var square = await Square.Start();
        await square.Answer(square.Juno.Uses(square.Room, "help"));
        await Switch(square);
        await square.Later(minutes: 1);
        return square;
    }

    private static async Task Switch(Square square, bool on = true)
    {
        var db = square.Get<IDatabase>();
        var juno = await db.Read(q => q.One<long>("SELECT person_id FROM accounts WHERE name = 'Juno'"));
        await db.Write(null, tx => square.Get<Listings>().Switch(
            tx, DiscordNames.Space($"{square.Guild.Id}"), WorkshopListings.Source, on, new(juno)));
    }

    private static async Task Cancel(Square square)
    {
        var ask = await square.Answer(square.Juno.Uses(square.Room, "workshop cancel"));
        await square.Answer(square.Juno.Presses(ask.Original!, "Cancel workshop"));
        await square.Later(minutes: 1);
    }

    private static List<ScheduledEvent> Crowd(Square square, int number)
    {
        lock (square.Emulator.Platform.Sync)
        {
            var all = new List<ScheduledEvent>();
            for (var i = 0; i < number; i++)
            {
                var one = new ScheduledEvent(square.Emulator.Platform.Ids.Next(), square.Guild, new JsonObject { ["name"] = $"Other {i}" });
                square.Guild.Events[one.Id] = one;
                all.Add(one);
            }
            return all;
        }
    }

    private static IReadOnlyList<ScheduledEvent> Shown(Square square) => square.Emulator.People.EventsOf(square.Guild);

    private static string Text(ScheduledEvent one, string field) => (string)one.Fields[field]!;

    private static string Everything(ScheduledEvent one) => one.Fields.ToJsonString();

    private static int Requests(Square square) => square.Emulator.Transcript.Exchanges.Count(
        one => one.Direction == Direction.Request && one.What.Contains("scheduled-events", StringComparison.Ordinal));

    private static Task<long> Count(Square square, string table) =>
        square.Get<IDatabase>().Read(q => q.One<long>($"SELECT count(*) FROM {table}"));
}

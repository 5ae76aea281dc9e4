using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Reminders;
using Bot.Tests.Outbox;
using Bot.Tests.Storage;
using NodaTime;

namespace Bot.Tests.Reminders;

public sealed class LaddersTests
{
    private const long Pottery = 42;

    [Theory, OnSqlite, OnPostgres]
    public async Task Everybody_who_comes_is_reminded_once_at_the_minute(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        await Come(office, 250);
        var start = office.Now + Duration.FromDays(3);
        await Plan(office, 1, start, "24h");

        office.Clock.Advance(days: 1, hours: 23, minutes: 59);
        await office.Drain();
        office.Discord.All.ShouldBeEmpty();
        office.Audience.Asked.ShouldBe(2);
        office.Clock.Advance(minutes: 1);
        await office.Drain();

        office.Discord.All.Select(said => said.To).Distinct().Count().ShouldBe(250);
        office.Discord.All.Count.ShouldBe(250);
        ReminderArgs.Read(office.Discord.Texts[0]).ShouldBe(new(Pottery, 1, "24h"));
    }

    [Theory]
    [OnSqlite(0), OnPostgres(0)]
    [OnSqlite(1), OnPostgres(1)]
    [OnSqlite(2), OnPostgres(2)]
    [OnSqlite(3), OnPostgres(3)]
    public async Task A_planner_that_is_killed_between_chunks_goes_on_and_doubles_nobody(Engine engine, int writes)
    {
        await using var office = await PostOffice.Open(engine);
        await Come(office, 450);
        await Plan(office, 1, office.Now + Duration.FromDays(2), "24h");
        office.Clock.Advance(hours: 20);
        var dying = new FaultyDatabase(office.Temp);
        dying.BreakAfter(writes);
        office.Db = dying;
        office.NewWorker();
        await Should.ThrowAsync<DatabaseBrokenException>(office.Drain);
        (await Rows(office)).ShouldBeOneOf(0, 200, 400);

        office.Db = office.Temp;
        office.NewWorker();
        await office.Drain();

        (await Rows(office)).ShouldBe(450);
        (await office.Temp.Read(q => q.One<long>("SELECT COUNT(DISTINCT person_id) FROM outbox"))).ShouldBe(450);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Many_planners_make_one_row_for_each(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        await Come(office, 450);
        await Plan(office, 1, office.Now + Duration.FromDays(2), "24h");
        office.Clock.Advance(hours: 20);

        var workers = Enumerable.Range(0, 8).Select(_ => office.NewWorker()).ToList();
        await Task.WhenAll(workers.Select(worker => Task.Run(() => worker.Drain(CancellationToken.None))));

        (await Rows(office)).ShouldBe(450);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_move_takes_back_what_was_planned_and_reminds_anew(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        await Come(office, 2);
        await Plan(office, 1, office.Now + Duration.FromDays(2), "48h", "24h");
        office.Clock.Advance(hours: 20);
        await office.Drain();
        (await Rows(office)).ShouldBe(2);

        // Noon, so that quiet hours have no say.
        await Plan(office, 2, office.Now + Duration.FromHours(5 * 24 + 6), "24h");
        (await Rows(office)).ShouldBe(0);
        office.Clock.Advance(days: 3);
        await office.Drain();
        office.Discord.All.ShouldBeEmpty();
        office.Clock.Advance(days: 1, hours: 6);
        await office.Drain();

        office.Discord.Texts.Select(ReminderArgs.Read).Distinct().ShouldBe([new(Pottery, 2, "24h")]);
        office.Discord.All.Count.ShouldBe(2);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Planning_the_same_revision_again_changes_nothing(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        await Come(office, 2);
        var start = office.Now + Duration.FromDays(2);
        await Plan(office, 1, start, "24h");
        office.Clock.Advance(hours: 20);
        await office.Drain();

        await Plan(office, 1, start, "24h");
        office.Clock.Advance(hours: 4);
        await office.Drain();

        office.Discord.All.Count.ShouldBe(2);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nobody_is_reminded_of_what_is_cancelled(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        await Come(office, 2);
        await Plan(office, 1, office.Now + Duration.FromDays(4), "24h", "12h");
        office.Clock.Advance(days: 3, hours: -1);
        await office.Drain();
        await office.Do(tx => office.Ladders.Cancel(tx, TestAudience.Name, Pottery));

        office.Clock.Advance(days: 2);
        await office.Drain();

        office.Discord.All.ShouldBeEmpty();
        (await Rows(office)).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_joins_after_the_planning_is_reminded_of_what_lies_ahead(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        await Come(office, 1);
        await Plan(office, 1, office.Now + Duration.FromDays(2), "24h", "4h", "2h");
        office.Clock.Advance(hours: 25);
        await office.Drain();
        office.Discord.All.Count.ShouldBe(1);

        var late = await office.Person("discord:late");
        await office.Do(tx => office.Ladders.Join(tx, office.Audience, Pottery, late, ["24h", "2h"]));
        await office.Do(tx => office.Ladders.Join(tx, office.Audience, Pottery, late, ["24h", "2h"]));
        office.Clock.Advance(hours: 22);
        await office.Drain();

        office.Discord.All.Where(said => said.To == Direct("late")).Select(said => ReminderArgs.Read(said.Text).Step).ShouldBe(["2h"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_joins_long_before_costs_nothing_and_is_asked_for_when_it_comes_near(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        await Plan(office, 1, office.Now + Duration.FromDays(5), "24h");
        var ana = await office.Person("discord:ana");

        await office.Do(tx => office.Ladders.Join(tx, office.Audience, Pottery, ana));
        (await Rows(office)).ShouldBe(0);
        office.Audience.People.Add(ana);
        office.Clock.Advance(days: 4);
        await office.Drain();

        office.Discord.All.Count.ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_step_with_a_room_goes_there_without_a_sound(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        await Come(office, 3);
        var hall = await office.Room("hall");
        var start = office.Now + Duration.FromDays(3);
        await office.Do(tx => office.Ladders.Plan(tx, TestAudience.Name, Pottery, 1, [Step(1, start, "48h") with { Room = hall }]));

        office.Clock.Advance(days: 1);
        await office.Drain();

        office.Discord.All.Single().Message.Silent.ShouldBeTrue();
        office.Audience.Asked.ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_step_whose_time_has_passed_is_left_out(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        await Come(office, 1);
        await Plan(office, 1, office.Now + Duration.FromHours(10), "24h", "2h");
        await office.Drain();
        office.Discord.All.ShouldBeEmpty();
        office.Clock.Advance(hours: 8);
        await office.Drain();

        office.Discord.Texts.Select(text => ReminderArgs.Read(text).Step).ShouldBe(["2h"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task After_an_outage_what_still_helps_is_sent_and_the_rest_is_told_to_its_source(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        await Come(office, 3);
        var start = office.Now + Duration.FromDays(3);
        await Plan(office, 1, start, "24h");
        var other = Step(1, start - Duration.FromHours(12), "12h") with { Subject = 43 };
        await office.Do(tx => office.Ladders.Plan(tx, TestAudience.Name, 43, 1, [other]));

        office.Clock.Advance(days: 2, hours: 23);
        await office.Drain();

        office.Discord.Texts.Select(text => ReminderArgs.Read(text).Subject).ShouldBe([Pottery, Pottery, Pottery]);
        office.Source.Lost.Select(lost => lost.Key.Split('/')[2]).ShouldBe(["43", "43", "43"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Quiet_hours_bring_a_reminder_forward(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        await Come(office, 1);
        var away = await office.Person("discord:away");
        await office.Set(away, "zone", "America/New_York");
        office.Audience.People.Add(away);
        // Seven in the morning in Madrid, one in the night in New York.
        await Plan(office, 1, Instant.FromUtc(2026, 11, 26, 6, 0), "24h");

        await office.Pass(Duration.FromDays(3));

        office.Discord.All.Select(said => said.At.UtcDateTime).Order().ShouldBe(
            [new(2026, 11, 24, 19, 45, 0), new(2026, 11, 25, 1, 45, 0)]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_feature_that_cannot_name_its_people_holds_up_nobody_and_is_asked_again(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        await Come(office, 1);
        await Plan(office, 1, office.Now + Duration.FromDays(2), "24h");
        office.Audience.Fault = new InvalidOperationException("no people");
        await office.Add(office.Note("other", await office.Person("discord:ben")));
        office.Clock.Advance(hours: 20);
        await office.Drain();
        office.Discord.Texts.ShouldBe(["other"]);

        office.Audience.Fault = null;
        office.Clock.Advance(minutes: 5);
        await office.Drain();

        (await Rows(office)).ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Steps_that_are_long_over_are_removed(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        await Plan(office, 1, office.Now + Duration.FromDays(2), "24h");
        office.Clock.Advance(days: 10);
        await office.Drain();
        await office.Drain();

        (await office.Temp.Read(q => q.One<long>("SELECT COUNT(*) FROM reminder_steps"))).ShouldBe(0);
    }

    private static Destination.Direct Direct(string native) => new(new("discord", native));

    private static Step Step(long revision, Instant start, string name)
    {
        var ahead = Duration.FromHours(int.Parse(name[..^1], CultureInfo.InvariantCulture));
        return new(TestAudience.Name, Pottery, name, revision, start - ahead, start);
    }

    private static Task Plan(PostOffice office, long revision, Instant start, params string[] names) => office.Do(tx =>
        office.Ladders.Plan(tx, TestAudience.Name, Pottery, revision, [.. names.Select(name => Step(revision, start, name))]));

    private static async Task Come(PostOffice office, int people) =>
        office.Audience.People.AddRange(await office.Persons(Enumerable.Range(0, people).Select(i => (string[])[$"discord:guest{i}"])));

    private static Task<long> Rows(PostOffice office) =>
        office.Temp.Read(q => q.One<long>("SELECT COUNT(*) FROM outbox WHERE key LIKE 'remind/%' AND state = 'Waiting'"));
}

using Bot.Core.Chat;
using Bot.Core.Localization;
using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Tests.Storage;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Bot.Tests.Outbox;

/// <summary>At most three messages with reminders a day, and nothing lost.</summary>
public sealed class DailyLimitTests
{
    // Local minutes of two days, and how long before the event each reminds.
    private static readonly Gen<(int At, int Lead)[]> Plans =
        Gen.ArrayOf(from at in Gen.Choose(0, 2 * 24 * 60 - 1) from lead in Gen.Choose(30, 24 * 60) select (at, lead)).Resize(12);

    [Theory, OnSqlite, OnPostgres]
    public async Task Reminders_that_meet_are_one_message(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        var ana = await office.Person("discord:ana");
        await office.Add([.. Enumerable.Range(1, 5).Select(i => office.Note($"r{i}", ana, NoteClass.Reminder))]);

        await office.Drain();

        office.Discord.All.Single().Everything.ShouldBe("5 reminders\n1. r1\n2. r2\n3. r3\n4. r4\n5. r5");
        foreach (var i in Enumerable.Range(1, 5)) (await office.Temp.Read(q => office.Notes.WasDelivered(q, $"r{i}"))).ShouldBeTrue();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_third_message_of_the_day_takes_the_rest_of_the_day_along(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        var ana = await office.Person("discord:ana");
        // It is ten in Madrid: the last one is tomorrow's.
        int[] hours = [0, 1, 2, 5, 9, 23];
        await office.Add([.. hours.Select(hour => office.Note($"+{hour}h", ana, NoteClass.Reminder, Duration.FromHours(hour)))]);

        await office.Pass(Duration.FromHours(30));

        office.Discord.All.Select(said => said.Everything).ShouldBe(["+0h", "+1h", "3 reminders\n1. +2h\n2. +5h\n3. +9h", "+23h"]);
        (office.Discord.All[2].At - FakeClock.Monday).ShouldBe(TimeSpan.FromHours(2));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Changes_are_neither_held_back_nor_counted(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        var ana = await office.Person("discord:ana");
        for (var i = 0; i < 5; i++)
        {
            await office.Add(office.Note($"c{i}", ana));
            await office.Drain();
        }
        await office.Add(office.Note("r1", ana, NoteClass.Reminder), office.Note("r2", ana, NoteClass.Reminder, Duration.FromHours(1)));

        await office.Pass(Duration.FromHours(2));

        office.Discord.Texts.ShouldBe(["c0", "c1", "c2", "c3", "c4", "r1", "r2"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_comes_after_the_third_waits_for_the_morning_or_is_told_to_its_source(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        var ana = await office.Person("discord:ana");
        foreach (var key in (string[])["r1", "r2", "r3"])
        {
            await office.Add(office.Note(key, ana, NoteClass.Reminder));
            await office.Drain();
        }
        await office.Add(
            office.Note("can wait", ana, NoteClass.Reminder) with { Expires = office.Now + Duration.FromHours(30) },
            office.Note("cannot", ana, NoteClass.Reminder) with { Expires = office.Now + Duration.FromHours(3) });

        await office.Pass(Duration.FromHours(24));

        office.Discord.Texts.ShouldBe(["r1", "r2", "r3", "can wait"]);
        office.Discord.All[^1].At.ShouldBe(new(2026, 11, 24, 7, 0, 0, TimeSpan.Zero));
        office.Source.Lost.Select(lost => lost.Key).ShouldBe(["cannot"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Joined_cards_keep_their_buttons_apart_and_what_has_no_use_any_more_is_left_out(Engine engine)
    {
        await using var office = await PostOffice.Open(engine, new() { Fewer = new Tap() });
        var ana = await office.Person("discord:ana");
        office.Source.Words = note => note.Key == "over" ? null : (Message)new Card(Words.Verbatim(note.Key))
        {
            Blocks = [new Block.Paragraph(Words.Verbatim($"more of {note.Key}"))],
            Buttons = [.. Enumerable.Range(0, 4).Select(row => Row($"{note.Key} {row}"))],
        };
        await office.Add([.. ((string[])["over", "a", "b"]).Select(key => office.Note(key, ana, NoteClass.Reminder))]);

        await office.Drain();

        var said = office.Discord.All.Single();
        said.Everything.ShouldBe("2 reminders\n1. a\nmore of a\n2. b\nmore of b");
        said.Labels.ShouldBe(["a 0 (1)", "a 1 (1)", "b 0 (2)", "b 1 (2)", "Fewer of these"]);
        (await office.State("over")).ShouldBe("NoLongerTrue");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Joined_reminders_that_fail_are_all_tried_again(Engine engine)
    {
        await using var office = await PostOffice.Open(engine);
        var ana = await office.Person("discord:ana");
        await office.Add(office.Note("r1", ana, NoteClass.Reminder), office.Note("r2", ana, NoteClass.Reminder));
        office.Discord.Answers(new SendResult.Failed("500"));
        await office.Drain();
        office.Discord.Answer = null;
        office.Clock.Advance(seconds: 5);
        await office.Drain();

        office.Discord.Arrived.Single().Everything.ShouldBe("2 reminders\n1. r1\n2. r2");
    }

    [Theory, OnSqlite, OnPostgres]
    public void Whatever_is_planned_three_a_day_are_enough_and_all_is_said_once_outside_quiet_hours(Engine engine) =>
        Prop.ForAll(Plans.ToArbitrary(), plan => Holds(engine, plan).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(25));

    private static async Task<bool> Holds(Engine engine, (int At, int Lead)[] plan)
    {
        // The night in which Madrid's clocks go back lies in the middle.
        var zone = DateTimeZoneProviders.Tzdb["Europe/Madrid"];
        await using var office = await PostOffice.Open(engine, start: new(2026, 10, 23, 16, 0, 0, TimeSpan.Zero));
        var ana = await office.Person("discord:ana");
        var midnight = zone.AtStartOfDay(new(2026, 10, 24)).ToInstant();
        await office.Add([.. plan.Select((each, i) => Reminder(office, ana, i, midnight + Duration.FromMinutes(each.At), each.Lead))]);

        await office.Pass(Duration.FromDays(4));

        var sent = office.Discord.Arrived.Select(said => Instant.FromDateTimeOffset(said.At).InZone(zone)).ToList();
        var days = sent.GroupBy(at => at.Date).Select(day => day.Count());
        // A message of several names each after its number, one of a single reminder is its text.
        var lines = office.Discord.Arrived.SelectMany(said => said.Everything.Split('\n')).Where(line => line.Contains('#'));
        var told = lines.Select(line => line[line.IndexOf('#')..]);
        return days.All(count => count <= 3)
            && sent.All(at => at.TimeOfDay >= new LocalTime(8, 0) && at.TimeOfDay < new LocalTime(21, 0))
            && told.Order().SequenceEqual(plan.Select((_, i) => $"#{i}#").Order())
            && office.Source.Lost.IsEmpty;
    }

    private static NoteRequest Reminder(PostOffice office, PersonId to, int number, Instant at, int lead) =>
        office.Note($"#{number}#", to, NoteClass.Reminder) with { Due = at, Expires = at + Duration.FromMinutes(lead) };

    private static IReadOnlyList<Button> Row(string label) => [new Button.Press(Words.Verbatim(label), new Tap())];

    private sealed record Tap : Bot.Core.Commands.IPress;
}

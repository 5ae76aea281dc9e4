using Bot.Core.Features.Workshops;
using Bot.Core.Features.Workshops.Moving;
using Bot.Core.Features.Workshops.Reminding;
using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.Reminders;
using Bot.Tests.Storage;

namespace Bot.Tests.Workshops;

public sealed class RemindingTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Three_steps_are_planned_and_a_move_plans_them_anew(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, organiser) = await world.Workshop();
        (await Steps(world)).ShouldBe(["24h 0", "2h 0", "48h 0"]);
        await organiser.Fills(new MoveTo(workshop.Id, world.When(days: 6)));
        (await Steps(world)).ShouldBe(["24h 1", "2h 1", "48h 1"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Those_who_come_are_reminded_when_they_chose_to_be(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, _) = await world.Workshop(seats: 2);
        var (ben, eli, carmen) = (await world.Person("Ben"), await world.Person("Eli"), await world.Person("Carmen"));
        await ben.Answers(workshop.Id, RsvpAnswer.Going);
        await eli.Answers(workshop.Id, RsvpAnswer.Going);
        await carmen.Answers(workshop.Id, RsvpAnswer.Going);
        await eli.Presses(new ChooseReminders(workshop.Id, ReminderChoice.TwoHoursBefore));
        (await Audience(world, workshop, "24h")).ShouldBe([ben.Id]);
        (await Audience(world, workshop, "2h")).ShouldBe([eli.Id]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_reminder_says_what_when_and_where_and_nothing_to_whoever_left(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, _) = await world.Workshop(where: "Library");
        var ben = await world.Person("Ben");
        await ben.Answers(workshop.Id, RsvpAnswer.Going);
        var message = await Compose(world, workshop, new Recipient.Person(ben.Id), "24h");
        message!.Text.En.ToString().ShouldStartWith("Reminder: Clay smiles, ");
        message.Text.En.ToString().ShouldEndWith(", Library. Still coming?");
        message.Buttons[0].Select(button => button.Label.En.ToString()).ShouldBe(["Can't", "More"]);
        await ben.Answers(workshop.Id, RsvpAnswer.Cant);
        (await Compose(world, workshop, new Recipient.Person(ben.Id), "24h")).ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_room_is_reminded_silently_with_the_card(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, _) = await world.Workshop(seats: 3);
        var message = await Compose(world, workshop, new Recipient.Room(world.Room), "48h");
        message!.Silent.ShouldBeTrue();
        message.Card.ShouldNotBeNull();
        message.Text.En.ToString().ShouldEndWith("3 seats free.");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_joins_when_the_others_rows_are_made_gets_one_too(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, _) = await world.Workshop();
        var (early, late) = (await world.Person("Early"), await world.Person("Late"));
        await early.Answers(workshop.Id, RsvpAnswer.Going);
        (await world.Notes("remind/")).ShouldBeEmpty();
        world.Clock.Advance(days: 2, hours: 12);
        await late.Answers(workshop.Id, RsvpAnswer.Going);
        (await world.Notes("remind/")).ShouldHaveSingleItem().ShouldContain("/24h/");
    }

    private static async Task<IReadOnlyList<string>> Steps(World world) =>
        await world.Db.Read(q => q.Many<string>("SELECT step || ' ' || revision FROM reminder_steps ORDER BY step"));

    private static Task<IReadOnlyList<PersonId>> Audience(World world, Workshop workshop, string step) =>
        world.Get<ReminderNotes>().Audience(
            new Step("workshop", workshop.Id.Value, step, 0, workshop.Start, workshop.Start), null, 200, CancellationToken.None);

    private static Task<Bot.Core.Chat.Message?> Compose(World world, Workshop workshop, Recipient to, string step) =>
        world.Get<ReminderNotes>().Compose(
            new("workshop.reminder", "key", new ReminderArgs(workshop.Id.Value, workshop.Moves, step).ToString(), to, world.Caller(new(world, default, "", default, true)).SharedView),
            CancellationToken.None);
}

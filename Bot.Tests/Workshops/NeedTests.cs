using Bot.Core.Chat;
using Bot.Core.Features.Workshops;
using Bot.Core.Features.Workshops.Editing;
using Bot.Core.Features.Workshops.Needs;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Features.Workshops.Telling;
using Bot.Core.People;
using Bot.Core.Seats;
using Bot.Tests.Storage;
using NodaTime;

namespace Bot.Tests.Workshops;

/// <summary>Seats that are kept by need: who gets them, and when everybody does.</summary>
public sealed class NeedTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_kept_seat_goes_to_whoever_needs_it_and_to_nobody_else(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, _) = await Kept(world, seats: 3, "1 wheelchair, 1 first visit");
        var (ben, zara, carmen, eli) = (await world.Person("Ben"), await world.Person("Zara"), await world.Person("Carmen"), await world.Person("Eli"));
        (await ben.Answers(workshop.Id, RsvpAnswer.Going)).ShouldBe("You are in.");
        (await zara.Answers(workshop.Id, RsvpAnswer.Going)).ShouldContain("1st on the waitlist");
        (await carmen.Answers(workshop.Id, RsvpAnswer.Going)).ShouldContain("2nd on the waitlist");
        await Says(carmen, workshop, Need.Wheelchair, "Noted: wheelchair. Only the organisers see it. You are in.");
        await Says(zara, workshop, Need.Wheelchair, "Noted: wheelchair. Only the organisers see it.");
        (await world.Answer(workshop.Id, zara))!.Standing.ShouldBe(Standing.Waiting, "the one wheelchair seat is taken");
        (await eli.Answers(workshop.Id, RsvpAnswer.Going)).ShouldContain("2nd on the waitlist");

        // A common seat that becomes free goes in order of the waitlist.
        await ben.Answers(workshop.Id, RsvpAnswer.Cant);
        (await world.Answer(workshop.Id, zara))!.Standing.ShouldBe(Standing.Going);
        (await Taken(world, workshop)).ShouldBe([("FirstVisit", 0), ("Wheelchair", 2)]);
        (await world.Read(workshop.Id)).CountSeats.ShouldBe(2);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_room_is_not_told_that_kept_seats_or_seats_to_be_drawn_are_free(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, _) = await Kept(world, seats: 2, "1 child");
        (await Reminder(world, workshop.Id)).ShouldEndWith("1 seat free.");
        Written(await Card(world, workshop)).ShouldContain("1 of 2 seats is kept until");
        var ben = await world.Person("Ben");
        await ben.Answers(workshop.Id, RsvpAnswer.Going);
        (await Reminder(world, workshop.Id)).ShouldContain("1 of 2 seats is kept until");
        await world.Run("UPDATE workshops SET draw_at = @at", new { at = workshop.Start - Duration.FromHours(30) });
        (await Reminder(world, workshop.Id)).ShouldContain("Free seats are drawn by lot");
    }

    private static async Task<string> Reminder(World world, WorkshopId id)
    {
        var note = new Bot.Core.Outbox.Note(
            NoteKinds.Reminder, "r", new Bot.Core.Reminders.ReminderArgs(id.Value, 0, "48h").ToString(), new Bot.Core.Outbox.Recipient.Room(world.Room),
            new([Bot.Core.Localization.Language.English], DateTimeZone.Utc, world.Now));
        return (await world.Get<Bot.Core.Features.Workshops.Reminding.ReminderNotes>().Compose(note, default))!.Text.En.ToString();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_no_longer_needs_a_kept_seat_does_not_take_it_from_the_others(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, _) = await Kept(world, seats: 2, "1 child");
        var (ben, zara) = (await world.Person("Ben"), await world.Person("Zara"));
        await ben.Answers(workshop.Id, RsvpAnswer.Going);
        await Says(ben, workshop, Need.Child, "Noted: child");
        (await zara.Answers(workshop.Id, RsvpAnswer.Going)).ShouldBe("You are in.", "Ben sits on the kept seat and left the common one");
        (await ben.IsRefused(() => ben.Presses(new SayNeed(workshop.Id)))).ShouldContain("kept for that, and no other is free");
        await zara.Answers(workshop.Id, RsvpAnswer.Cant);
        await Says(ben, workshop, null, "Noted: you need nothing in particular.");
        (await zara.Answers(workshop.Id, RsvpAnswer.Going)).ShouldContain("1st on the waitlist", customMessage: "the free seat is kept again");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task At_the_release_kept_seats_are_offered_to_whoever_waits(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, organiser) = await Kept(world, seats: 2, "1 interpreter");
        var (ben, zara) = (await world.Person("Ben"), await world.Person("Zara"));
        await ben.Answers(workshop.Id, RsvpAnswer.Going);
        await zara.Answers(workshop.Id, RsvpAnswer.Going);
        await organiser.Fills(new EditRelease(workshop.Id, Duration.FromHours(30), Fields.Present(workshop, WorkshopField.Release)));
        var chore = world.Get<ReleaseChore>();
        (await chore.Work(default)).ShouldBe(0);
        (await chore.Next(default)).ShouldBe(workshop.Start - Duration.FromHours(30));
        Written(await Card(world, workshop)).ShouldContain("1 of 2 seats is kept until ");

        world.Clock.Advance((workshop.Start - Duration.FromHours(30) - world.Now).ToTimeSpan());
        (await chore.Work(default)).ShouldBe(1);
        (await world.Answer(workshop.Id, zara))!.Standing.ShouldBe(Standing.Going);
        (await world.Notes("w.up:")).ShouldHaveSingleItem().ShouldEndWith(zara.Key);
        (await chore.Work(default)).ShouldBe(0);
        (await chore.Next(default)).ShouldBeNull();
        Written(await Card(world, workshop)).ShouldNotContain("kept until");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_move_brings_the_release_along_and_a_cancelled_one_releases_nothing(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, organiser) = await Kept(world, seats: 2, "1 interpreter");
        await organiser.Fills(new Bot.Core.Features.Workshops.Moving.MoveTo(workshop.Id, world.When(days: 6)));
        (await world.Get<ReleaseChore>().Next(default)).ShouldBe(world.When(days: 6).StartInstant - Duration.FromHours(24));
        await organiser.Presses(new ConfirmCancel(workshop.Id));
        (await world.Get<ReleaseChore>().Next(default)).ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Needs_are_seen_by_organisers_alone_and_go_two_days_after(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, organiser) = await Kept(world, seats: 5, "1 wheelchair");
        var ben = await world.Person("Ben");
        await ben.Answers(workshop.Id, RsvpAnswer.Going);
        await Says(ben, workshop, Need.Wheelchair, "Noted: wheelchair");
        var list = RsvpTests.Written(await organiser.Presses(new OpenPeople(workshop.Id)));
        list.ShouldContain("Needs wheelchair: Ben");
        list.ShouldContain("Kept for wheelchair: 1, used: 1");
        Written(await Card(world, workshop)).ShouldNotContain("wheelchair");
        var file = await world.Get<Bot.Core.Features.Workshops.Ports.WorkshopData>().Export(ben.Id, default);
        file.OfType<KeptAnswer>().ShouldHaveSingleItem().Need.ShouldBe(Need.Wheelchair);

        await world.Db.Write(null, tx => ReserveTable.Tidy(tx, workshop.End + NeedLimits.KeptAfter - Duration.Epsilon - Duration.FromMinutes(1)));
        (await world.Answer(workshop.Id, ben))!.Need.ShouldBe(Need.Wheelchair);
        await world.Db.Write(null, tx => ReserveTable.Tidy(tx, workshop.End + NeedLimits.KeptAfter));
        (await world.Answer(workshop.Id, ben))!.Need.ShouldBeNull();
        (await Taken(world, workshop)).ShouldBe([("Wheelchair", 1)]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Organisers_are_told_what_cannot_be_kept(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, organiser) = await world.Workshop(seats: 3);
        (await organiser.IsRefused(() => organiser.Fills(new EditReserved(workshop.Id, "2 boats")))).ShouldStartWith("I do not understand “2 boats”.");
        (await organiser.IsRefused(() => organiser.Fills(new EditReserved(workshop.Id, "4 child")))).ShouldStartWith("There are 3 seats");
        var free = await world.Person("Mia", Power.Host);
        (await free.IsRefused(() => free.Fills(new NewWorkshop("Free", world.When(days: 4), Reserved: "1 child")))).ShouldStartWith("There is a seat for everybody");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Seats_kept_later_count_those_who_sit_already_and_whoever_leaves_gives_theirs_back(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, organiser) = await world.Workshop(seats: 2);
        var (ben, zara, carmen) = (await world.Person("Ben"), await world.Person("Zara"), await world.Person("Carmen"));
        await ben.Answers(workshop.Id, RsvpAnswer.Going);
        await Says(ben, workshop, Need.Child, "Noted: child");
        await organiser.Fills(new EditReserved(workshop.Id, "1 con peques, 1 child"));
        (await Taken(world, workshop)).ShouldBe([("Child", 1)]);
        (await zara.Answers(workshop.Id, RsvpAnswer.Going)).ShouldContain("waitlist");
        await world.Forget(ben.Id);
        (await Taken(world, workshop)).ShouldBe([("Child", 0)]);
        await carmen.Answers(workshop.Id, RsvpAnswer.Maybe);
        await Says(carmen, workshop, Need.Child, "Noted: child");
        (await carmen.Answers(workshop.Id, RsvpAnswer.Going)).ShouldBe("You are in.");
        (await world.Answer(workshop.Id, zara))!.Standing.ShouldBe(Standing.Waiting);
        await organiser.Fills(new EditReserved(workshop.Id, "", "2 child"));
        (await world.Answer(workshop.Id, zara))!.Standing.ShouldBe(Standing.Going);
    }

    private static async Task<(Workshop Workshop, Someone Organiser)> Kept(World world, int seats, string reserved)
    {
        var organiser = await world.Person("Juno", Power.Host);
        await organiser.Fills(new NewWorkshop("Clay smiles", world.When(days: 4), "", seats, Guests: 1, Reserved: reserved));
        return (await world.Newest(), organiser);
    }

    private static async Task Says(Someone who, Workshop workshop, Need? need, string told) =>
        RsvpTests.Written(await who.Presses(new SayNeed(workshop.Id, need))).ShouldContain(told);

    private static async Task<Card> Card(World world, Workshop workshop) =>
        await world.Get<WorkshopCards>().Show(await world.Read(workshop.Id), default);

    private static string Written(Card card) =>
        string.Join("\n", card.Blocks.OfType<Block.Paragraph>().Select(block => block.Text.En.ToString()));

    private static async Task<IReadOnlyList<(string Need, int Taken)>> Taken(World world, Workshop workshop) =>
        [.. (await world.Db.Read(q => ReserveTable.Of(q, workshop.Id))).Select(one => (one.Need.ToString(), one.Taken))];
}

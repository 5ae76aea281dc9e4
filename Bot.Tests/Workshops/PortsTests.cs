using System.Text;
using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops;
using Bot.Core.Features.Workshops.Members;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.Features.Workshops.Ports;
using Bot.Core.People;
using Bot.Tests.Storage;

namespace Bot.Tests.Workshops;

public sealed class PortsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Events_and_mine_say_how_full_it_is_and_what_I_answered(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, organiser) = await world.Workshop(seats: 20);
        var ben = await world.Person("Ben");
        var agenda = world.Get<WorkshopAgenda>();
        (await agenda.Mine(world.Caller(ben), CancellationToken.None)).ShouldBeEmpty();
        await ben.Answers(workshop.Id, RsvpAnswer.Going);
        var coming = (await agenda.Upcoming(world.Caller(ben), 10, CancellationToken.None)).ShouldHaveSingleItem();
        coming.State.En.ToString().ShouldBe("1 of 20 seats");
        (await agenda.Mine(world.Caller(ben), CancellationToken.None)).ShouldHaveSingleItem().State.En.ToString().ShouldBe("you are in");
        agenda.Organise(world.Caller(ben)).ShouldBeEmpty();
        agenda.Organise(world.Caller(organiser)).ShouldHaveSingleItem();
        world.Clock.Advance(days: 5);
        (await agenda.Upcoming(world.Caller(ben), 10, CancellationToken.None)).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_is_forgotten_leaves_no_row_and_the_seat_goes_on(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, organiser) = await world.Workshop(seats: 1);
        var (ben, carmen) = (await world.Person("Ben"), await world.Person("Carmen"));
        await ben.Answers(workshop.Id, RsvpAnswer.Going);
        await carmen.Answers(workshop.Id, RsvpAnswer.Going);
        var data = world.Get<WorkshopData>();
        (await data.Export(ben.Id, CancellationToken.None)).ShouldHaveSingleItem();
        await world.Db.Write(null, async tx => { await data.Forget(tx, ben.Id); await data.Forget(tx, organiser.Id); return 0; });
        (await data.Export(ben.Id, CancellationToken.None)).ShouldBeEmpty();
        (await world.Answer(workshop.Id, carmen))!.Standing.ShouldBe(Standing.Going);
        (await world.Read(workshop.Id)).Organiser.ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_who_turn_out_to_be_one_keep_the_better_answer_and_both_notes(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, _) = await world.Workshop(seats: 2);
        var (here, there, carmen) = (await world.Person("Ben"), await world.Person("Ben on the other side"), await world.Person("Carmen"));
        await there.Answers(workshop.Id, RsvpAnswer.Going);
        await there.Fills(new WriteNote(workshop.Id, "vegan"));
        await world.Person("Eli");
        await here.Answers(workshop.Id, RsvpAnswer.Going);
        await carmen.Answers(workshop.Id, RsvpAnswer.Going);
        await world.Db.Write(null, async tx => { await world.Get<WorkshopData>().Merge(tx, there.Id, here.Id); return 0; });
        var mine = (await world.Answer(workshop.Id, here))!;
        (mine.Standing, mine.Note).ShouldBe((Standing.Going, "vegan"));
        (await world.Answer(workshop.Id, there)).ShouldBeNull();
        (await world.Answer(workshop.Id, carmen))!.Standing.ShouldBe(Standing.Going, "the second seat was free again");
        (await world.Read(workshop.Id)).Counts.ShouldBe(new Counts(2, 2, 0, 0, 0));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_calendar_file_follows_changes_and_the_feed_keeps_what_was_cancelled(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, organiser) = await world.Workshop(where: "Library");
        var file = ((Reply.Say)await organiser.Presses(new Bot.Core.Features.Workshops.CalendarFile(workshop.Id))).Message.File!;
        var text = Encoding.UTF8.GetString(file.Content.Span);
        text.ShouldContain("SUMMARY:Clay smiles");
        text.ShouldContain("LOCATION:Library");
        await organiser.Presses(new ConfirmCancel(workshop.Id));
        var entry = (await world.Get<WorkshopCalendar>().Feed(world.Community, CancellationToken.None)).ShouldHaveSingleItem();
        (entry.Cancelled, entry.Sequence).ShouldBe((true, 1));
        text.ShouldContain($"UID:{entry.Uid}");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_button_fits_into_a_token_and_back(Engine engine)
    {
        await using var world = await World.Start(engine);
        var tokens = world.Get<Tokens>();
        var id = new WorkshopId(long.MaxValue);
        IPress[] longest =
        [
            new Rsvp(id, RsvpAnswer.Cant), new ConfirmMove(id, int.MaxValue, long.MaxValue, int.MaxValue),
            new ConfirmRemove(id, new(long.MaxValue)), new ChooseReminders(id, ReminderChoice.Both), new EditField(id, WorkshopField.Guests),
            new StillComing(id, int.MaxValue, true), new TurnPeople(id, int.MaxValue),
        ];
        foreach (var press in longest) tokens.Decode(tokens.Encode(press))!.Value.Press.ShouldBe(press);
        tokens.Encode(new Rsvp(new(1), RsvpAnswer.Going)).ShouldBe("w.r:1:0");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_people_type_is_never_markup_nor_a_mention(Engine engine)
    {
        await using var world = await World.Start(engine);
        var juno = await world.Person("Juno", Power.Host);
        const string title = "@everyone <b>**free**</b> [x](y) \u05d0";
        await juno.Fills(new NewWorkshop(title, world.When(days: 4), Where: title, Description: title));
        var card = await world.Get<WorkshopCards>().Card((await world.Newest()).Card, CancellationToken.None);
        card!.Title.En.Spans.ShouldBe([new Span.Plain(title)]);
        card.Blocks.OfType<Block.Paragraph>().ShouldContain(paragraph => paragraph.Text.En.Spans.SequenceEqual(new Span[] { new Span.Plain(title) }));
    }
}

using Bot.Core.Features.Workshops;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.Features.Workshops.Writing;
using Bot.Core.Letters;
using Bot.Core.Localization;
using Bot.Tests.Chats;
using Bot.Tests.Storage;

namespace Bot.Tests.Workshops;

public sealed class TellTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Those_who_come_are_told_in_private_after_a_preview_with_numbers(Engine engine)
    {
        await using var bot = await Conversation.Start(engine, Language.English, Language.Spanish);
        var juno = await bot.Meet("juno", "host");
        var (milo, carmen, eli, zara) = (await bot.Meet("milo"), await bot.Meet("carmen", language: "es"), await bot.Meet("eli", dms: false), await bot.Meet("zara"));
        await juno.Types("/workshop new \"Clay smiles\" fri 18:00 seats:3");
        foreach (var one in new[] { milo, carmen, eli, zara }) await one.Presses("Going");

        await juno.Types("/workshop tell");
        var preview = await juno.Fills(("text", "Bring an apron @everyone"), ("translation", "Traed un delantal"));
        preview.Says("To those who come to Clay smiles").Says("Bring an apron @everyone").Says("Traed un delantal")
            .Says("Reaches 2 people, each in private. 1 person cannot be messaged");
        await juno.Presses("Change");
        await juno.Fills(("to", "both"));
        (await juno.Presses("Send")).Says("Sent to those who come to Clay smiles or wait: 3 people");
        await bot.Later(minutes: 1);
        var told = await milo.GetsDirect("Bring an apron");
        told.Text.ShouldStartWith("A message about something that you signed up for.");
        told.Text.ShouldContain("from Juno");
        (await carmen.GetsDirect("Traed un delantal")).Text.ShouldNotContain("apron");
        await zara.GetsDirect("Bring an apron");
        (await juno.Directs("Bring an apron")).ShouldBe(0);
        (await eli.Directs("Bring an apron")).ShouldBe(0);
        (await juno.Sees()).Count(message => !message.OnlyYou && message.From != "juno" && message.Text.Contains("apron", StringComparison.Ordinal)).ShouldBe(0);
        (await milo.Types("/log")).Says("Juno wrote to those on the list of Clay smiles").DoesNotSay("apron");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_a_day_and_each_is_sent_once(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, juno) = await world.Workshop();
        var milo = await world.Person("Milo");
        await milo.Answers(workshop.Id, RsvpAnswer.Going);
        for (var i = 0; i < 2; i++)
        {
            await juno.Fills(new TellThem(workshop.Id, $"Number {i}"));
            var id = await Newest(world);
            await juno.Presses(new SendLetter(id));
            (await juno.IsRefused(() => juno.Presses(new SendLetter(id)))).ShouldContain("sent already");
            (await juno.IsRefused(() => juno.Presses(new ChangeLetter(id)))).ShouldContain("sent already");
        }
        (await world.Notes("w.told:")).Count.ShouldBe(2);
        await juno.Fills(new TellThem(workshop.Id, "One more"));
        var third = await Newest(world);
        (await juno.IsRefused(() => juno.Presses(new SendLetter(third)))).ShouldContain("2 messages within 24 hours");
        (await juno.IsRefused(() => juno.Presses(new OpenTellThem(workshop.Id)))).ShouldContain("2 messages within 24 hours");
        // The other workshop has its own two.
        await juno.Fills(new NewWorkshop("Paper smiles", world.When(days: 5)));
        var other = await world.Newest();
        await juno.Fills(new TellThem(other.Id, "Hello"));
        await juno.Presses(new SendLetter(await Newest(world)));
        world.Clock.Advance(TimeSpan.FromHours(23));
        await juno.Fills(new TellThem(workshop.Id, "One more"));
        world.Clock.Advance(TimeSpan.FromHours(2));
        await juno.Presses(new SendLetter(await Newest(world)));
        (await world.Notes("w.told:")).Count.ShouldBe(3);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_is_not_on_the_list_any_more_is_told_nothing_and_what_the_author_took_along_is_gone(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, juno) = await world.Workshop();
        var (milo, zara) = (await world.Person("Milo"), await world.Person("Zara"));
        await milo.Answers(workshop.Id, RsvpAnswer.Going);
        await zara.Answers(workshop.Id, RsvpAnswer.Going);
        await juno.Fills(new TellThem(workshop.Id, "Bring an apron"));
        var letter = await Newest(world);
        (await milo.IsRefused(() => milo.Presses(new SendLetter(letter)))).ShouldContain("not there any more");
        await juno.Presses(new SendLetter(letter));
        var keys = await world.Notes("w.told:");
        keys.Count.ShouldBe(2);
        await milo.Answers(workshop.Id, RsvpAnswer.Cant);
        var composed = new List<string>();
        foreach (var key in keys)
            if (await world.Compose(key) is { } message) composed.Add(message.Text.En.ToString());
        composed.ShouldHaveSingleItem().ShouldContain("Bring an apron");
        await world.Forget(juno.Id);
        foreach (var key in keys) (await world.Compose(key)).ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task It_wakes_nobody_and_the_text_is_dropped_after_three_days(Engine engine)
    {
        await using var bot = await Conversation.Start(engine);
        var (juno, milo) = (await bot.Meet("juno", "host"), await bot.Meet("milo"));
        await juno.Types("/workshop new \"Clay smiles\" in 10 days 18:00");
        await milo.Presses("Going");
        await bot.Later(hours: 13);
        await juno.Types("/workshop tell");
        await juno.Fills(("text", "Bring an apron"));
        await juno.Presses("Send");
        await bot.Later(hours: 1);
        (await milo.Directs("Bring an apron")).ShouldBe(0);
        await bot.Later(hours: 9);
        await milo.GetsDirect("Bring an apron");
        await bot.Later(days: 4);
        (await bot.Get<Bot.Core.Storage.IDatabase>().Read(q => q.One<int>("SELECT count(*) FROM letters"))).ShouldBe(0);
    }

    private static async Task<LetterId> Newest(World world) => new(await world.Db.Read(q => q.One<long>("SELECT max(id) FROM letters")));
}

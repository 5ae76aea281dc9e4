using System.Text.RegularExpressions;
using Bot.Core.People;
using Bot.Core.People.Linking.Lost;
using Bot.Core.Storage;
using Bot.Tests.Chats;
using Bot.Tests.Storage;
using NodaTime;

namespace Bot.Tests.People.Linking;

public sealed partial class LostAccountConversations
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_recovery_code_brings_a_person_to_a_new_account_once(Engine engine)
    {
        await using var bot = await Conversation.Start(engine);
        var (milo, zara, alok) = (bot.Milo, bot.Zara, bot.Alok);
        await bot.Juno.Types("/workshop new Pottery fri 18:00 seats:8");
        await milo.Presses("Going");
        await zara.Presses("Maybe");
        var old = await Recovery(milo);
        await milo.Types("/link", "dm");
        (await milo.Presses("If I lose this account", "dm")).Says("You have one since").Says("cannot show it again").DoesNotSay(old);
        var code = Shown((await milo.Presses("Replace the code", "dm")).Text);
        code.ShouldNotBe(old);

        (await zara.Types($"/link {old}", "dm")).Says("wrong or over");
        (await milo.Types($"/link {code}", "dm")).Says("one person already");
        (await zara.Types($"/link {code}", "dm")).Says("This is the recovery code of Milo on Sandbox");
        // Nothing yet; and nobody else can press it.
        (await milo.Types("/mine", "dm")).Says("you are in");
        var token = (await zara.Sees("dm"))[^1].Buttons[0].Id;
        await alok.Types("/events", "dm");
        (await alok.Forges((await alok.Sees("dm"))[^1], token)).Says("That is over");
        (await zara.Presses("Move here", "dm")).Says("You are back");

        (await zara.Types("/mine", "dm")).Says("you are in");
        (await milo.Types("/mine", "dm")).DoesNotSay("Pottery");
        await milo.GetsDirect("belongs to another account from now on");
        (await zara.Card("Pottery")).Text.ShouldContain("Milo");
        (await alok.Types($"/link {code}", "dm")).Says("wrong or over");
        // There is nothing to unlink: the person lives here now.
        (await zara.Types("/link", "dm")).DoesNotSay("Unlink").DoesNotSay("Your accounts");
        (await bot.Get<IDatabase>().Read(q => q.One<long>("SELECT count(*) FROM persons WHERE id < 0"))).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Guessing_recovery_codes_is_locked_as_well(Engine engine)
    {
        await using var bot = await Conversation.Start(engine);
        for (var left = 4; left > 0; left--) (await bot.Zara.Types($"/link 0000 0000 0000 0000 000{left}", "dm")).Says("wrong or over");
        (await bot.Zara.Types("/link 0000 0000 0000 0000 0000", "dm")).Says("Too many wrong codes");
        var code = await Recovery(bot.Milo);
        (await bot.Zara.Types($"/link {code}", "dm")).Says("Too many wrong codes");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Without_a_code_two_moderators_vouch_and_three_days_pass(Engine engine)
    {
        await using var bot = await Conversation.Start(engine);
        var (milo, eli) = (bot.Milo, bot.Eli);
        var (mia, mo) = (await bot.Meet("mia", "moderator"), await bot.Meet("mo", "moderator"));
        await bot.Juno.Types("/workshop new Pottery 5dec 18:00 seats:8");
        await milo.Presses("Going");
        await bot.Alok.Types("/events");
        await Claims(eli, "milo");
        (await eli.Types("/people vouch")).Says("moderators");
        (await Vouches(mia, "Eli", "Milo")).Says("One more moderator");
        (await Vouches(mia, "Eli", "Milo")).Says("You have vouched already");
        (await milo.Directs("vouch")).ShouldBe(0);
        (await Vouches(mo, "Eli", "Alok")).Says("recognised somebody else");
        (await Vouches(mo, "Eli", "Milo")).Says("can object for 72 hours");
        await milo.GetsDirect("Two moderators vouch that you lost this account");
        await eli.GetsDirect("Two moderators have vouched for you");
        (await mia.Types("/people vouch")).Says("Nobody is asking");

        var before = Instant.FromDateTimeOffset(bot.Clock.GetUtcNow());
        await bot.Later(hours: 71);
        (await eli.Types("/mine", "dm")).DoesNotSay("Pottery");
        await bot.Later(hours: 1);
        await eli.GetsDirect("You are back");
        await milo.GetsDirect("belongs to another account from now on");
        (await eli.Types("/mine", "dm")).Says("you are in");
        (await milo.Types("/mine", "dm")).DoesNotSay("Pottery");

        (await eli.Types("/log", "dm")).Says("Mia vouched that Milo has lost an account").Says("Mo vouched").Says("Milo came back from a new account")
            .DoesNotSay("Sandbox");

        // What was open before does not change hands.
        var db = bot.Get<IDatabase>();
        var person = new PersonId(await db.Read(q => q.One<long>("SELECT person_id FROM accounts WHERE native_id = 'eli'")));
        (await db.Read(q => Recoveries.MovedSince(q, person, before))).ShouldBeTrue();
        (await db.Read(q => Recoveries.MovedSince(q, person, before + Duration.FromHours(73)))).ShouldBeFalse();
        var stranger = new PersonId(await db.Read(q => q.One<long>("SELECT person_id FROM accounts WHERE native_id = 'milo'")));
        (await db.Read(q => Recoveries.MovedSince(q, stranger, before))).ShouldBeFalse();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_account_that_is_not_lost_objects_and_nothing_moves(Engine engine)
    {
        await using var bot = await Conversation.Start(engine);
        var (milo, eli) = (bot.Milo, bot.Eli);
        var (mia, mo) = (await bot.Meet("mia", "moderator"), await bot.Meet("mo", "moderator"));
        await bot.Juno.Types("/workshop new Pottery 5dec 18:00 seats:8");
        await milo.Presses("Going");
        await Claims(eli, "milo");
        await Vouches(mia, "Eli", "Milo");
        await Vouches(mo, "Eli", "Milo");
        await bot.Later(hours: 70);
        (await milo.PressesDirect("I still have it")).Says("Nothing moves");
        foreach (var one in new[] { mia, mo, eli }) await one.GetsDirect("has objected. Nothing moves.");
        await bot.Later(days: 7);
        (await milo.Types("/mine", "dm")).Says("you are in");
        (await eli.Types("/mine", "dm")).DoesNotSay("Pottery");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nobody_vouches_for_themselves_nor_as_two_with_two_accounts(Engine engine)
    {
        await using var bot = await Conversation.Start(engine);
        var (milo, eli) = (bot.Milo, bot.Eli);
        var (mia, mo) = (await bot.Meet("mia", "moderator"), await bot.Meet("mo", "moderator"));
        await milo.Types("/events");
        await Claims(mia, "milo");
        await mia.Types("/people vouch");
        await mia.Presses("Mia");
        await mia.Presses("Milo");
        (await mia.Presses("I vouch for it")).Says("Nobody vouches for themselves");

        await Claims(eli, "milo");
        (await Vouches(mia, "Eli", "Milo")).Says("One more moderator");
        await LinkingConversations.Link(mia, mo);
        (await Vouches(mo, "Eli", "Milo")).Says("You have vouched already");
        await bot.Later(days: 4);
        (await milo.Directs("vouch")).ShouldBe(0);
        (await bot.Get<IDatabase>().Read(q => q.One<long>("SELECT count(*) FROM recoveries"))).ShouldBe(0);
    }

    private static async Task Claims(Actor who, string called)
    {
        await who.Types("/link", "dm");
        await who.Presses("I lost an account", "dm");
        (await who.Fills(("name", called))).Says("Now ask two moderators");
    }

    private static async Task<Heard> Vouches(Actor moderator, string who, string lost)
    {
        await moderator.Types("/people vouch");
        await moderator.Presses(who);
        await moderator.Presses(lost);
        return await moderator.Presses("I vouch for it");
    }

    private static async Task<string> Recovery(Actor who)
    {
        await who.Types("/link", "dm");
        await who.Presses("If I lose this account", "dm");
        return Shown((await who.Presses("Make a code", "dm")).Text);
    }

    private static string Shown(string text) => CodeIn().Match(text).Groups["code"].Value;

    [GeneratedRegex("once: (?<code>[0-9A-Z ]{24})", RegexOptions.CultureInvariant)]
    private static partial Regex CodeIn();
}

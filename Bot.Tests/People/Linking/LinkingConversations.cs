using System.Text.RegularExpressions;
using Bot.Core.Storage;
using Bot.Tests.Chats;
using Bot.Tests.Storage;

namespace Bot.Tests.People.Linking;

public sealed partial class LinkingConversations
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Two_accounts_become_one_person_when_both_act_and_two_again(Engine engine)
    {
        await using var bot = await Conversation.Start(engine);
        var (milo, zara) = (bot.Milo, bot.Zara);
        await bot.Juno.Types("/workshop new Pottery fri 18:00 seats:8");
        await milo.Presses("Going");
        await zara.Presses("Maybe");
        var code = await Code(milo);
        (await zara.Types($"/link {code}", "dm")).Says("This code is from Milo on Sandbox").Says("You both answered Pottery: Going stays.")
            .Says("Your name here stays Milo.");
        (await zara.Presses("Both are mine", "dm")).Says("Now confirm as Milo on Sandbox");
        (await milo.GetsDirect("Zara on Sandbox typed your code")).Text.ShouldContain("You both answered Pottery: Going stays.");
        (await milo.PressesDirect("Link them")).Says("Linked: you are Zara on Sandbox, too.");
        (await People(bot)).ShouldBe(1);

        (await zara.Types("/mine", "dm")).Says("you are in");
        (await milo.Card("Pottery")).Text.ShouldContain("1 of 8 seats");
        (await milo.Card("Pottery")).Text.ShouldContain("Milo");
        (await milo.Card("Pottery")).Text.ShouldNotContain("maybe");

        await zara.Types("/link", "dm");
        (await zara.Presses("Unlink Sandbox", "dm")).Says("Unlink Zara on Sandbox?");
        (await zara.Presses("Unlink", "dm")).Says("Unlinked: Zara on Sandbox is a person of its own again.");
        (await milo.GetsDirect("is not linked to your other account any more")).Text.ShouldContain("Zara");
        (await zara.Types("/mine", "dm")).Says("you answered maybe");
        (await milo.Types("/mine", "dm")).Says("you are in");
        (await People(bot)).ShouldBe(2);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Without_both_accounts_nothing_is_linked(Engine engine)
    {
        await using var bot = await Conversation.Start(engine);
        var (milo, zara, alok) = (bot.Milo, bot.Zara, bot.Alok);
        await zara.Types("/events");
        var code = await Code(milo);
        (await milo.Types($"/link {code}", "dm")).Says("this account's own code");
        (await milo.Presses("I typed it", "dm")).Says("Nobody has typed your code and agreed yet");
        // A stolen code: its thief sees whose it is, and the owner decides.
        (await alok.Types($"/link {code}", "dm")).Says("This code is from Milo");
        (await milo.Presses("I typed it", "dm")).Says("Nobody has typed your code and agreed yet");
        await alok.Presses("Both are mine", "dm");
        (await milo.PressesDirect("Not mine")).Says("Nothing was linked.");
        (await alok.Types($"/link {code}", "dm")).Says("wrong or over");
        (await People(bot)).ShouldBe(2);

        // Bait: whoever types somebody else's code sees whose it is, and nothing happens without a second tap.
        var bait = await Code(alok);
        (await zara.Types($"/link {bait}", "dm")).Says("If somebody else gave you the code, tap “Not mine”");
        await zara.Presses("Not mine", "dm");
        (await alok.Presses("I typed it", "dm")).Says("Nobody has typed your code");
        (await bot.Get<IDatabase>().Read(q => q.One<long>("SELECT count(*) FROM link_requests"))).ShouldBe(0);

        // Buttons of one account do nothing on another.
        var again = await Code(milo);
        await zara.Types($"/link {again}", "dm");
        await zara.Presses("Both are mine", "dm");
        var request = await bot.Get<IDatabase>().Read(q => q.One<long>("SELECT id FROM link_requests"));
        var forged = $"k.y:{Bot.Core.Commands.Base32.Write(request)}";
        var seen = (await zara.Sees("dm"))[^1];
        (await zara.Forges(seen, forged)).Says("That is over");
        (await alok.Forges((await alok.Sees("dm"))[^1], forged)).Says("That is over");
        (await People(bot)).ShouldBe(2);
        (await milo.PressesDirect("Link them")).Says("Linked");
        (await People(bot)).ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_code_is_good_once_for_ten_minutes_and_only_in_private(Engine engine)
    {
        await using var bot = await Conversation.Start(engine);
        var (milo, zara) = (bot.Milo, bot.Zara);
        var old = await Code(milo);
        var code = await Code(milo);
        (await zara.Types($"/link {old}", "dm")).Says("wrong or over");
        (await zara.Types($"/link code:{code}")).Says("others could read it here");
        (await zara.Types($"/link {code}", "dm")).Says("wrong or over");
        var third = await Code(milo);
        await bot.Later(minutes: 10);
        (await zara.Types($"/link {third}", "dm")).Says("wrong or over");
        var fourth = await Code(milo);
        await bot.Later(minutes: 9);
        // However it is typed.
        (await zara.Types($"/vincular {fourth.ToLowerInvariant().Replace(' ', '-').Replace('0', 'o').Replace('1', 'l')}", "dm")).Says("This code is from Milo");
        (await zara.Types($"/link {fourth}", "dm")).Says("wrong or over");
        await bot.Later(minutes: 10);
        (await zara.Presses("Both are mine", "dm")).Says("That is over");
        (await zara.Types("/link what is this", "dm")).Says("That is no code");
        var stored = await bot.Get<IDatabase>().Read(q => q.Many<string>("SELECT hash FROM link_codes UNION SELECT outcome FROM once_keys"));
        foreach (var text in stored) text.ShouldNotContain(fourth.Replace(" ", "", StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Guessing_is_counted_and_locked(Engine engine)
    {
        await using var bot = await Conversation.Start(engine);
        var (milo, zara) = (bot.Milo, bot.Zara);
        for (var left = 4; left > 0; left--)
            (await zara.Types($"/link 0000 000{left}", "dm")).Says(left == 1 ? "You have 1 try left" : $"You have {left} tries left");
        (await zara.Types("/link 0000 0000", "dm")).Says("Too many wrong codes").Says("I have written this down as");
        var code = await Code(milo);
        (await zara.Types($"/link {code}", "dm")).Says("Too many wrong codes").DoesNotSay("written");
        (await bot.Get<IDatabase>().Read(q => q.One<int>("SELECT locks FROM code_tries WHERE locks > 0"))).ShouldBe(1);
        await bot.Later(minutes: 30);
        var fresh = await Code(milo);
        (await zara.Types($"/link {fresh}", "dm")).Says("This code is from Milo");
        // Guesses that a restart would make anew: they are in the database.
        await zara.Types("/link 0000 0001", "dm");
        await bot.Restart();
        (await zara.Types("/link 0000 0002", "dm")).Says("You have 3 tries left");
        // An hour later they are forgotten.
        await bot.Later(minutes: 61);
        (await zara.Types("/link 0000 0003", "dm")).Says("You have 4 tries left");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_a_role_lets_one_account_do_stays_with_that_account(Engine engine)
    {
        await using var bot = await Conversation.Start(engine);
        var admin = await bot.Meet("ada", "admin");
        var member = await bot.Meet("mia");
        await Link(admin, member);
        await admin.Types("/workshop new Clay fri 18:00");
        await member.Types("/workshop new Pottery fri 18:00");
        await member.Types("/workshop new Pottery fri 18:00", "dm");
        (await bot.Get<IDatabase>().Read(q => q.One<long>("SELECT count(*) FROM workshops"))).ShouldBe(1);
    }

    /// <summary>Links as two people at their keyboards do.</summary>
    internal static async Task Link(Actor first, Actor other)
    {
        await other.Types($"/link {await Code(first)}", "dm");
        await other.Presses("Both are mine", "dm");
        (await first.PressesDirect("Link them")).Says("Linked");
    }

    internal static async Task<string> Code(Actor who) => CodeIn().Match((await who.Types("/link", "dm")).Text).Groups["code"].Value;

    private static Task<long> People(Conversation bot) => bot.Get<IDatabase>().Read(q => q.One<long>(
        "SELECT count(DISTINCT person_id) FROM accounts WHERE native_id IN ('milo', 'zara')"));

    [GeneratedRegex("code: (?<code>[0-9A-Z ]{9})", RegexOptions.CultureInvariant)]
    private static partial Regex CodeIn();
}

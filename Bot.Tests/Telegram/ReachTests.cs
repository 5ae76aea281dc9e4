using Bot.Core.Commands;
using Bot.Core.Features.Workshops;
using Bot.Core.People;
using Bot.Emulators.Telegram.World;
using Bot.Host.Telegram;

namespace Bot.Tests.Telegram;

/// <summary>How words for one person reach them: at the press, unseen by others, in private, or by a way that is shown.</summary>
public sealed class ReachTests
{
    [Fact]
    public async Task Whoever_never_pressed_start_is_seated_and_shown_the_way_and_the_words_come_in_private()
    {
        await using var commons = await Workshop("seats:1");
        var card = commons.Card("Clay smiles");
        var answer = await commons.Answer(commons.Zara.Presses(card, "Going"));
        answer.Url.ShouldNotBeNull().ShouldStartWith("https://t.me/smile_bot?start=");
        (await commons.Rows<string>("SELECT standing FROM rsvps")).ShouldBe(["Going"]);
        commons.Zara.Follows(answer.Url);
        await commons.Settle();
        commons.Direct(commons.Zara).Text.ShouldContain("You are in.");
        // From now on there is no need for that.
        var again = await commons.Answer(commons.Zara.Presses(card, "Going"));
        again.Url.ShouldBeNull();
        again.Text.ShouldContain("You are in already");
        (await commons.Rows<long>("SELECT count(*) FROM rsvps")).ShouldBe([1]);
        await commons.Later(days: 4);
        commons.Directs(commons.Zara).ShouldContain(seen => seen.Text.Contains("Clay smiles", StringComparison.Ordinal));
        commons.Emulator.MustBeClean();
    }

    [Fact]
    public async Task A_card_for_one_person_is_seen_by_nobody_else_in_the_group()
    {
        await using var commons = await Workshop();
        commons.Zara.Starts();
        await commons.Settle();
        await commons.Answer(commons.Zara.Presses(commons.Card("Clay smiles"), "More"));
        var more = commons.Zara.Sees(commons.Group).Single(seen => seen.IsEphemeral);
        commons.Carmen.Sees(commons.Group).ShouldNotContain(seen => seen.IsEphemeral);
        more.Labels.ShouldContain("Who comes");
        var press = commons.Zara.Presses(more.Message, "Who comes");
        await commons.Answer(press);
        await commons.Later(seconds: 5);
        commons.Zara.Sees(more.Message)!.Text.ShouldNotBe(more.Text);
        commons.Emulator.MustBeClean();
    }

    [Fact]
    public async Task A_menu_command_in_a_group_is_between_the_person_and_the_bot()
    {
        await using var commons = await Workshop();
        commons.Carmen.Uses(commons.Group, "eventos");
        await commons.Settle();
        var seen = commons.Carmen.Sees(commons.Group).Last(one => one.IsEphemeral && one.Message.From == commons.Emulator.Platform.Bot);
        seen.Text.ShouldContain("Clay smiles");
        commons.Zara.Sees(commons.Group).ShouldNotContain(one => one.IsEphemeral);
        commons.Emulator.MustBeClean();
    }

    [Fact]
    public async Task As_an_admin_the_bot_answers_a_typed_command_unseen_and_hears_talk_without_a_word()
    {
        await using var commons = await Workshop();
        commons.Emulator.People.PromoteBot(commons.Group);
        await commons.Settle();
        commons.Juno.Types(commons.Group, "/workshop");
        commons.Zara.Types(commons.Group, "I said going to Carmen, not to a bot");
        commons.Zara.Types(commons.Group, "/weather");
        commons.Zara.Types(commons.Group, "/help@other_bot");
        await commons.Settle();
        commons.Juno.Sees(commons.Group).Single(seen => seen.IsEphemeral && seen.Message.From == commons.Emulator.Platform.Bot).Labels.ShouldContain("Plan a workshop");
        commons.Zara.Sees(commons.Group).ShouldNotContain(seen => seen.IsEphemeral);
        (await commons.Rows<long>("SELECT count(*) FROM accounts WHERE name = 'Zara'")).ShouldBe([0]);
        commons.Emulator.MustBeClean();
    }

    [Fact]
    public async Task A_newcomer_who_writes_in_private_first_is_found_in_the_group()
    {
        await using var commons = await Workshop();
        commons.Zara.Starts();
        await commons.Settle();
        commons.Direct(commons.Zara).Text.ShouldContain("What I can do in Smile Commons");
        var stranger = commons.Emulator.People.Add("Stranger");
        stranger.Starts();
        await commons.Settle();
        commons.Direct(stranger).Text.ShouldContain("I do not know yet which community you belong to");
        commons.Emulator.MustBeClean();
    }

    [Fact]
    public async Task A_link_carries_an_answer_to_a_workshop_and_the_choice_of_messages()
    {
        await using var commons = await Workshop();
        var id = (await commons.Rows<WorkshopId>("SELECT id FROM workshops")).Single();
        var at = new Core.Chat.Whereabouts(TelegramNames.Space(commons.Group.Id), TelegramNames.Place(commons.Group.Id), "Smile Commons");
        var tokens = commons.Get<Tokens>();
        var going = await commons.Get<Kept>().Offer(tokens.Encode(new Rsvp(id, RsvpAnswer.Going)), at);
        var choice = await commons.Get<Kept>().Offer(tokens.Encode(new FewerMessages()), at);
        going.Length.ShouldBeLessThanOrEqualTo(64);
        commons.Zara.Starts(going);
        commons.Carmen.Starts(going);
        await commons.Settle();
        commons.Direct(commons.Zara).Text.ShouldContain("You are in.");
        commons.Direct(commons.Carmen).Text.ShouldContain("Tienes plaza.");
        (await commons.Rows<long>("SELECT count(*) FROM rsvps WHERE standing = 'Going'")).ShouldBe([2]);
        commons.Zara.Starts(choice);
        await commons.Settle();
        commons.Direct(commons.Zara).Labels.ShouldContain("Only cancellations");
        await commons.Later(days: 1, hours: 1);
        commons.Zara.Starts(choice);
        await commons.Settle();
        commons.Direct(commons.Zara).Text.ShouldContain("not valid any more");
        commons.Emulator.MustBeClean();
    }

    [Fact]
    public async Task An_anonymous_admin_acts_without_being_named()
    {
        await using var commons = await Commons.Start();
        commons.Emulator.People.HideBehindGroup(commons.Group, commons.Juno);
        await commons.Settle();
        commons.Juno.Types(commons.Group, "/workshop_new@smile_bot");
        await commons.Settle();
        var question = commons.Find(commons.Zara, commons.Group, "What is it called?");
        commons.Juno.Replies(question, "Clay smiles");
        await commons.Settle();
        question = commons.Find(commons.Zara, commons.Group, "When does it begin?");
        commons.Juno.Replies(question, "fri 18:00");
        await commons.Settle();
        var review = commons.Find(commons.Zara, commons.Group, "Tap Done");
        // A press tells who it was; a member may not, an admin may.
        (await commons.Told(commons.Zara.Presses(review, "Done"))).ShouldContain("for somebody else");
        commons.Juno.Presses(review, "Done");
        await commons.Settle();
        commons.Card("Fri 27 Nov, 18:00");
        (await commons.Rows<string>("SELECT name FROM persons ORDER BY name")).ShouldNotContain("Juno");
        commons.Emulator.MustBeClean();
    }

    [Fact]
    public async Task Powers_come_from_the_group_and_end_five_minutes_after_they_were_taken()
    {
        await using var commons = await Commons.Start();
        commons.Zara.Types(commons.Group, "/workshop_new@smile_bot Clay fri 18:00");
        await commons.Settle();
        (await commons.Rows<long>("SELECT count(*) FROM workshops")).ShouldBe([0]);
        commons.Juno.Types(commons.Group, "/workshop_new@smile_bot Clay fri 18:00");
        await commons.Settle();
        commons.Emulator.People.Demote(commons.Group, commons.Juno);
        await commons.Later(minutes: 5);
        commons.Juno.Types(commons.Group, "/workshop_new@smile_bot Felt fri 18:00");
        await commons.Settle();
        commons.Juno.Starts();
        commons.Juno.Says("/workshop new Wool fri 18:00");
        await commons.Settle();
        commons.Direct(commons.Juno).Text.ShouldContain("Only organisers can do that");
        (await commons.Rows<string>("SELECT title FROM workshops")).ShouldBe(["Clay"]);
        var asked = commons.Emulator.Transcript.Print().Split('\n').Count(line => line.Contains("POST getChatAdministrators", StringComparison.Ordinal));
        asked.ShouldBe(2);
        commons.Emulator.MustBeClean();
    }

    [Fact]
    public async Task A_power_that_was_lost_is_lost_in_private_too()
    {
        await using var commons = await Commons.Start();
        commons.Juno.Starts();
        commons.Juno.Says("/workshop new Clay fri 18:00");
        await commons.Settle();
        commons.Emulator.People.Demote(commons.Group, commons.Juno);
        await commons.Later(minutes: 6);
        commons.Juno.Says("/workshop new Felt fri 18:00");
        await commons.Settle();
        commons.Direct(commons.Juno).Text.ShouldContain("Only organisers can do that");
        (await commons.Rows<string>("SELECT title FROM workshops")).ShouldBe(["Clay"]);
        commons.Emulator.MustBeClean();
    }

    [Fact]
    public async Task Blocked_muted_thrown_out_and_back_again_is_noticed_without_noise()
    {
        await using var commons = await Workshop();
        commons.Zara.Starts();
        await commons.Settle();
        await commons.Answer(commons.Zara.Presses(commons.Card("Clay smiles"), "Going"));
        commons.Zara.Blocks();
        await commons.Settle();
        (await commons.Rows<int>("SELECT reachable FROM accounts WHERE name = 'Zara'")).ShouldBe([0]);
        await commons.Later(seconds: 30);
        commons.Emulator.People.MuteBot(commons.Group);
        await commons.Settle();
        var before = commons.Emulator.Pace.Written;
        await commons.Later(days: 3, hours: 12);
        commons.Emulator.Pace.Written.ShouldBe(before);
        commons.Emulator.People.KickBot(commons.Group);
        await commons.Settle();
        await commons.Restart();
        commons.Zara.Starts();
        commons.Emulator.People.AddBot(commons.Group);
        await commons.Settle();
        await commons.Drain();
        commons.Card("Hello, I am SmileBot");
        (await commons.Rows<int>("SELECT reachable FROM accounts WHERE name = 'Zara'")).ShouldBe([1]);
        commons.Log.ToString().ShouldNotContain(" error ");
        commons.Emulator.MustBeClean();
    }

    [Fact]
    public async Task Topics_are_places_of_their_own()
    {
        await using var commons = await Commons.Start();
        var forum = commons.Emulator.People.AddGroup("Forum", isForum: true);
        commons.Emulator.People.Join(forum, commons.Juno);
        commons.Emulator.People.Promote(forum, commons.Juno);
        var topic = commons.Emulator.People.AddTopic(forum, "Pottery");
        await commons.Settle();
        commons.Juno.Types(forum, "/workshop_new@smile_bot Clay fri 18:00", topic);
        await commons.Settle();
        commons.Juno.Sees(forum, topic).ShouldContain(seen => seen.Text.StartsWith("Clay", StringComparison.Ordinal));
        (await commons.Rows<string>("SELECT name FROM places WHERE name LIKE 'Forum %'")).ShouldBe(["Forum · Pottery"]);
        var card = commons.Juno.Sees(forum, topic).Last(seen => seen.Text.StartsWith("Clay", StringComparison.Ordinal)).Message;
        await commons.Answer(commons.Juno.Presses(card, "Going"));
        await commons.Later(seconds: 20);
        commons.Text(card).ShouldContain("Juno");
        commons.Emulator.MustBeClean();
    }

    internal static async Task<Commons> Workshop(string more = "", ChatKind kind = ChatKind.Supergroup)
    {
        var commons = await Commons.Start(kind);
        commons.Juno.Types(commons.Group, $"/workshop_new@smile_bot Clay smiles fri 18:00 {more}");
        await commons.Settle();
        return commons;
    }
}

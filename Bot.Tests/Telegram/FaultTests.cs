using Bot.Core.Calendar;
using Bot.Core.Chat;
using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Emulators.Loopback;
using Bot.Emulators.Telegram.World;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Telegram;

/// <summary>What goes wrong on the way: nothing is handled twice, and nothing is lost that the platform still holds.</summary>
public sealed class FaultTests
{
    [Fact]
    public async Task Updates_that_come_twice_and_in_the_wrong_order_are_handled_once_and_in_order()
    {
        await using var commons = await ReachTests.Workshop("seats:2");
        commons.Zara.Starts();
        await commons.Settle();
        commons.Emulator.Updates.Faults.Duplicates = true;
        commons.Emulator.Updates.Faults.Reversed = true;
        var card = commons.Card("Clay smiles");
        var presses = new[] { "Going", "Maybe", "Can't", "Going" }.Select(button => commons.Zara.Presses(card, button)).ToList();
        foreach (var press in presses) await commons.Answer(press);
        (await commons.Rows<string>("SELECT standing FROM rsvps")).ShouldBe(["Going"]);
        commons.Emulator.MustBeClean();
    }

    [Fact]
    public async Task An_hour_of_nothing_but_faults_loses_nothing()
    {
        await using var commons = await ReachTests.Workshop("seats:2");
        commons.Zara.Starts();
        await commons.Settle();
        commons.Emulator.Faults.For(TimeSpan.FromHours(1), new Trouble.Unavailable());
        commons.Zara.Presses(commons.Card("Clay smiles"), "Going");
        commons.Juno.Types(commons.Group, "/workshop_new@smile_bot Felt fri 19:00");
        await commons.Later(minutes: 61);
        // The longest wait between two tries of the worker.
        await commons.Later(hours: 1);
        (await commons.Rows<string>("SELECT standing FROM rsvps")).ShouldBe(["Going"]);
        commons.Card("Felt");
        commons.Text(commons.Card("Clay smiles")).ShouldContain("Zara");
        (await commons.Get<Core.Storage.IDatabase>().Read(q => commons.Get<Notes>().Counts(q))).Keys.ShouldNotContain(NoteState.Parked);
        commons.Emulator.MustBeClean();
    }

    [Fact]
    public async Task After_hours_without_the_platform_what_waited_goes_out_with_the_first_answer()
    {
        await using var commons = await ReachTests.Workshop("seats:2");
        commons.Zara.Starts();
        await commons.Settle();
        await commons.Answer(commons.Zara.Presses(commons.Card("Clay smiles"), "Going"));
        commons.Emulator.Faults.For(TimeSpan.FromHours(3), new Trouble.Unavailable());
        // By then the next try is most of an hour away.
        await commons.Later(hours: 3);
        commons.Text(commons.Card("Clay smiles")).ShouldNotContain("Zara");
        await commons.Later(minutes: 1);
        commons.Text(commons.Card("Clay smiles")).ShouldContain("Zara");
        commons.Emulator.MustBeClean();
    }

    [Fact]
    public async Task A_day_without_the_bot_is_made_up_for_and_late_commands_ask_first()
    {
        await using var commons = await ReachTests.Workshop("seats:2");
        commons.Zara.Starts();
        commons.Juno.Starts();
        await commons.Settle();
        var card = commons.Card("Clay smiles");
        await commons.Close();
        commons.Zara.Presses(card, "Going");
        commons.Zara.Presses(card, "Can't");
        commons.Juno.Says("/workshop new Felt fri 19:00");
        commons.Zara.Says("/help");
        commons.Clock.Advance(hours: 23);
        await commons.Open(settle: true);
        (await commons.Rows<string>("SELECT standing FROM rsvps")).ShouldBe(["Cant"]);
        commons.Directs(commons.Zara).ShouldContain(seen => seen.Text.Contains("What I can do", StringComparison.Ordinal));
        var question = commons.Direct(commons.Juno);
        question.Text.ShouldContain("You asked at 10:00");
        question.Text.ShouldContain("while I was away");
        (await commons.Rows<long>("SELECT count(*) FROM workshops")).ShouldBe([1]);
        commons.Juno.Presses(question.Message, "Do it now");
        await commons.Settle();
        await commons.Later(minutes: 1);
        commons.Card("Felt");
        commons.Emulator.MustBeClean();
    }

    [Fact]
    public async Task A_lost_answer_to_an_announcement_is_not_sent_again_and_is_counted()
    {
        await using var commons = await ReachTests.Workshop("seats:1");
        commons.Zara.Starts();
        commons.Carmen.Starts();
        await commons.Settle();
        var card = commons.Card("Clay smiles");
        await commons.Answer(commons.Zara.Presses(card, "Going"));
        await commons.Answer(commons.Carmen.Presses(card, "Going"));
        await commons.Later(seconds: 30);
        await commons.Answer(commons.Zara.Presses(card, "Can't"));
        commons.Emulator.Faults.Next("POST", "sendMessage", new Trouble.LostAnswer());
        await commons.Later(minutes: 30);
        commons.Directs(commons.Carmen).Count(seen => seen.Text.Contains("Hay una plaza libre", StringComparison.Ordinal)).ShouldBe(1);
        (await commons.Get<Core.Storage.IDatabase>().Read(q => commons.Get<Notes>().Counts(q)))[NoteState.MaybeSent].ShouldBe(1);
        commons.Emulator.MustBeClean();
    }

    [Fact]
    public async Task A_lost_answer_to_an_edit_and_to_a_press_is_made_good()
    {
        await using var commons = await ReachTests.Workshop("seats:1");
        commons.Zara.Starts();
        await commons.Settle();
        await commons.Later(seconds: 10);
        commons.Emulator.Faults.Next("POST", "answerCallbackQuery", new Trouble.Reset());
        commons.Emulator.Faults.Next("POST", "editMessageText", new Trouble.LostAnswer());
        (await commons.Told(commons.Zara.Presses(commons.Card("Clay smiles"), "Going"))).ShouldContain("You are in");
        await commons.Later(minutes: 2);
        commons.Text(commons.Card("Clay smiles")).ShouldContain("Zara");
        commons.Emulator.MustBeClean();
    }

    [Fact]
    public async Task The_platform_asks_to_wait_and_is_obeyed()
    {
        await using var commons = await ReachTests.Workshop();
        commons.Emulator.Faults.Next("POST", "sendMessage", new Trouble.RateLimited("user", TimeSpan.FromSeconds(20)));
        commons.Juno.Types(commons.Group, "/workshop_new@smile_bot Felt fri 19:00");
        await commons.Settle();
        commons.Card("Felt");
        commons.Clock.GetUtcNow().ShouldBeGreaterThan(FakeClock.Monday.AddSeconds(20));
        commons.Emulator.MustBeClean();
    }

    [Fact]
    public async Task An_input_that_fails_three_times_is_answered_with_its_number_and_the_next_one_goes_on()
    {
        await using var commons = await Commons.Start(more: services => services.AddSingleton<IMine, Broken>());
        commons.Zara.Starts();
        await commons.Settle();
        commons.Zara.Says("/mine");
        commons.Zara.Says("/help");
        await commons.Settle();
        var told = commons.Directs(commons.Zara);
        told[^2].Text.ShouldMatch("tell whoever runs me the number [2-9A-Z]{6}");
        told[^1].Text.ShouldContain("What I can do");
        commons.Log.ToString().Split('\n').Count(line => line.Contains("Incident", StringComparison.Ordinal)).ShouldBe(3);
        commons.Emulator.MustBeClean();
    }

    [Fact]
    public async Task Blocked_in_the_middle_of_a_form_and_back_again()
    {
        await using var commons = await Commons.Start();
        commons.Juno.Starts();
        commons.Juno.Says("/workshop new");
        await commons.Settle();
        commons.Juno.Says("Clay smiles");
        commons.Juno.Blocks();
        await commons.Settle();
        commons.Juno.Unblocks();
        commons.Juno.Says("fri 18:00");
        await commons.Settle();
        // What was answered before stays answered.
        commons.Direct(commons.Juno).Text.ShouldContain("Title Clay smiles");
        commons.Direct(commons.Juno).Text.ShouldContain("When fri 18:00");
        commons.Log.ToString().ShouldNotContain(" error ");
        commons.Emulator.MustBeClean();
    }

    [Fact]
    public async Task A_group_that_becomes_a_supergroup_keeps_everything_also_in_the_middle_of_a_form()
    {
        await using var commons = await ReachTests.Workshop("seats:2", ChatKind.Group);
        commons.Zara.Starts();
        await commons.Settle();
        var old = commons.Group;
        var card = commons.Card("Clay smiles");
        await commons.Answer(commons.Zara.Presses(card, "Going"));
        commons.Emulator.People.HideBehindGroup(old, commons.Juno, hidden: false);
        commons.Juno.Types(old, "/workshop_new@smile_bot");
        await commons.Settle();
        commons.Find(commons.Juno, old, "What is it called?");
        var grown = commons.Migrate();
        await commons.Settle();
        var question = commons.Find(commons.Juno, grown, "What is it called?");
        commons.Juno.Replies(question, "Felt");
        await commons.Settle();
        commons.Juno.Replies(commons.Find(commons.Juno, grown, "When does it begin?"), "fri 19:00");
        await commons.Settle();
        commons.Juno.Presses(commons.Find(commons.Juno, grown, "Tap Done"), "Done");
        await commons.Settle();
        await commons.Later(minutes: 1);
        commons.Card("Felt", grown);
        // The old card is out of reach, so it was posted anew, and goes on.
        var anew = commons.Card("Clay smiles", grown);
        commons.Text(anew).ShouldContain("Zara");
        await commons.Answer(commons.Carmen.Presses(anew, "Going"));
        await commons.Later(minutes: 1);
        commons.Text(anew).ShouldContain("Carmen");
        (await commons.Rows<long>("SELECT count(*) FROM communities")).ShouldBe([1]);
        commons.Emulator.MustBeClean();
    }

    [Fact]
    public async Task A_group_that_moved_while_the_bot_was_deaf_is_found_by_the_next_send()
    {
        await using var commons = await ReachTests.Workshop("seats:2", ChatKind.Group);
        await commons.Close();
        var grown = commons.Migrate();
        commons.Emulator.Updates.DropAll();
        await commons.Open(settle: true);
        await commons.Later(days: 3);
        grown.Messages.Values.ShouldContain(message => message.Text.Contains("Clay smiles", StringComparison.Ordinal));
        (await commons.Rows<string>("SELECT native_id FROM spaces WHERE platform = 'telegram'")).ShouldBe([$"{grown.Id}"]);
        commons.Emulator.MustBeClean();
    }

    [Fact]
    public async Task A_webhook_of_another_program_is_said_and_removed_and_what_waited_is_answered()
    {
        await using var commons = await Commons.Start();
        commons.Zara.Starts();
        await commons.Settle();
        await commons.Close();
        commons.Emulator.People.LeaveWebhook();
        commons.Zara.Says("/help");
        await commons.Open(settle: true);
        commons.Emulator.Updates.Webhook.ShouldBe("");
        commons.Log.ToString().ShouldContain("Another program has set a webhook for this bot; it is removed");
        commons.Direct(commons.Zara).Text.ShouldContain("What I can do");
        commons.Emulator.MustBeClean();
    }

    [Fact]
    public async Task A_second_poller_is_waited_for_and_said_once()
    {
        await using var commons = await Commons.Start();
        commons.Emulator.Updates.Conflict();
        commons.Zara.Starts();
        await commons.Settle();
        commons.Log.ToString().Split('\n').Count(line => line.Contains("Another program asks Telegram for the updates", StringComparison.Ordinal)).ShouldBe(1);
        commons.Direct(commons.Zara).Text.ShouldContain("What I can do");
        commons.Emulator.MustBeClean();
    }

    [Fact]
    public async Task The_token_is_in_no_line_of_the_log_whatever_goes_wrong()
    {
        await using var commons = await Commons.Start();
        commons.Emulator.Faults.For(TimeSpan.FromMinutes(1), new Trouble.Reset());
        commons.Zara.Starts();
        await commons.Later(minutes: 2);
        commons.Emulator.CutNetwork();
        commons.Zara.Says("/help");
        commons.Clock.Advance(minutes: 2);
        commons.Emulator.RestoreNetwork();
        await commons.Settle();
        var secret = commons.Emulator.Token.Split(':')[1];
        commons.Log.ToString().ShouldNotContain(secret);
    }

    private sealed class Broken : IMine
    {
        public Task<IReadOnlyList<AgendaItem>> Mine(Caller who, CancellationToken ct) => throw new InvalidDataException("broken on purpose");

        public IReadOnlyList<Button> Organise(Caller who) => [];
    }
}

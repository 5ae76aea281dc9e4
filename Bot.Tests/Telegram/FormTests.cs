using Bot.Emulators.Telegram.Driving;

namespace Bot.Tests.Telegram;

/// <summary>Forms one question at a time: in private, in a group, by words and by buttons.</summary>
public sealed class FormTests
{
    [Fact]
    public async Task A_form_is_asked_in_private_and_its_card_goes_to_the_group()
    {
        await using var commons = await Commons.Start();
        var juno = commons.Juno;
        juno.Starts();
        await commons.Settle();
        juno.Types(commons.Group, "/workshop@smile_bot new");
        await commons.Settle();
        commons.Direct(juno).Text.ShouldContain("What is it called?");
        juno.Says("Clay <b>& smiles</b>");
        await commons.Settle();
        commons.Direct(juno).Text.ShouldContain("When does it begin?");
        await Press(commons, juno, "Fri 27 Nov");
        commons.Direct(juno).Text.ShouldContain("At what time?");
        await Press(commons, juno, "18:00");
        commons.Direct(juno).Text.ShouldContain("Tap Done");
        commons.Direct(juno).Text.ShouldContain("Clay <b>& smiles</b>");
        await Press(commons, juno, "Seats");
        juno.Says("eight");
        await commons.Settle();
        commons.Direct(juno).Text.ShouldContain("“eight” does not work here");
        juno.Says("8");
        await commons.Settle();
        await Press(commons, juno, "Hidden");
        await Press(commons, juno, "Yes");
        await Press(commons, juno, "Done");
        commons.Text(commons.Card("Clay <b>& smiles</b>")).ShouldContain("0 of 8 seats");
        commons.Text(commons.Card("Clay <b>& smiles</b>")).ShouldContain("Fri 27 Nov, 18:00");
        (await commons.Rows<long>("SELECT count(*) FROM telegram_questions")).ShouldBe([0]);
        commons.Emulator.MustBeClean();
    }

    [Fact]
    public async Task In_a_group_only_a_reply_is_an_answer_and_two_people_fill_forms_at_once()
    {
        await using var commons = await Commons.Start();
        var zara = commons.Zara;
        commons.Emulator.People.Promote(commons.Group, zara);
        commons.Juno.Types(commons.Group, "/workshop_new@smile_bot");
        zara.Types(commons.Group, "/taller_nuevo@smile_bot");
        await commons.Settle();
        var questions = commons.Owner.Sees(commons.Group).Where(seen => seen.Text.Contains("What is it called?", StringComparison.Ordinal)).ToList();
        questions.Count.ShouldBe(2);
        var first = questions.Single(seen => seen.Message.ReplyTo!.From == commons.Juno.User);
        var second = questions.Single(seen => seen.Message.ReplyTo!.From == zara.User);
        first.Text.ShouldContain("Reply to this message.");
        // Talk, somebody else's reply, and a reply to the other question are no answers.
        commons.Juno.Types(commons.Group, "Anybody there?");
        commons.Carmen.Replies(first.Message, "Not mine");
        zara.Replies(first.Message, "Nor mine");
        zara.Replies(second.Message, "Felt");
        commons.Juno.Replies(first.Message, "Clay");
        await commons.Settle();
        var asked = commons.Owner.Sees(commons.Group).Where(seen => seen.Text.Contains("When does it begin?", StringComparison.Ordinal)).ToList();
        asked.Count.ShouldBe(2);
        foreach (var question in asked)
        {
            var whose = question.Message.ReplyTo!.From == zara.User ? zara : commons.Juno;
            whose.Replies(question.Message, "sat 10-14");
        }
        await commons.Settle();
        foreach (var review in commons.Owner.Sees(commons.Group).Where(seen => seen.Labels.Contains("Done")).ToList())
            (review.Message.ReplyTo!.From == zara.User ? zara : commons.Juno).Presses(review.Message, "Done");
        await commons.Settle();
        commons.Text(commons.Card("Felt")).ShouldContain("Sat 28 Nov");
        commons.Text(commons.Card("Clay")).ShouldContain("Sat 28 Nov");
        commons.Emulator.MustBeClean();
    }

    [Fact]
    public async Task An_unfinished_form_survives_a_restart()
    {
        await using var commons = await Commons.Start();
        commons.Juno.Starts();
        commons.Juno.Says("/workshop new");
        await commons.Settle();
        commons.Juno.Says("Clay smiles");
        await commons.Settle();
        await commons.Restart();
        commons.Juno.Says("fri 18:00");
        await commons.Settle();
        await Press(commons, commons.Juno, "Done");
        await commons.Later(seconds: 10);
        commons.Text(commons.Card("Clay smiles")).ShouldContain("Fri 27 Nov");
        commons.Emulator.MustBeClean();
    }

    [Fact]
    public async Task Back_asks_the_question_before_and_cancel_ends_it()
    {
        await using var commons = await Commons.Start();
        commons.Juno.Starts();
        commons.Juno.Says("/workshop new");
        await commons.Settle();
        commons.Juno.Says("Clay");
        await commons.Settle();
        await Press(commons, commons.Juno, "Back");
        commons.Direct(commons.Juno).Text.ShouldContain("Now: Clay");
        commons.Juno.Says("Felt");
        await commons.Settle();
        commons.Juno.Says("fri 18:00");
        await commons.Settle();
        commons.Direct(commons.Juno).Text.ShouldContain("Felt");
        await Press(commons, commons.Juno, "Where");
        await Press(commons, commons.Juno, "Skip");
        commons.Direct(commons.Juno).Text.ShouldContain("Tap Done");
        await Press(commons, commons.Juno, "Cancel");
        commons.Direct(commons.Juno).Text.ShouldContain("Nothing was changed");
        commons.Juno.Says("Hello?");
        await commons.Settle();
        commons.Direct(commons.Juno).Text.ShouldContain("/help");
        (await commons.Rows<long>("SELECT count(*) FROM workshops")).ShouldBe([0]);
        commons.Emulator.MustBeClean();
    }

    [Fact]
    public async Task What_the_rules_refuse_is_asked_again_and_nothing_is_lost()
    {
        await using var commons = await Commons.Start();
        commons.Juno.Starts();
        commons.Juno.Says("/workshop new Clay someday");
        await commons.Settle();
        commons.Direct(commons.Juno).Text.ShouldContain("someday");
        commons.Juno.Says("fri 18:00 for 10 days");
        await commons.Settle();
        commons.Juno.Says("fri 18:00");
        await commons.Settle();
        await Press(commons, commons.Juno, "Length");
        await Press(commons, commons.Juno, "2 h");
        await Press(commons, commons.Juno, "Done");
        (await commons.Rows<long>("SELECT length_minutes FROM workshops")).ShouldBe([120]);
        commons.Emulator.MustBeClean();
    }

    [Fact]
    public async Task Whoever_never_pressed_start_goes_on_with_the_form_in_private_by_a_link()
    {
        await using var commons = await Commons.Start();
        commons.Juno.Types(commons.Group, "/workshop_new@smile_bot");
        await commons.Settle();
        var question = commons.Find(commons.Juno, commons.Group, "What is it called?");
        var link = commons.Juno.Sees(question)!.Buttons.Single(button => button.Url is not null).Url!;
        commons.Juno.Follows(link);
        await commons.Settle();
        commons.Direct(commons.Juno).Text.ShouldContain("What is it called?");
        commons.Juno.Says("Clay smiles");
        await commons.Settle();
        commons.Juno.Says("fri 18:00");
        await commons.Settle();
        await Press(commons, commons.Juno, "Done");
        commons.Text(commons.Card("Clay smiles")).ShouldContain("Fri 27 Nov");
        // Nobody else can use it.
        commons.Zara.Follows(link);
        await commons.Settle();
        commons.Direct(commons.Zara).Text.ShouldContain("not valid any more");
        commons.Emulator.MustBeClean();
    }

    private static async Task Press(Commons commons, Person person, string label)
    {
        person.Presses(commons.Direct(person).Message, label);
        await commons.Settle();
    }
}

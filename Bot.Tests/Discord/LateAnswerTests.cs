using Bot.Emulators.Discord.Driving;
using Bot.Emulators.Discord.World;

namespace Bot.Tests.Discord;

/// <summary>However slow a handler is, people are answered in time, and what is private stays private.</summary>
public sealed class LateAnswerTests
{
    [Theory]
    [InlineData("you you", 4, "for you", true)]
    [InlineData("you refuse", 4, "it cannot be done", true)]
    [InlineData("you toast", 4, "a toast", true)]
    [InlineData("you all", 4, "for all", false)]
    [InlineData("up update", 7, "", true)]
    [InlineData("up you", 4, "for you", true)]
    [InlineData("ask ask", 9, "", true)]
    public async Task What_is_quick_is_itself_the_first_answer(string button, int callback, string says, bool onlyYou)
    {
        await using var square = await Start();
        var card = await Card(square);
        var pressed = await square.Answer(square.Zara.Presses(card, button));
        pressed.Callback.ShouldBe(callback);
        if (says.Length > 0)
        {
            square.Text(pressed.Original!).ShouldBe(says);
            pressed.Original!.Has(MessageFlag.Ephemeral).ShouldBe(onlyYou);
        }
        if (button.EndsWith("update", StringComparison.Ordinal) || button.EndsWith("all", StringComparison.Ordinal)) Aside(square, pressed);
        square.MustBeClean();
    }

    [Theory]
    [InlineData("you you", 5, "for you")]
    [InlineData("you refuse", 5, "it cannot be done")]
    [InlineData("you ask", 5, "The form is ready")]
    [InlineData("all refuse", 5, "it cannot be done")]
    [InlineData("all you", 5, "for you")]
    [InlineData("all ask", 5, "The form is ready")]
    [InlineData("up you", 6, "for you")]
    [InlineData("up refuse", 6, "it cannot be done")]
    [InlineData("up ask", 6, "The form is ready")]
    [InlineData("ask ask", 5, "The form is ready")]
    [InlineData("ask refuse", 5, "it cannot be done")]
    public async Task What_comes_late_and_is_private_is_seen_by_nobody_else(string button, int callback, string says)
    {
        await using var square = await Start();
        var card = await Card(square);
        var before = Seen(square).Count;
        var pressed = await Late(square, card, button, callback);
        var mine = new[] { pressed.Original }.Concat(pressed.FollowUps).OfType<Message>().ToList();
        mine.ShouldContain(message => message.Has(MessageFlag.Ephemeral) && square.Text(message).Contains(says, StringComparison.Ordinal));
        // Neither an answer nor a "thinking" is left for the others.
        Seen(square).Count.ShouldBe(before);
        square.MustBeClean();
    }

    [Theory]
    [InlineData("all all", 5)]
    [InlineData("you all", 5)]
    [InlineData("up all", 6)]
    public async Task What_comes_late_for_everybody_is_seen_by_everybody(string button, int callback)
    {
        await using var square = await Start();
        var card = await Card(square);
        var pressed = await Late(square, card, button, callback);
        Seen(square).ShouldContain("for all");
        Aside(square, pressed);
        square.MustBeClean();
    }

    [Theory]
    [InlineData("up update", 6)]
    [InlineData("you update", 5)]
    public async Task A_late_change_changes_the_pressed_card(string button, int callback)
    {
        await using var square = await Start();
        var card = await Card(square);
        await Late(square, card, button, callback);
        square.Text(card).ShouldContain("Changed things");
        square.MustBeClean();
    }

    [Fact]
    public async Task A_late_form_opens_with_its_button()
    {
        await using var square = await Start();
        var card = await Card(square);
        var pressed = await Late(square, card, "ask ask", 5);
        var opened = await square.Answer(square.Zara.Presses(pressed.Original!, "Continue"));
        (await square.Told(square.Zara.Submits(opened.Modal!, ("word", "smile")))).ShouldBe("You wrote smile");
        square.MustBeClean();
    }

    [Fact]
    public async Task After_a_quarter_of_an_hour_a_change_goes_through_the_bot_s_own_message()
    {
        await using var square = await Start();
        var card = await Card(square);
        var gate = square.Get<Gate>();
        gate.Shut();
        var pressed = square.Zara.Presses(card, "up update");
        await Defer(square, pressed, 6);
        square.Clock.Advance(minutes: 16);
        gate.Open();
        await square.Settle();
        square.Text(card).ShouldContain("Changed things");
    }

    [Fact]
    public async Task What_one_person_does_is_done_in_order_and_holds_nobody_else_up()
    {
        await using var square = await Start();
        var card = await Card(square);
        var gate = square.Get<Gate>();
        gate.Shut();
        var first = square.Zara.Presses(card, "up you");
        var second = square.Zara.Presses(card, "up refuse");
        // Somebody else's answer comes while theirs wait.
        var other = await square.Emulator.WholeAnswer(square.Carmen.Uses(square.Room, "help"));
        square.Text(other.Original!).ShouldContain("Smile Commons");
        gate.Passed.ShouldBeEmpty();
        gate.Open();
        await square.Answer(first);
        await square.Answer(second);
        first.Id.ShouldBeLessThan(second.Id);
        gate.Passed.ShouldBe(["Zara", "Zara"]);
        square.MustBeClean();
    }

    private static Task<Square> Start() => Square.Start(features: SlowHandler.Add);

    private static async Task<Message> Card(Square square)
    {
        await square.Answer(square.Juno.Uses(square.Room, "slow"));
        return square.Card("Slow things");
    }

    /// <summary>Presses, waits for the deferral, then lets the handler answer.</summary>
    private static async Task<Interaction> Late(Square square, Message card, string button, int callback)
    {
        var gate = square.Get<Gate>();
        gate.Shut();
        var pressed = square.Zara.Presses(card, button);
        await Defer(square, pressed, callback);
        gate.Open();
        await square.Settle();
        return pressed;
    }

    private static async Task Defer(Square square, Interaction pressed, int callback)
    {
        await square.Clock.UntilArmed(TimeSpan.FromSeconds(1.5));
        square.Clock.Advance(TimeSpan.FromSeconds(1.5));
        await square.Emulator.Until(() => pressed.Acknowledged.IsCompleted, "the answer is put off");
        pressed.Callback.ShouldBe(callback);
    }

    private static void Aside(Square square, Interaction pressed)
    {
        var aside = pressed.FollowUps.Where(message => message.Has(MessageFlag.Ephemeral)).ShouldHaveSingleItem();
        square.Text(aside).ShouldBe("beside it");
    }

    /// <summary>What somebody who did nothing sees.</summary>
    private static IReadOnlyList<string> Seen(Square square)
    {
        lock (square.Emulator.Platform.Sync) return [.. square.Carmen.Sees(square.Room).Select(seen => seen.IsLoading ? "thinking" : seen.Text)];
    }
}

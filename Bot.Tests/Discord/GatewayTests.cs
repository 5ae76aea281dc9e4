using Bot.Emulators.Discord;
using Bot.Emulators.Loopback;
using Gateway = Bot.Host.Discord.Gateway;

namespace Bot.Tests.Discord;

/// <summary>Connections break in every way there is: nothing that was delivered is lost, nothing is handled twice.</summary>
public sealed class GatewayTests
{
    [Fact]
    public async Task When_asked_to_reconnect_it_goes_on_where_it_was()
    {
        await using var square = await Square.Start();
        await Break(square, () => square.Emulator.Gateway.AskToReconnect());
        square.Emulator.Gateway.Identified.ShouldBe(1);
        await StillAnswers(square);
    }

    [Fact]
    public async Task After_a_broken_connection_it_is_told_what_it_missed()
    {
        await using var square = await Square.Start();
        var before = Connections(square);
        square.Emulator.Gateway.Abort();
        await square.Emulator.Until(() => square.Emulator.Gateway.Connected == 0, "the connection is gone");
        // Said while nobody listens.
        var missed = square.Zara.Uses(square.Room, "help");
        await Reconnect(square, before);
        (await square.Told(missed)).ShouldContain("Smile Commons");
        square.Emulator.Gateway.Identified.ShouldBe(1);
        await StillAnswers(square);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public async Task A_session_that_is_over_begins_anew_after_a_wait(bool resumable, int identified)
    {
        await using var square = await Square.Start();
        await Break(square, () => square.Emulator.Gateway.Invalidate(resumable));
        square.Emulator.Gateway.Identified.ShouldBe(identified);
        await StillAnswers(square);
    }

    [Theory]
    [InlineData(4000, 1)]
    [InlineData(4009, 2)]
    public async Task A_close_code_says_whether_the_session_lives_on(int code, int identified)
    {
        await using var square = await Square.Start();
        await Break(square, () => square.Emulator.Gateway.Close(code));
        square.Emulator.Gateway.Identified.ShouldBe(identified);
        await StillAnswers(square);
    }

    [Theory]
    [InlineData(4004, "Reset Token")]
    [InlineData(4014, "whoever makes SmileBot")]
    public async Task A_close_code_that_is_for_good_ends_it_with_what_to_do(int code, string sentence)
    {
        await using var square = await Square.Start();
        square.Emulator.Gateway.Close(code);
        await square.Ended();
        square.Get<Bot.Host.Ending>().Sentence!.ShouldContain(sentence);
        square.Emulator.Gateway.Identified.ShouldBe(1);
        square.Log.ToString().ShouldNotContain(square.Emulator.Token);
    }

    [Fact]
    public async Task A_connection_that_answers_no_heartbeat_is_left_soon()
    {
        await using var square = await Square.Start(new EmulatorOptions());
        square.Emulator.Gateway.Faults.NoAcks = true;
        var before = Connections(square);
        await square.Clock.UntilArmed(TimeSpan.FromSeconds(41));
        var begun = square.Clock.GetUtcNow();
        square.Clock.Advance(TimeSpan.FromSeconds(41));
        await square.Emulator.Until(() => Beats(square) == 1, "a heartbeat");
        square.Emulator.Gateway.Faults.NoAcks = false;
        await square.Clock.UntilArmed(TimeSpan.FromSeconds(10));
        square.Clock.Advance(TimeSpan.FromSeconds(10));
        await Reconnect(square, before);
        (square.Clock.GetUtcNow() - begun).ShouldBeLessThan(TimeSpan.FromSeconds(60), square.Log.ToString());
        square.Emulator.Gateway.Identified.ShouldBe(1);
        await StillAnswers(square);
    }

    [Fact]
    public async Task What_is_delivered_twice_is_answered_once()
    {
        await using var square = await Square.Start();
        square.Emulator.Gateway.Faults.Duplicates = true;
        await CommandTests.Make(square, "Clay");
        var card = square.Card("Clay");
        (await square.Told(square.Zara.Presses(card, "Going"))).ShouldContain("You are in");
        square.Emulator.Gateway.Repeat(4);
        (await square.Told(square.Carmen.Presses(card, "Going"))).ShouldContain("Tienes plaza");
        await square.Drain();
        square.Text(card).ShouldContain("2 of 8 seats");
        Callbacks(square).ShouldBe(3);
        square.MustBeClean();
    }

    [Fact]
    public async Task A_reset_in_the_middle_of_a_burst_loses_nobody()
    {
        await using var square = await Square.Start();
        await CommandTests.Make(square, "Clay");
        var card = square.Card("Clay");
        var people = Enumerable.Range(0, 20).Select(number => square.Meet($"member {number}")).ToList();
        var before = Connections(square);
        square.Emulator.Gateway.Faults.AbortAfter = 7;
        var pressed = people.Select(person => person.Presses(card, "Going")).ToList();
        await Reconnect(square, before);
        var told = new List<string>();
        foreach (var one in pressed) told.Add(await square.Told(one));
        told.Count(text => text.Contains("You are in", StringComparison.Ordinal)).ShouldBe(8);
        told.Count(text => text.Contains("waitlist", StringComparison.Ordinal)).ShouldBe(12);
        await square.Later(minutes: 1);
        square.Text(card).ShouldContain("8 of 8 seats");
        square.MustBeClean();
    }

    [Fact]
    public async Task After_half_an_hour_without_network_it_is_back_and_sends_what_waited_once()
    {
        await using var square = await Square.Start();
        await square.Answer(square.Juno.Uses(square.Room, "workshop new", ("title", "Clay"), ("when", "fri 18:00"), ("seats", 1)));
        var card = square.Card("Clay");
        await square.Answer(square.Zara.Presses(card, "Going"));
        await square.Answer(square.Carmen.Presses(card, "Going"));
        await square.Later(minutes: 1);
        await square.Answer(square.Zara.Presses(card, "Can't"));
        var before = Connections(square);
        square.Emulator.CutNetwork();
        await square.Steps(TimeSpan.FromMinutes(30), TimeSpan.FromSeconds(30));
        square.Directs(square.Carmen).ShouldBeEmpty();
        square.Emulator.RestoreNetwork();
        await Reconnect(square, before);
        // The waits between tries have grown meanwhile.
        await square.Steps(TimeSpan.FromMinutes(30), TimeSpan.FromSeconds(30));
        square.Directs(square.Carmen).ShouldHaveSingleItem().ShouldContain("es tuya");
        // The tries while nothing got through are told as warnings, not as faults.
        await StillAnswers(square);
    }

    private static async Task Break(Square square, Action how)
    {
        var before = Connections(square);
        how();
        await Reconnect(square, before);
    }

    /// <summary>Turns the clock over the waits until another connection is there.</summary>
    private static async Task Reconnect(Square square, int before)
    {
        // Small steps: who acted meanwhile has to be answered within three seconds.
        for (var i = 0; i < 1000; i++)
        {
            if (Connections(square) > before && square.Get<Gateway>().Connected && square.Emulator.Gateway.Connected > 0) return;
            await square.Quiet();
            square.Clock.Advance(TimeSpan.FromMilliseconds(200));
        }
        throw new ShouldAssertException($"It did not come back.\n{square.Emulator.Transcript.Print(30)}\n{square.Log}");
    }

    private static async Task StillAnswers(Square square)
    {
        (await square.Told(square.Zara.Uses(square.Room, "help"))).ShouldContain("Smile Commons");
        square.MustBeClean();
    }

    private static int Connections(Square square) => FromBot(square, "connects");

    private static int Beats(Square square) => FromBot(square, "HEARTBEAT");

    private static int FromBot(Square square, string what) => square.Emulator.Transcript.Exchanges
        .Count(one => one.Direction == Direction.FromBot && one.What.StartsWith(what, StringComparison.Ordinal));

    private static int Callbacks(Square square) => square.Emulator.Transcript.Exchanges
        .Count(one => one.Direction == Direction.Request && one.What.Contains("/callback", StringComparison.Ordinal));
}

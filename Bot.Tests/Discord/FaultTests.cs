using Bot.Emulators.Discord.World;
using Bot.Emulators.Loopback;

namespace Bot.Tests.Discord;

/// <summary>The platform refuses, breaks and loses answers: people are answered once, and nobody is told twice.</summary>
public sealed class FaultTests
{
    private const string Send = "/channels/{channel_id}/messages";
    private const string Callback = "/callback";

    [Theory]
    [InlineData("user")]
    [InlineData("shared")]
    [InlineData("global")]
    public async Task A_message_waits_as_long_as_it_is_told_to_and_goes_out_once(string scope)
    {
        await using var square = await Promotion();
        square.Emulator.Faults.Next("POST", Send, new Trouble.RateLimited(scope, TimeSpan.FromSeconds(30)));
        await square.Steps(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(1));
        square.Directs(square.Carmen).ShouldBeEmpty();
        await square.Steps(TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(1));
        square.Directs(square.Carmen).ShouldHaveSingleItem();
        square.MustBeClean();
    }

    [Theory]
    [InlineData("unavailable")]
    [InlineData("reset")]
    [InlineData("lost")]
    [InlineData("done but unavailable")]
    public async Task A_message_whose_answer_is_lost_arrives_once(string trouble)
    {
        await using var square = await Promotion();
        square.Emulator.Faults.Next("POST", Send, Trouble(trouble), times: 2);
        await square.Steps(TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(1));
        square.Directs(square.Carmen).ShouldHaveSingleItem().ShouldContain("es tuya");
        square.MustBeClean();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_the_nonce_is_forgotten_it_looks_before_it_sends_again(bool arrived)
    {
        await using var square = await Promotion();
        // Every try of the first minutes, whether it had its effect or not.
        square.Emulator.Faults.Next("POST", Send, arrived ? new Trouble.LostAnswer() : new Trouble.Reset(), times: 1);
        square.Emulator.Faults.Next("POST", Send, new Trouble.Reset(), times: 27);
        await square.Steps(TimeSpan.FromMinutes(30), TimeSpan.FromSeconds(2));
        square.Directs(square.Carmen).ShouldHaveSingleItem().ShouldContain("es tuya");
        square.Emulator.Transcript.Exchanges.Any(one => one.What.Contains("?limit=", StringComparison.Ordinal)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("unavailable")]
    [InlineData("reset")]
    [InlineData("lost")]
    [InlineData("done but unavailable")]
    public async Task A_press_whose_answer_is_lost_is_answered_and_counted_once(string trouble)
    {
        await using var square = await Square.Start();
        await CommandTests.Make(square, "Clay");
        var card = square.Card("Clay");
        square.Emulator.Faults.Next("POST", Callback, Trouble(trouble));
        var pressed = square.Zara.Presses(card, "Going");
        var told = square.Told(pressed);
        while (!told.IsCompleted)
        {
            await square.Quiet();
            square.Clock.Advance(TimeSpan.FromMilliseconds(20));
        }
        (await told).ShouldContain("You are in");
        await square.Drain();
        square.Text(card).ShouldContain("1 of 8 seats");
        // The second try finds out that the first one had its effect; that is what it is for.
        square.Emulator.Transcript.TakeViolations().ShouldAllBe(violation => violation.Rule.Contains("40060", StringComparison.Ordinal));
        square.MustBeClean();
    }

    [Fact]
    public async Task After_hours_without_network_what_waited_arrives_with_the_connection()
    {
        await using var square = await Promotion();
        square.Emulator.CutNetwork();
        // By then the next try is most of an hour away.
        await square.Steps(TimeSpan.FromHours(3), TimeSpan.FromMinutes(2));
        square.Directs(square.Carmen).ShouldBeEmpty();
        square.Emulator.RestoreNetwork();
        await square.Steps(TimeSpan.FromSeconds(90), TimeSpan.FromSeconds(5));
        square.Directs(square.Carmen).ShouldHaveSingleItem().ShouldContain("es tuya");
    }

    [Fact]
    public async Task Answers_to_people_do_not_wait_behind_other_sends()
    {
        await using var square = await Promotion();
        square.Emulator.Faults.Next("POST", Send, new Trouble.RateLimited("global", TimeSpan.FromMinutes(5)));
        await square.Steps(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(1));
        (await square.Told(square.Zara.Uses(square.Room, "help"))).ShouldContain("Smile Commons");
        square.MustBeClean();
    }

    [Fact]
    public async Task Who_has_closed_direct_messages_is_told_so_in_the_next_private_answer()
    {
        await using var square = await Promotion(closed: true);
        await square.Later(minutes: 1);
        square.Directs(square.Carmen).ShouldBeEmpty();
        await CommandTests.Make(square, "Felt");
        (await square.Told(square.Carmen.Presses(square.Card("Felt"), "Going"))).ShouldContain("Permite mensajes directos");
        square.MustBeClean();
    }

    [Fact]
    public async Task A_card_that_was_deleted_is_forgotten()
    {
        await using var square = await Square.Start();
        await CommandTests.Make(square, "Clay");
        var card = square.Card("Clay");
        var mine = await square.Answer(square.Zara.Presses(card, "Going"));
        mine.Callback.ShouldBe(4);
        square.Emulator.People.Delete(card);
        await square.Steps(TimeSpan.FromDays(5), TimeSpan.FromHours(6));
        // Refused once, then never tried again.
        square.Emulator.Transcript.Exchanges.Count(one => one.What.StartsWith("PATCH", StringComparison.Ordinal) && one.Status == 404).ShouldBe(1, square.Emulator.Transcript.Print(60));
    }

    [Fact]
    public async Task Taken_out_of_a_server_it_sends_nothing_there_and_comes_back_to_what_was()
    {
        await using var square = await Square.Start();
        await CommandTests.Make(square, "Clay");
        square.Emulator.People.RemoveBot(square.Guild);
        await square.Eventually(() => square.Log.ToString().Contains("no longer in", StringComparison.Ordinal), "it knows");
        var before = Requests(square);
        await square.Steps(TimeSpan.FromDays(5), TimeSpan.FromHours(6));
        Requests(square).ShouldBe(before);
        square.Emulator.People.AddBot(square.Guild);
        await square.Emulator.Until(() => square.Emulator.Platform.BotGuilds.Any(), "it is back");
        await square.Get<Bot.Host.Discord.DiscordServers>().Settled();
        (await square.Told(square.Juno.Uses(square.Room, "help"))).ShouldContain("Smile Commons");
    }

    private static int Requests(Square square) => square.Emulator.Transcript.Exchanges.Count(one => one.Direction == Direction.Request);

    private static Trouble Trouble(string name) => name switch
    {
        "unavailable" => new Trouble.Unavailable(),
        "reset" => new Trouble.Reset(),
        "lost" => new Trouble.LostAnswer(),
        _ => new Trouble.DoneButUnavailable(),
    };

    /// <summary>Carmen waits, and a seat has just become free: she is to be told.</summary>
    private static async Task<Square> Promotion(bool closed = false)
    {
        var square = await Square.Start();
        if (closed) square.Carmen.ClosesDms();
        await square.Answer(square.Juno.Uses(square.Room, "workshop new", ("title", "Clay"), ("when", "fri 18:00"), ("seats", 1)));
        Message card = square.Card("Clay");
        await square.Answer(square.Zara.Presses(card, "Going"));
        await square.Answer(square.Carmen.Presses(card, "Going"));
        await square.Answer(square.Zara.Presses(card, "Can't"));
        return square;
    }
}

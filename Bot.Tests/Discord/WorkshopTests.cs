using Bot.Core.Storage;

namespace Bot.Tests.Discord;

/// <summary>The workshop's way through Discord: typed, filled in, pressed, told.</summary>
public sealed class WorkshopTests
{
    [Fact]
    public async Task A_command_posts_a_card_and_buttons_change_it_for_everybody()
    {
        await using var square = await Square.Start();
        var made = await square.Answer(square.Juno.Uses(square.Room, "workshop new", ("title", "Clay smiles"), ("when", "fri 18:00"), ("seats", 1)));
        made.Callback.ShouldBe(4);
        var card = square.Card("Clay smiles");
        square.Text(card).ShouldContain("0 of 1 seat");
        square.Text(card).ShouldMatch(@"<t:\d+:F>");
        (await square.Told(square.Zara.Presses(card, "Going"))).ShouldContain("You are in");
        // One request is the answer, the words; the card is the worker's, once for all who press at that moment.
        await square.Drain();
        square.Text(card).ShouldContain("1 of 1 seat");
        (await square.Told(square.Carmen.Presses(card, "Going"))).ShouldContain("lista de espera");
        await square.Told(square.Zara.Presses(card, "Can't"));
        await square.Later(minutes: 2);
        square.Directs(square.Carmen).ShouldContain(text => text.Contains("Hay una plaza libre y es tuya", StringComparison.Ordinal));
        square.Carmen.Notifications.ShouldContain(one => one.Preview.Contains("Hay una plaza libre", StringComparison.Ordinal));
        square.MustBeClean();
    }

    [Fact]
    public async Task Forty_presses_are_forty_requests_and_a_few_edits_of_the_card()
    {
        await using var square = await Square.Start();
        await CommandTests.Make(square, "Clay");
        var card = square.Card("Clay");
        var people = Enumerable.Range(0, 40).Select(number => square.Meet($"member {number}")).ToList();
        var before = square.Emulator.Transcript.Exchanges.Count;
        foreach (var pressed in people.Select(person => person.Presses(card, "Going")).ToList()) (await square.Told(pressed)).ShouldNotBeEmpty();
        await square.Later(seconds: 10);
        square.Text(card).ShouldContain("8 of 8 seats");
        square.Text(card).ShouldContain("32 on the waitlist");
        var calls = square.Emulator.Transcript.Exchanges.Skip(before).Select(one => one.What).Where(what => what.Contains(" /", StringComparison.Ordinal)).ToList();
        calls.Count(what => what.StartsWith("POST", StringComparison.Ordinal) && what.Contains("/callback", StringComparison.Ordinal)).ShouldBe(40);
        calls.Count(what => what.StartsWith("POST", StringComparison.Ordinal) && what.Contains("/webhooks/", StringComparison.Ordinal)).ShouldBe(0);
        calls.Count(what => what.StartsWith("PATCH", StringComparison.Ordinal)).ShouldBeInRange(1, 10);
        square.MustBeClean();
    }

    [Fact]
    public async Task A_card_that_the_worker_may_not_write_is_written_by_the_answer()
    {
        await using var square = await Square.Start();
        await CommandTests.Make(square, "Clay");
        var card = square.Card("Clay");
        await square.Get<IDatabase>().Write(null, tx => tx.Run("DELETE FROM card_copies"));
        var pressed = await square.Answer(square.Zara.Presses(card, "Going"));
        pressed.Callback.ShouldBe(7);
        square.Text(card).ShouldContain("1 of 8 seats");
        (await square.Told(pressed)).ShouldContain("You are in");
        square.MustBeClean();
    }

    [Fact]
    public async Task On_the_last_day_a_seat_is_offered_in_private_and_taken_there()
    {
        await using var square = await Square.Start();
        await square.Answer(square.Juno.Uses(square.Room, "workshop new", ("title", "Clay"), ("when", "today 18:00"), ("seats", 1)));
        var card = square.Card("Clay");
        var leo = square.Meet("Leo");
        await square.Answer(square.Zara.Presses(card, "Going"));
        await square.Answer(square.Carmen.Presses(card, "Going"));
        await square.Answer(leo.Presses(card, "Going"));
        await square.Answer(square.Zara.Presses(card, "Can't"));
        await square.Later(minutes: 2);
        square.Text(card).ShouldContain("1 held for who was asked");
        square.Directs(square.Carmen).ShouldHaveSingleItem().ShouldContain("se guarda para ti");
        // Carmen does not look at her telephone.
        await square.Later(hours: 2, minutes: 1);
        square.Directs(square.Carmen).ShouldContain(text => text.Contains("ha pasado a otra persona", StringComparison.Ordinal));
        square.Directs(leo).ShouldHaveSingleItem().ShouldContain("Held for you until");
        var offer = leo.Sees(leo.Direct)[^1].Message;
        await square.Answer(leo.Presses(offer, "Take it"));
        await square.Later(minutes: 1);
        square.Text(card).ShouldContain("1 of 1 seat");
        square.Text(card).ShouldNotContain("held");
        square.MustBeClean();
    }

    [Fact]
    public async Task A_command_without_its_values_opens_a_form_that_makes_the_same_workshop()
    {
        await using var square = await Square.Start();
        var opened = await square.Answer(square.Juno.Uses(square.Room, "workshop new"));
        opened.Modal.ShouldNotBeNull();
        var sent = await square.Answer(square.Juno.Submits(opened.Modal, ("title", "Felt"), ("when", "sat 10-14")));
        sent.Callback.ShouldBe(4);
        square.Text(square.Card("Felt")).ShouldContain("Felt");
        square.MustBeClean();
    }
}

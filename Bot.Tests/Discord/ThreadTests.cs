using Bot.Core.Storage;
using Bot.Emulators.Discord.World;

namespace Bot.Tests.Discord;

/// <summary>Threads and posts of a forum are places like channels: cards stand in them, and what is said later is said there.</summary>
public sealed class ThreadTests
{
    [Theory]
    [InlineData(ChannelType.Text)]
    [InlineData(ChannelType.Forum)]
    public async Task A_workshop_lives_in_the_thread_that_it_was_made_in(ChannelType parent)
    {
        await using var square = await Square.Start();
        var channel = square.Emulator.People.AddChannel(square.Guild, "ideas", parent);
        var thread = square.Emulator.People.AddChannel(square.Guild, "Pottery", ChannelType.PublicThread, channel);
        await square.Answer(square.Juno.Uses(thread, "workshop new", ("title", "Clay"), ("when", "fri 18:00"), ("seats", 8)));
        var card = square.Card("Clay", thread);
        (await square.Told(square.Zara.Presses(card, "Going"))).ShouldContain("You are in");
        await square.Drain();
        square.Text(card).ShouldContain("1 of 8 seats");
        var place = (await square.Get<IDatabase>().Read(q => q.Many<string>("SELECT name FROM places WHERE native_id = @id AND space = @guild",
            new { id = $"{thread.Id}", guild = $"{square.Guild.Id}" }))).ShouldHaveSingleItem();
        place.ShouldBe("Pottery");

        var before = square.Zara.Sees(thread).Count;
        // Two days before, the room hears of it.
        await square.Later(days: 3);
        square.Zara.Sees(thread).Count.ShouldBeGreaterThan(before);
        square.Zara.Sees(square.Room).ShouldBeEmpty();
        // The worker keeps the card up to date there, too.
        await square.Answer(square.Carmen.Uses(square.Room, "events"));
        await square.Answer(square.Carmen.Presses(square.Card("Clay", thread), "Going"));
        await square.Later(minutes: 1);
        square.Text(card).ShouldContain("2 of 8 seats");
        square.MustBeClean();
    }

    [Fact]
    public async Task A_thread_that_was_closed_is_left_alone()
    {
        await using var square = await Square.Start();
        var thread = square.Emulator.People.AddChannel(square.Guild, "Pottery", ChannelType.PublicThread, square.Room);
        await square.Answer(square.Juno.Uses(thread, "workshop new", ("title", "Clay"), ("when", "fri 18:00"), ("seats", 8)));
        lock (square.Emulator.Platform.Sync) (thread.Archived, thread.Locked) = (true, true);
        var messages = thread.Messages.Count;
        await square.Later(days: 5);
        thread.Messages.Count.ShouldBe(messages);
        square.MustBeClean();
    }
}

using Bot.Core.Storage;
using Bot.Emulators.Discord.Driving;
using Bot.Emulators.Discord.World;

namespace Bot.Tests.Discord;

/// <summary>A whole evening of two hundred people: in the end the database, the card and everybody's messages say the same.</summary>
public sealed class EveningTests
{
    private const int People = 200;
    private const int Seats = 150;
    private const int GiveUp = 20;

    [Fact]
    public async Task Two_hundred_people_fill_a_workshop_wait_give_up_move_up_and_are_reminded()
    {
        await using var square = await Square.Start();
        var people = Enumerable.Range(0, People).Select(number => square.Meet($"member {number}")).ToList();
        await square.Answer(square.Juno.Uses(square.Room, "workshop new", ("title", "Clay smiles"), ("when", "fri 18:00"), ("seats", Seats)));
        var card = square.Card("Clay smiles");

        var told = await Press(square, people, card, "Going");
        told.Count(text => text.Contains("You are in", StringComparison.Ordinal)).ShouldBe(Seats);
        told.Count(text => text.Contains("waitlist", StringComparison.Ordinal)).ShouldBe(People - Seats);
        await square.Drain();
        square.Text(card).ShouldContain($"{Seats} of {Seats} seats");

        var leaving = people.Where((_, index) => told[index].Contains("You are in", StringComparison.Ordinal)).Take(GiveUp).ToList();
        await Press(square, leaving, card, "Can't");
        // Ten private chats are opened at once, the others one every half minute.
        await square.Later(minutes: 10);
        var promoted = people.Where(person => square.Directs(person).Any(text => text.Contains("A seat is free", StringComparison.Ordinal))).ToList();
        promoted.Count.ShouldBe(GiveUp);
        promoted.ShouldAllBe(person => square.Directs(person).Count == 1);
        promoted.Intersect(leaving).ShouldBeEmpty();

        // The reminder a day ahead, and as long as it takes to open the other chats.
        await square.Later(days: 3, hours: 12);
        var going = await Names(square, "Going");
        going.Count.ShouldBe(Seats);
        foreach (var person in people)
        {
            var reminders = square.Directs(person).Count(text => text.Contains("Reminder: **Clay smiles**", StringComparison.Ordinal));
            reminders.ShouldBe(going.Contains(person.User.Name) ? 1 : 0, person.User.Name);
        }
        (await Names(square, "Waiting")).Count.ShouldBe(People - Seats - GiveUp);
        (await Names(square, "Cant")).Order().ShouldBe(leaving.Select(person => person.User.Name).Order());
        square.Text(card).ShouldContain($"{Seats} of {Seats} seats");
        square.Text(card).ShouldContain($"{People - Seats - GiveUp} on the waitlist");
        square.MustBeClean();
    }

    private static async Task<IReadOnlyList<string>> Press(Square square, IReadOnlyList<Person> people, Message card, string button)
    {
        // All at once, as after an announcement.
        var pressed = people.Select(person => person.Presses(card, button)).ToList();
        var told = new List<string>();
        foreach (var one in pressed) told.Add(await square.Told(one));
        return told;
    }

    private static Task<IReadOnlyList<string>> Names(Square square, string standing) => square.Get<IDatabase>().Read(q => q.Many<string>(
        "SELECT p.name FROM rsvps r JOIN persons p ON p.id = r.person_id WHERE r.standing = @standing", new { standing }));
}

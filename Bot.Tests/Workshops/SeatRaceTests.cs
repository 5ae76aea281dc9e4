using System.Globalization;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops;
using Bot.Core.Features.Workshops.Editing;
using Bot.Core.Features.Workshops.Needs;
using Bot.Core.Features.Workshops.Offers;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.People;
using Bot.Core.Seats;
using Bot.Tests.Storage;
using NodaTime;

namespace Bot.Tests.Workshops;

/// <summary>Every pair of actions on one workshop at once comes to what one of the two orders comes to.</summary>
public sealed class SeatRaceTests
{
    /// <summary>Ben and Carmen come; a seat is held for Zara; Alok and his guest, and Eli with a child, wait.</summary>
    private static readonly string[] Names = ["Ben", "Carmen", "Zara", "Alok", "Eli", "Late"];

    private static readonly (string Name, Func<Scene, Task> Act)[] Actions =
    [
        ("Ben leaves", scene => scene["Ben"].Presses(new Rsvp(scene.Id, RsvpAnswer.Cant))),
        ("Carmen says maybe", scene => scene["Carmen"].Presses(new Rsvp(scene.Id, RsvpAnswer.Maybe))),
        ("Carmen needs a seat for a child", scene => scene["Carmen"].Presses(new SayNeed(scene.Id, Need.Child))),
        ("Zara takes it", scene => scene["Zara"].Presses(new AnswerOffer(scene.Id, scene["Zara"].Id, Yes: true))),
        ("Zara leaves it", scene => scene["Zara"].Presses(new AnswerOffer(scene.Id, scene["Zara"].Id, Yes: false))),
        ("Alok comes alone", scene => scene["Alok"].Presses(new BringGuests(scene.Id, 0))),
        ("Eli needs nothing", scene => scene["Eli"].Presses(new SayNeed(scene.Id))),
        ("Late joins", scene => scene["Late"].Presses(new Rsvp(scene.Id, RsvpAnswer.Going))),
        ("one more seat", scene => scene.Juno.Fills(new EditSeats(scene.Id, 4, "3"))),
        ("seats for children", scene => scene.Juno.Fills(new EditReserved(scene.Id, "1 child"))),
        ("moved", scene => scene.Juno.Presses(
            new ConfirmMove(scene.Id, 0, (scene.Start + Duration.FromDays(2)).ToUnixTimeMilliseconds(), 0))),
        ("cancelled", scene => scene.Juno.Presses(new ConfirmCancel(scene.Id))),
    ];

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_things_at_once_come_to_one_after_the_other(Engine engine)
    {
        await using var world = await World.Start(engine);
        var people = new Dictionary<string, Someone>(StringComparer.Ordinal);
        foreach (var name in Names) people[name] = await world.Person(name);
        var together = 0;
        for (var first = 0; first < Actions.Length; first++)
        {
            for (var second = first + 1; second < Actions.Length; second++)
            {
                var (a, b) = (Actions[first], Actions[second]);
                var orders = new[] { await After(a.Act, b.Act), await After(b.Act, a.Act) };
                var scene = await Scene.Open(world, people);
                await Task.WhenAll(Task.Run(() => scene.Do(a.Act)), Task.Run(() => scene.Do(b.Act)));
                orders.ShouldContain(await scene.State(), $"{a.Name}, {b.Name}");
                together++;
            }
        }
        together.ShouldBe(Actions.Length * (Actions.Length - 1) / 2);

        async Task<string> After(Func<Scene, Task> one, Func<Scene, Task> other)
        {
            var scene = await Scene.Open(world, people);
            await scene.Do(one);
            await scene.Do(other);
            return await scene.State();
        }
    }

    private sealed record Scene(World World, Workshop Workshop, Someone Juno, IReadOnlyDictionary<string, Someone> People)
    {
        public WorkshopId Id => Workshop.Id;

        public Instant Start => Workshop.Start;

        public Someone this[string name] => People[name];

        /// <summary>Three seats, ten hours ahead.</summary>
        public static async Task<Scene> Open(World world, IReadOnlyDictionary<string, Someone> people)
        {
            var juno = await world.Person("Juno", Power.Host);
            await juno.Fills(new NewWorkshop("Clay smiles", world.When(days: 1, hour: 8), "", 3, Guests: 1));
            var scene = new Scene(world, await world.Newest(), juno, people);
            foreach (var name in (string[])["Ben", "Carmen", "Late", "Zara", "Alok", "Eli"]) await people[name].Answers(scene.Id, RsvpAnswer.Going);
            await people["Alok"].Presses(new BringGuests(scene.Id, 1));
            await people["Eli"].Presses(new SayNeed(scene.Id, Need.Child));
            await people["Late"].Presses(new Rsvp(scene.Id, RsvpAnswer.Cant));
            (await world.Answer(scene.Id, people["Zara"]))!.Standing.ShouldBe(Standing.Offered);
            return scene;
        }

        public async Task Do(Func<Scene, Task> act)
        {
            try
            {
                await act(this);
            }
            catch (Problem)
            {
                // Refused, as one of the two orders would.
            }
        }

        public async Task<string> State()
        {
            var workshop = await World.Read(Id);
            var people = new List<string>();
            foreach (var name in Names)
            {
                var one = await World.Answer(Id, People[name]);
                people.Add($"{name} {one?.Standing} {one?.Need} +{(one?.Guests ?? 0).ToString(CultureInfo.InvariantCulture)}");
            }
            var kept = await World.Db.Read(q => ReserveTable.Of(q, Id));
            if (!workshop.Cancelled) workshop.Taken.ShouldBeLessThanOrEqualTo(workshop.Seats!.Value);
            return string.Join("; ", [.. people, workshop.Counts.ToString(), .. kept.Select(one => one.ToString())]);
        }
    }
}

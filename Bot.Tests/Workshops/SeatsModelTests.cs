using Bot.Core.Commands;
using Bot.Core.Features.Workshops;
using Bot.Core.Features.Workshops.Editing;
using Bot.Core.Features.Workshops.Offers;
using Bot.Core.Seats;
using Bot.Tests.Storage;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Bot.Tests.Workshops;

/// <summary>Random taps through the handlers and a real database against a model that fits on a page.</summary>
public sealed class SeatsModelTests
{
    private const int People = 5;
    private const int Taps = 60;

    /// <summary>Going more often than anything else, else the waitlist stays empty; see <see cref="Tap"/> for what the numbers do.</summary>
    private static readonly int[] Acts = [0, 0, 0, 1, 1, 2, 3, 3, 4, 5, 5, 6, 6, 7, 8, 9, 9, 10, 11];

    [Theory, OnSqlite, OnPostgres]
    public async Task Whatever_people_tap_nobody_is_oversold_and_nobody_who_fits_waits_beside_a_free_seat(Engine engine)
    {
        await using var world = await World.Start(engine);
        var people = new List<Someone>();
        for (var i = 0; i < People; i++) people.Add(await world.Person($"P{i}"));
        var taps = Gen.Zip(Gen.Choose(0, People - 1), Gen.Elements(Acts)).ListOf(Taps);
        var cases = Gen.Zip(Gen.Choose(1, 4), taps).ToArbitrary();
        Prop.ForAll(cases, one => Run(world, people, one.Item1, one.Item2).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(20));
    }

    private static async Task Run(World world, List<Someone> people, int seats, IReadOnlyList<(int Person, int Act)> taps)
    {
        var (workshop, organiser) = await world.Workshop(seats, guests: 2);
        var model = new Model(seats, workshop.Start, () => world.Now);
        foreach (var (person, act) in taps)
        {
            await Tap(world, workshop.Id, organiser, people[person], act, model, person);
            await Compare(world, workshop.Id, people, model);
        }
    }

    private static async Task Tap(World world, WorkshopId id, Someone organiser, Someone who, int act, Model model, int person)
    {
        try
        {
            switch (act)
            {
                case 0 or 1: await who.Presses(new Rsvp(id, RsvpAnswer.Going)); break;
                case 2: await who.Presses(new Rsvp(id, RsvpAnswer.Maybe)); break;
                case 3: await who.Presses(new Rsvp(id, RsvpAnswer.Cant)); break;
                case 4 or 5: await who.Presses(new BringGuests(id, act - 4 + person % 2)); break;
                case 6: await who.Presses(new UndoRsvp(id)); break;
                case 8: world.Clock.Advance(model.UntilTheDayBefore); break;
                case 9: await who.Presses(new AnswerOffer(id, who.Id, Yes: true)); break;
                case 10: await who.Presses(new AnswerOffer(id, who.Id, Yes: false)); break;
                case 11: world.Clock.Advance(model.AWhile); break;
                default:
                    var now = await world.Read(id);
                    await organiser.Fills(new EditSeats(id, person + 1, Fields.Present(now, WorkshopField.Seats)));
                    break;
            }
        }
        catch (Problem)
        {
            // Refused: the model decides by itself whether it had to be.
        }
        while (await world.Get<OfferChore>().Work(CancellationToken.None) > 0) { }
        model.Tap(person, act);
    }

    private static async Task Compare(World world, WorkshopId id, List<Someone> people, Model model)
    {
        var workshop = await world.Read(id);
        for (var i = 0; i < people.Count; i++)
        {
            var real = await world.Answer(id, people[i]);
            (real?.Standing, real?.Guests ?? 0).ShouldBe((model.Of(i)?.Standing, model.Of(i)?.Guests ?? 0), $"person {i}");
        }
        workshop.Counts.ShouldBe(model.Counts);
        var free = workshop.Capacity.Free(workshop.Taken);
        model.Waitlist.ShouldAllBe(party => party.Guests + 1 > free);
    }

    /// <summary>What the rules are meant to come to, written down without looking at them.</summary>
    private sealed class Model(int limit, Instant start, Func<Instant> clock)
    {
        private readonly Dictionary<int, Row> _rows = [];
        private readonly Dictionary<int, (Row Row, Instant At)> _gaveUp = [];
        private int _limit = limit;
        private int _clicks;

        public Counts Counts => new(
            Count(Standing.Going), Seats(Standing.Going), Count(Standing.Maybe), Count(Standing.Waiting), Count(Standing.Cant), Seats(Standing.Offered));

        public IEnumerable<Row> Waitlist => _rows.Values.Where(row => row.Standing == Standing.Waiting).OrderBy(row => row.Place);

        /// <summary>To 22:00 on the day before, when people sleep.</summary>
        public TimeSpan UntilTheDayBefore => Span(start - Duration.FromHours(20) - clock());

        /// <summary>Long enough for an offer to lapse in the daytime, never past the start.</summary>
        public TimeSpan AWhile => clock() < start - Duration.FromHours(20) ? TimeSpan.Zero
            : Span(Duration.Min(Duration.FromMinutes(130), start - Duration.FromMinutes(1) - clock()));

        private int Free => Math.Max(0, _limit - Seats(Standing.Going) - Seats(Standing.Offered));

        public Row? Of(int person) => _rows.GetValueOrDefault(person);

        public void Tap(int person, int act)
        {
            _clicks++;
            switch (act)
            {
                case 0 or 1: Going(person); break;
                case 2: Back(person, Standing.Maybe); break;
                case 3: Back(person, Standing.Cant); break;
                case 4 or 5: Bring(person, act - 4 + person % 2); break;
                case 6: Undo(person); break;
                case 7: _limit = person + 1; break;
                case 9: if (Of(person)?.Standing == Standing.Offered) Going(person); break;
                case 10: if (Of(person)?.Standing == Standing.Offered) Back(person, Standing.Cant); break;
                default: Later(); break;
            }
            while (Waitlist.FirstOrDefault(row => row.Guests + 1 <= Free) is { } next)
            {
                var asked = start - clock() <= Duration.FromHours(24) && (act is 7 or 8 or 11 || next.Person != person);
                _rows[next.Person] = next with { Standing = asked ? Standing.Offered : Standing.Going, Until = OfferTimes.Until(start, clock(), Awake) };
            }
        }

        private Instant Awake
        {
            get
            {
                // Nobody here has said where they live.
                var local = clock().InUtc();
                if (local.Hour is >= 8 and < 21) return clock();
                var day = local.Hour >= 21 ? local.Date.PlusDays(1) : local.Date;
                return day.At(new LocalTime(8, 0)).InZoneStrictly(local.Zone).ToInstant();
            }
        }

        private static TimeSpan Span(Duration duration) => duration < Duration.Zero ? TimeSpan.Zero : duration.ToTimeSpan();

        private void Later()
        {
            foreach (var row in _rows.Values.Where(row => row.Standing == Standing.Offered && row.Until <= clock()).ToList())
                _rows[row.Person] = new(row.Person, Standing.Cant, 0, 0);
        }

        private void Going(int person)
        {
            if (Of(person) is { Standing: Standing.Going or Standing.Waiting }) return;
            _gaveUp.Remove(person);
            _rows[person] = Of(person) is { Standing: Standing.Offered } offered
                ? offered with { Standing = Standing.Going }
                : new(person, Free > 0 ? Standing.Going : Standing.Waiting, 0, _clicks);
        }

        private void Back(int person, Standing to)
        {
            var before = Of(person);
            if (before?.Standing == to) return;
            _gaveUp.Remove(person);
            if (before?.Standing is Standing.Going or Standing.Offered or Standing.Waiting) _gaveUp[person] = (before, clock());
            _rows[person] = new(person, to, 0, 0);
        }

        private void Bring(int person, int guests)
        {
            if (Of(person) is not { Standing: Standing.Going or Standing.Waiting } mine) return;
            var more = guests - mine.Guests;
            if (mine.Standing == Standing.Going && more > 0 && more > _limit - Seats(Standing.Going) - Seats(Standing.Offered)) return;
            _rows[person] = mine with { Guests = guests };
        }

        private void Undo(int person)
        {
            if (!_gaveUp.TryGetValue(person, out var gaveUp) || clock() - gaveUp.At > Duration.FromMinutes(1)) return;
            _gaveUp.Remove(person);
            var was = gaveUp.Row;
            if (was.Guests + 1 <= Free) _rows[person] = was with { Standing = Standing.Going };
            else if (was.Standing == Standing.Waiting) _rows[person] = was;
            else _rows[person] = was with { Standing = Standing.Waiting, Place = -_clicks };
        }

        private int Count(Standing standing) => _rows.Values.Count(row => row.Standing == standing);

        private int Seats(Standing standing) => _rows.Values.Where(row => row.Standing == standing).Sum(row => row.Guests + 1);
    }

    private sealed record Row(int Person, Standing Standing, int Guests, int Place, Instant Until = default);
}

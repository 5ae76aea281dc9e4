using Bot.Core.Commands;
using Bot.Core.Features.Workshops;
using Bot.Core.Features.Workshops.Editing;
using Bot.Core.Features.Workshops.Needs;
using Bot.Core.Features.Workshops.Offers;
using Bot.Core.Features.Workshops.Organising;
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
    private static readonly int[] Acts = [0, 0, 0, 1, 1, 2, 3, 3, 4, 5, 5, 6, 6, 7, 8, 9, 9, 10, 11, 12, 12, 12, 13, 13, 14];

    private static readonly string[] Reserves = ["", "1 wheelchair", "1 child", "1 wheelchair, 1 child", "2 child"];

    private static readonly Need?[] Needs = [Need.Wheelchair, Need.Child, null];

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
        await organiser.Presses(new ConfirmCancel(workshop.Id));
        await EverybodyIsToldOnce(world, workshop.Id, people, model);
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
                case 12: await who.Presses(new SayNeed(id, Needs[(person + model.Clicks) % Needs.Length])); break;
                case 13:
                    var kept = ReserveList.Write(await world.Db.Read(q => ReserveTable.Of(q, id)));
                    await organiser.Fills(new EditReserved(id, Reserves[person], kept));
                    break;
                case 14:
                    var planned = await world.Read(id);
                    await organiser.Presses(new ConfirmMove(id, planned.Moves, (planned.Start + Duration.FromDays(1)).ToUnixTimeMilliseconds(), 0));
                    break;
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
        while (await world.Get<ReleaseChore>().Work(CancellationToken.None) > 0) { }
        model.Tap(person, act);
    }

    private static async Task Compare(World world, WorkshopId id, List<Someone> people, Model model)
    {
        var workshop = await world.Read(id);
        for (var i = 0; i < people.Count; i++)
        {
            var real = await world.Answer(id, people[i]);
            (real?.Standing, real?.Guests ?? 0, real?.Need).ShouldBe((model.Of(i)?.Standing, model.Of(i)?.Guests ?? 0, model.NeedOf(i)), $"person {i}");
        }
        workshop.Counts.ShouldBe(model.Counts);
        model.Waitlist.ShouldAllBe(party => !model.Fits(party.Person, party.Guests + 1), "a free seat beside somebody who fits");
        if (!model.Lowered) workshop.Taken.ShouldBeLessThanOrEqualTo(workshop.Seats!.Value);
        foreach (var one in await world.Db.Read(q => ReserveTable.Of(q, id))) one.Taken.ShouldBe(model.Seated(one.Need), one.Need.ToString());
    }

    /// <summary>Of each seat, each offer, each that lapsed, and of the end, as often as it happened and no more.</summary>
    private static async Task EverybodyIsToldOnce(World world, WorkshopId id, List<Someone> people, Model model)
    {
        (await world.Read(id)).CountHeld.ShouldBe(0, "a workshop that is cancelled holds no seats");
        for (var i = 0; i < people.Count; i++)
        {
            foreach (var what in (string[])["up", "offer", "over"])
                (await Notes(what, people[i])).ShouldBe(model.Told(i, what), $"{what} for person {i}");
            (await Notes("cancel", people[i])).ShouldBe(model.Of(i) is { Standing: not Standing.Cant } ? 1 : 0, $"person {i}");
        }

        async Task<int> Notes(string what, Someone who) => (await world.Notes($"w.{what}:{Base32.Write(id.Value)}"))
            .Count(key => key.EndsWith($":{who.Key}", StringComparison.Ordinal));
    }

    /// <summary>What the rules are meant to come to, written down without looking at them.</summary>
    private sealed class Model(int limit, Instant start, Func<Instant> clock)
    {
        private readonly Dictionary<int, Row> _rows = [];
        private readonly Dictionary<int, (Row Row, Instant At)> _gaveUp = [];
        private readonly Dictionary<int, Need> _needs = [];
        private readonly Dictionary<(int Person, string What), int> _told = [];
        private Dictionary<Need, int> _reserves = [];
        private Instant _start = start;
        private int _limit = limit;
        private int _clicks;

        public int Clicks => _clicks;

        /// <summary>More may sit than there are seats.</summary>
        public bool Lowered { get; private set; }

        public Counts Counts => new(
            Count(Standing.Going), Seats(Standing.Going), Count(Standing.Maybe), Count(Standing.Waiting), Count(Standing.Cant), Seats(Standing.Offered));

        public IEnumerable<Row> Waitlist => _rows.Values.Where(row => row.Standing == Standing.Waiting).OrderBy(row => row.Place);

        /// <summary>To 22:00 on the day before, when people sleep.</summary>
        public TimeSpan UntilTheDayBefore => Span(_start - Duration.FromHours(20) - clock());

        /// <summary>Long enough for an offer to lapse in the daytime, never past the start.</summary>
        public TimeSpan AWhile => clock() < _start - Duration.FromHours(20) ? TimeSpan.Zero
            : Span(Duration.Min(Duration.FromMinutes(130), _start - Duration.FromMinutes(1) - clock()));

        /// <summary>Seats for those who need one, until the day before.</summary>
        private int Kept => clock() >= _start - Duration.FromHours(24) ? 0 : _reserves.Sum(one => Math.Max(0, one.Value - Seated(one.Key)));

        private int General => Math.Max(0, Free - Kept);

        private int Free => Math.Max(0, _limit - Seats(Standing.Going) - Seats(Standing.Offered));

        public Row? Of(int person) => _rows.GetValueOrDefault(person);

        public Need? NeedOf(int person) => _needs.TryGetValue(person, out var need) ? need : null;

        public int Told(int person, string what) => _told.GetValueOrDefault((person, what));

        public int Seated(Need need) =>
            _rows.Values.Count(row => row.Standing is Standing.Going or Standing.Offered && NeedOf(row.Person) == need);

        /// <summary>One seat may be kept for the person; who comes along has none.</summary>
        public bool Fits(int person, int party)
        {
            var isKept = NeedOf(person) is { } need && clock() < _start - Duration.FromHours(24) && _reserves.GetValueOrDefault(need) > Seated(need);
            return party <= Free && (isKept ? party - 1 : party) <= General;
        }

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
                case 7:
                    _limit = person + 1;
                    Lowered |= Seats(Standing.Going) + Seats(Standing.Offered) > _limit;
                    break;
                case 9: if (Of(person)?.Standing == Standing.Offered) Going(person); break;
                case 10: if (Of(person)?.Standing == Standing.Offered) Back(person, Standing.Cant); break;
                case 12: Say(person, Needs[(person + _clicks - 1) % Needs.Length]); break;
                case 13: Keep(Reserves[person]); break;
                case 14: Move(); break;
                default: Later(); break;
            }
            while (Waitlist.FirstOrDefault(row => Fits(row.Person, row.Guests + 1)) is { } next)
            {
                var asked = _start - clock() <= Duration.FromHours(24) && (act is 7 or 8 or 11 or 13 or 14 || next.Person != person);
                if (asked) Tell(next.Person, "offer");
                else if (act is 7 or 8 or 11 or 13 or 14 || next.Person != person) Tell(next.Person, "up");
                _rows[next.Person] = next with { Standing = asked ? Standing.Offered : Standing.Going, Until = OfferTimes.Until(_start, clock(), Awake) };
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
            {
                _rows[row.Person] = new(row.Person, Standing.Cant, 0, 0);
                Tell(row.Person, "over");
            }
        }

        private void Tell(int person, string what) => _told[(person, what)] = Told(person, what) + 1;

        private void Say(int person, Need? need)
        {
            if (Of(person) is null) return;
            var (before, missing) = (NeedOf(person), Math.Max(0, Kept - Free));
            Set(need);
            if (Math.Max(0, Kept - Free) > missing) Set(before);

            void Set(Need? to)
            {
                _needs.Remove(person);
                if (to is { } set) _needs[person] = set;
            }
        }

        private void Keep(string typed)
        {
            var wanted = typed.Split(", ", StringSplitOptions.RemoveEmptyEntries)
                .ToDictionary(part => part.EndsWith("child", StringComparison.Ordinal) ? Need.Child : Need.Wheelchair, part => part[0] - '0');
            if (wanted.Values.Sum() <= _limit) _reserves = wanted;
        }

        private void Move()
        {
            _start += Duration.FromDays(1);
            foreach (var row in _rows.Values.Where(row => row.Standing == Standing.Offered).ToList())
                _rows[row.Person] = row with { Standing = Standing.Waiting };
        }

        private void Going(int person)
        {
            if (Of(person) is { Standing: Standing.Going or Standing.Waiting }) return;
            _gaveUp.Remove(person);
            _rows[person] = Of(person) is { Standing: Standing.Offered } offered
                ? offered with { Standing = Standing.Going }
                : new(person, Fits(person, 1) ? Standing.Going : Standing.Waiting, 0, _clicks);
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
            if (mine.Standing == Standing.Going && more > 0 && more > General) return;
            _rows[person] = mine with { Guests = guests };
        }

        private void Undo(int person)
        {
            // Pressed once more when it has brought them to the front, and a seat is held for them by now: they want it.
            if (!_gaveUp.ContainsKey(person) && Of(person)?.Standing == Standing.Offered) Going(person);
            if (!_gaveUp.TryGetValue(person, out var gaveUp) || clock() - gaveUp.At > Duration.FromMinutes(1)) return;
            _gaveUp.Remove(person);
            var was = gaveUp.Row;
            if (Fits(person, was.Guests + 1)) _rows[person] = was with { Standing = Standing.Going };
            else if (was.Standing == Standing.Waiting) _rows[person] = was;
            else _rows[person] = was with { Standing = Standing.Waiting, Place = -_clicks };
        }

        private int Count(Standing standing) => _rows.Values.Count(row => row.Standing == standing);

        private int Seats(Standing standing) => _rows.Values.Where(row => row.Standing == standing).Sum(row => row.Guests + 1);
    }

    private sealed record Row(int Person, Standing Standing, int Guests, int Place, Instant Until = default);
}

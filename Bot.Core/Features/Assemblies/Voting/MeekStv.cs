namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>
/// The single transferable vote as a computer would have it: the reference Meek rule of the Proportional Representation Foundation, with
/// nine decimals. Each
/// elected option keeps only the part of every paper that it needs, worked out anew whenever somebody is elected or out.
/// </summary>
public static class MeekStv
{
    /// <summary>Nine decimals: what one paper is worth.</summary>
    private const long Unit = 1_000_000_000;

    /// <summary>Omega: when the surpluses together are less, they are small enough.</summary>
    private const long SmallEnough = Unit / 1_000_000;

    public static Outcome Count(Ballots ballots, CountRules rules) => new Run(ballots, rules).ToEnd();

    private sealed class Run(Ballots ballots, CountRules rules)
    {
        private readonly Preferences _papers = new(ballots);
        private readonly long[] _keep = [.. Enumerable.Repeat(Unit, ballots.Options)];
        private readonly List<int> _left = [.. Enumerable.Range(0, ballots.Options)];
        private readonly List<int> _elected = [];
        private readonly List<Step> _steps = [];
        private long[] _votes = new long[ballots.Options];
        private long _quota;
        private long _surplus;

        public Outcome ToEnd()
        {
            Distribute();
            if (_votes.All(votes => votes == 0)) return Outcome.Nobody(ballots);
            Move move = new Move.First();
            while (_elected.Count < rules.Seats && _elected.Count + _left.Count > rules.Seats)
            {
                var winners = Iterate();
                See(move, winners, forWant: false);
                move = new Move.Reckoned();
                if (winners.Count > 0) continue;
                if (Lowest() is not { } lowest) return new(_elected, ((Tie)_steps[^1]).Tied, _steps);
                _left.Remove(lowest);
                _keep[lowest] = 0;
                move = new Move.Out([lowest]);
            }
            if (_elected.Count < rules.Seats && _left.Count > 0)
            {
                Distribute();
                See(move, Sorted(_left), forWant: true);
            }
            return new(_elected, [], _steps);
        }

        /// <summary>Until somebody is elected, or the surpluses are small enough, or they stop shrinking.</summary>
        private List<int> Iterate()
        {
            for (var before = long.MaxValue; ; before = _surplus)
            {
                Distribute();
                var winners = Sorted(_left.Where(option => _votes[option] >= _quota));
                _surplus = Math.Max(0, _elected.Concat(winners).Sum(option => _votes[option] - _quota));
                if (winners.Count > 0 || _surplus < SmallEnough || _surplus >= before) return winners;
                foreach (var option in _elected)
                    _keep[option] = Up((Int128)Up((Int128)_keep[option] * _quota, Unit) * Unit, _votes[option]);
            }
        }

        /// <summary>Each paper goes down its list, leaves with each what that one keeps of the rest, rounded up, and ends with nobody.</summary>
        private void Distribute()
        {
            _votes = new long[ballots.Options];
            for (var pile = 0; pile < _papers.Piles; pile++)
            {
                var (rest, count) = (Unit, _papers.Count(pile));
                foreach (var option in _papers.Of(pile))
                {
                    var keep = _keep[option];
                    if (keep == 0) continue;
                    // Both are at most a thousand million, so the product fits.
                    var part = keep == Unit ? rest : ((rest * keep) + Unit - 1) / Unit;
                    _votes[option] += part * count;
                    rest -= part;
                    if (rest == 0) break;
                }
            }
            _quota = (_votes.Sum() / (rules.Seats + 1)) + 1;
        }

        /// <summary>Whoever is within the surpluses of the lowest is tied with it.</summary>
        private int? Lowest()
        {
            var least = _left.Min(option => _votes[option]);
            List<int> tied = [.. _left.Where(option => _votes[option] <= least + _surplus)];
            if (tied is [var only]) return only;
            var chosen = rules.Ties?.Last(tied);
            _steps.Add(new Tie(TieOver.Exclusion, tied, chosen is { } one ? [one] : [], chosen is null ? TieBy.Nothing : TieBy.Order));
            return chosen;
        }

        private void See(Move move, List<int> winners, bool forWant)
        {
            var idle = (ballots.Papers * Unit) - _votes.Sum();
            _steps.Add(new Round(move, [.. _votes.Select(Amount)], Amount(idle))
            {
                Quota = Amount(_quota),
                Keep = [.. _keep.Select(Amount)],
                Elected = winners,
                ForWantOfOthers = forWant,
            });
            _elected.AddRange(winners);
            _left.RemoveAll(winners.Contains);
        }

        private List<int> Sorted(IEnumerable<int> options) =>
            [.. options.OrderByDescending(option => _votes[option]).ThenBy(option => rules.Ties?.Place(option) ?? option)];

        private static Fraction Amount(long units) => new(units, Unit);

        private static long Up(Int128 product, long by) => (long)((product + by - 1) / by);
    }
}

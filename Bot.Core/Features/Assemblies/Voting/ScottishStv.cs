namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>
/// Several winners from rankings, so that each large enough group gets its share: the single transferable vote by rules 45–52 of the Scottish
/// Local Government Elections Order. Who reaches the quota is elected; what is above it goes on at a lower value; when nobody has a surplus, the
/// last is out.
/// </summary>
public static class ScottishStv
{
    /// <summary>Values keep five decimals.</summary>
    private const long Unit = 100_000;

    public static Outcome Count(Ballots ballots, CountRules rules) => new Run(ballots, rules).ToEnd();

    private sealed class Run
    {
        private readonly CountRules _rules;
        private readonly Table _table;
        private readonly long _quota;
        private readonly List<int> _left;
        private readonly List<int> _elected = [];
        private readonly List<int> _surpluses = [];
        private readonly List<long[]> _earlier = [];
        private readonly List<Step> _steps = [];
        private readonly Ballots _ballots;

        public Run(Ballots ballots, CountRules rules)
        {
            _ballots = ballots;
            _rules = rules;
            _table = new(new(ballots), ballots.Papers, Unit);
            _left = [.. Enumerable.Range(0, ballots.Options)];
            var valid = (_table.InAll - _table.Idle) / Unit;
            _quota = ((valid / (rules.Seats + 1)) + 1) * Unit;
        }

        public Outcome ToEnd()
        {
            if (_table.Idle == _table.InAll) return Outcome.Nobody(_ballots);
            Move? move = new Move.First();
            while (true)
            {
                if (move is null) return new(_elected, ((Tie)_steps[^1]).Tied, _steps);
                See(move);
                if (_elected.Count >= _rules.Seats || _left.Count == 0) return new(_elected, [], _steps);
                _earlier.Add(_table.Votes);
                move = _surpluses.Count > 0 ? Shed() : Exclude();
            }
        }

        /// <summary>A round: who has the quota is elected, and who is left is elected when no more are left than seats.</summary>
        private void See(Move move)
        {
            var votes = _table.Votes;
            var free = _rules.Seats - _elected.Count;
            List<int> reached = [.. _left.Where(option => votes[option] >= _quota)];
            List<int> rest = [.. _left.Except(reached)];
            var forWant = rest.Count > 0 && rest.Count <= free - reached.Count;
            List<int> winners = [.. Sorted(reached), .. forWant ? Sorted(rest) : []];
            _steps.Add(_table.Round(move) with { Quota = _table.Amount(_quota), Elected = winners, ForWantOfOthers = forWant });
            foreach (var option in winners) _table.Close(option);
            _left.RemoveAll(winners.Contains);
            _elected.AddRange(winners);
            _surpluses.AddRange(winners.Where(option => votes[option] > _quota));
        }

        /// <summary>The largest surplus first.</summary>
        private Move.Surplus? Shed()
        {
            var votes = _table.Votes;
            var most = _surpluses.Max(option => votes[option]);
            if (One([.. _surpluses.Where(option => votes[option] == most)], EarlierRounds.Highest) is not { } option) return null;
            _surpluses.Remove(option);
            var over = _table.Amount(votes[option] - _quota);
            _table.Shed(option, _quota);
            return new(option, over);
        }

        private Move? Exclude()
        {
            var votes = _table.Votes;
            var least = _left.Min(option => votes[option]);
            if (One([.. _left.Where(option => votes[option] == least)], EarlierRounds.Lowest) is not { } option) return null;
            _left.Remove(option);
            if (_left.Count <= _rules.Seats - _elected.Count) return new Move.OutLast(option);
            _table.Clear([option]);
            return new Move.Out([option]);
        }

        private int? One(
            List<int> tied, Func<IReadOnlyList<int>, IReadOnlyList<long[]>, TieOrder?, (int? Chosen, Tie Tie)> rule)
        {
            if (tied is [var only]) return only;
            var (chosen, tie) = rule(tied, _earlier[..^1], _rules.Ties);
            _steps.Add(tie);
            return chosen;
        }

        /// <summary>Only a list: nothing hangs on who of two equals is named first.</summary>
        private IEnumerable<int> Sorted(IEnumerable<int> options)
        {
            var sorted = options.OrderByDescending(option => _table.Votes[option]);
            for (var round = _earlier.Count - 1; round >= 0; round--)
            {
                var votes = _earlier[round];
                sorted = sorted.ThenByDescending(option => votes[option]);
            }
            return sorted.ThenBy(option => _rules.Ties?.Place(option) ?? option);
        }
    }
}

using Bot.Core.Features.Assemblies.Voting;

namespace Bot.Tests.Assemblies.Voting;

/// <summary>Each method against a second one that is slow and takes the rule word by word.</summary>
public sealed class OracleTests
{
    [Fact]
    public void Instant_runoff_by_looking_at_every_paper_in_every_round() => Election.Any(1, 5, 15).Each(election =>
        InstantRunoff.Count(election.Ballots, election.Rules).Winners.ShouldBe(Oracles.InstantRunoff(election) is { } winner ? [winner] : []));

    [Fact]
    public void Batches_only_shorten_the_list_of_rounds() => Election.Any(1, 6, 20).Each(election =>
    {
        // Without ties the order of those who cannot catch up does not matter; with ties it may.
        var single = InstantRunoff.Count(election.Ballots, election.Rules);
        var batches = InstantRunoff.Count(election.Ballots, election.Rules with { Batches = true });
        batches.Rounds.Count().ShouldBeLessThanOrEqualTo(single.Rounds.Count());
        if (!single.Ties.Any()) batches.Winners.ShouldBe(single.Winners);
    });

    [Fact]
    public void Scottish_stv_paper_by_paper_with_fractions() => Election.Any(1, 5, 15).Each(election =>
        ScottishStv.Count(election.Ballots, election.Rules).Winners.Order().ShouldBe(Oracles.ScottishStv(election).Order()));

    [Fact]
    public void Meek_paper_by_paper_with_fractions() => Election.Any(1, 5, 12).Each(election =>
        MeekStv.Count(election.Ballots, election.Rules).Winners.Order().ShouldBe(Oracles.MeekStv(election).Order()), times: 150);

    [Fact]
    public void Schulze_by_walking_every_chain() => Election.Any(1, 5).Each(election =>
    {
        foreach (var strength in Enum.GetValues<Strength>())
        {
            var outcome = Schulze.Count(election.Ballots, new() { Strength = strength });
            if (outcome.Steps.OfType<Chains>().SingleOrDefault() is not { } chains) continue;
            var expected = Oracles.Chains(Duels.Of(election.Ballots), strength);
            chains.Strengths.Select(row => row.ToArray()).ShouldBe(expected);
            var best = Enumerable.Range(0, election.Options).Where(one => Enumerable.Range(0, election.Options).All(other => expected[one][other] >= expected[other][one]));
            (outcome.Tied.Count > 0 ? outcome.Tied : outcome.Winners).ShouldBe(best);
        }
    });

    [Fact]
    public void Ranked_pairs_by_walking_every_circle() => Election.Any(1, 5).Each(election =>
    {
        foreach (var strength in Enum.GetValues<Strength>())
        {
            var outcome = RankedPairs.Count(election.Ballots, new() { Strength = strength });
            if (outcome.Places.Count == 0) continue;
            (outcome.Tied.Count > 0 ? outcome.Tied : outcome.Winners).ShouldBe(Oracles.RankedPairs(Duels.Of(election.Ballots), strength));
        }
    });

    [Fact]
    public void Pairs_by_asking_every_paper_about_every_pair() => Election.Any().Each(election =>
    {
        foreach (var unranked in Enum.GetValues<Unranked>())
        {
            var duels = Duels.Of(election.Ballots, unranked: unranked);
            for (var one = 0; one < election.Options; one++)
                for (var other = 0; other < election.Options; other++)
                    duels[one, other].ShouldBe(election.Papers.Count(paper => Oracles.Prefers(paper, one, other, unranked)));
        }
    });

    [Fact]
    public void Committees_by_adding_fractions() => Election.Any(1, 5).Each(election =>
    {
        var outcome = Committees.Count(election.Ballots, election.Rules);
        if (outcome.Winners.Count == 0) return;
        var best = outcome.Steps.OfType<Committee>().Single();
        var all = Enumerable.Range(0, 1 << election.Options)
            .Select(set => Enumerable.Range(0, election.Options).Where(option => (set & (1 << option)) != 0).ToList())
            .Where(set => set.Count == election.Seats).Select(set => (Set: set, Worth: Oracles.Satisfaction(election, set))).ToList();
        var most = all.Max(one => one.Worth);
        best.Satisfaction.ShouldBe(most);
        best.Best.Select(set => string.Join(' ', set)).Order().ShouldBe(all.Where(one => one.Worth == most).Select(one => string.Join(' ', one.Set)).Order());
        Oracles.Satisfaction(election, [.. outcome.Winners]).ShouldBe(most);
    });
}

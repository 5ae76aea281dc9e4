using System.Text.Json;
using Bot.Core.Features.Assemblies.Voting;

namespace Bot.Tests.Assemblies.Voting;

/// <summary>Every published election in ../shared/vectors/voting comes out as it was published.</summary>
public sealed class VectorTests
{
    public static TheoryData<string> Elections => [.. Vectors.Ids.Where(id => Vectors.Read(id).Tokens.Count > 0)];

    [VectorTheory, MemberData(nameof(Elections))]
    public void An_election_comes_out_as_published(string id)
    {
        var vector = Vectors.Read(id);
        var ballots = vector.Ballots();
        ballots.Papers.ShouldBe(vector.Json.GetProperty("ballot_total").GetInt64());
        foreach (var expected in vector.Expected)
        {
            foreach (var part in new[] { "published", "derived" })
                if (expected.TryGetProperty(part, out var facts)) Check(vector, ballots, expected, facts);
        }
    }

    private static void Check(Vector vector, Ballots ballots, JsonElement expected, JsonElement facts)
    {
        var method = expected.GetProperty("method").GetString()!;
        var duels = Duels.Of(ballots);
        if (method is "pairwise" or "condorcet")
        {
            Expectations.Pairs(vector, duels, facts);
            return;
        }
        var (kind, strength) = Methods.Read(method).ShouldNotBeNull();
        var rules = Rules(vector, expected, kind) with { Strength = strength };
        if (expected.TryGetProperty("rules", out var said) && said.TryGetProperty("eliminate_first", out var first))
        {
            vector.Options(first).ShouldBe([ballots.Options - 1]);
            WithoutWriteIns(vector, ballots, rules, facts);
            return;
        }
        Expectations.Outcome(vector, ballots, Methods.Count(kind, ballots, rules), facts);
    }

    /// <summary>
    /// Write-ins are not something that we have: they are taken off the papers, and the first round, which has them, is counted by itself.
    /// </summary>
    private static void WithoutWriteIns(Vector vector, Ballots ballots, CountRules rules, JsonElement facts)
    {
        var first = InstantRunoff.Count(ballots, rules).Rounds.First();
        var outcome = InstantRunoff.Count(
            Ballots.Of(ballots.Options - 1, ballots.Piles.Select(pile => pile with { Ballot = new([.. pile.Ballot.Marks[..^1]]) })), rules);
        if (facts.TryGetProperty("rounds", out var rounds))
        {
            Expectations.Votes(vector, first, rounds[0].GetProperty("tally"));
            Expectations.Rounds(vector, outcome, rounds.EnumerateArray().Skip(1));
        }
        if (facts.TryGetProperty("exhausted", out var exhausted))
            outcome.Rounds.Prepend(first).Select(round => round.Idle).ShouldBe(exhausted.EnumerateArray().Select(papers => (Fraction)papers.GetInt64()));
        if (facts.TryGetProperty("winners", out var winners)) outcome.Winners.ShouldBe(vector.Options(winners));
    }

    private static CountRules Rules(Vector vector, JsonElement expected, Method method)
    {
        var all = Enumerable.Range(0, vector.Tokens.Count);
        // The reference count of Meek takes the first of the tied out, our order the last.
        var rules = new CountRules(vector.Seats, method == Method.MeekStv ? new TieOrder(all.Reverse()) : null) { TopScore = vector.TopScore };
        if (!expected.TryGetProperty("rules", out var said)) return rules;
        if (said.TryGetProperty("final_tiebreak_permutation", out var order)) rules = rules with { Ties = new(vector.Options(order)) };
        if (said.TryGetProperty("batch_elimination", out var batch)) rules = rules with { Batches = batch.GetBoolean() };
        if (said.TryGetProperty("unranked", out var unranked) && unranked.GetString()!.StartsWith("no opinion", StringComparison.Ordinal))
            rules = rules with { Unranked = Unranked.NoOpinion };
        return rules;
    }
}

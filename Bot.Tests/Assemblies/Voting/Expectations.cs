using System.Text.Json;
using Bot.Core.Features.Assemblies.Voting;

namespace Bot.Tests.Assemblies.Voting;

/// <summary>The facts that a case states, each compared with what a count gave. A fact of a kind that is not known here fails.</summary>
internal static class Expectations
{
    public static void Pairs(Vector vector, Duels duels, JsonElement facts)
    {
        foreach (var fact in facts.EnumerateObject())
        {
            var strongest = Both(duels).Where(pair => duels.Beats(pair.One, pair.Other)).ToList();
            switch (fact.Name)
            {
                case "matrix":
                    Matrix(vector, duels.Votes, fact.Value);
                    break;
                case "cells":
                    foreach (var cell in fact.Value.EnumerateObject())
                        if (cell.Name.Split('>') is [var one, var other]) duels[vector.Option(one), vector.Option(other)].ShouldBe(cell.Value.GetInt64());
                    break;
                case "winner":
                    duels.Champion.ShouldBe(fact.Value.ValueKind == JsonValueKind.Null ? null : vector.Option(fact.Value.GetString()!));
                    break;
                case "smith":
                    duels.Smith().ShouldBe(vector.Options(fact.Value), ignoreOrder: true);
                    break;
                case "largest_winning_votes":
                    strongest.Max(pair => duels[pair.One, pair.Other]).ShouldBe(fact.Value.GetInt64());
                    break;
                case "largest_margin":
                    strongest.Max(pair => duels[pair.One, pair.Other] - duels[pair.Other, pair.One]).ShouldBe(fact.Value.GetInt64());
                    break;
                default:
                    fact.Name.ShouldBe("note");
                    break;
            }
        }
    }

    public static void Outcome(Vector vector, Ballots ballots, Outcome outcome, JsonElement facts)
    {
        var rounds = outcome.Rounds.ToList();
        foreach (var fact in facts.EnumerateObject())
        {
            var value = fact.Value;
            switch (fact.Name)
            {
                case "winners":
                    (outcome.Tied.Count > 0 ? outcome.Tied : outcome.Winners).ShouldBe(vector.Options(value), ignoreOrder: true);
                    break;
                case "elected":
                    outcome.Winners.ShouldBe(vector.Options(value), ignoreOrder: true);
                    break;
                case "elected_in_order":
                    outcome.Winners.ShouldBe(vector.Options(value));
                    break;
                case "tie" or "unbreakable_tie":
                    outcome.Tied.ShouldBe(vector.Options(value), ignoreOrder: true);
                    outcome.Winners.ShouldBeEmpty();
                    break;
                case "tie_in":
                    value.GetString().ShouldBe("runoff");
                    outcome.Ties.Single().Over.ShouldBe(TieOver.Seat);
                    break;
                case "totals":
                    Votes(vector, rounds[0], value);
                    break;
                case "rounds":
                    Rounds(vector, outcome, value.EnumerateArray());
                    break;
                case "rounds_count":
                    rounds.Count.ShouldBe(value.GetInt32());
                    break;
                case "final_round":
                    Votes(vector, rounds[^1], value);
                    break;
                case "exhausted":
                    rounds.Select(round => round.Idle).ShouldBe(value.EnumerateArray().Select(papers => (Fraction)papers.GetInt64()));
                    break;
                case "ties_for_last":
                    outcome.Ties.Select(tie => tie.Tied.ToArray()).ShouldBe(value.EnumerateArray().Select(vector.Options));
                    break;
                case "finalists":
                    var runoff = outcome.Steps.OfType<Runoff>().Single();
                    new[] { runoff.One, runoff.Other }.ShouldBe(vector.Options(value), ignoreOrder: true);
                    break;
                case "runoff":
                    Runoff(vector, outcome.Steps.OfType<Runoff>().Single(), value);
                    break;
                case "ranking":
                    outcome.Places.Select(level => level.Order().ToArray()).ShouldBe(value.EnumerateArray().Select(level => vector.Options(level).Order().ToArray()));
                    break;
                case "paths":
                    Matrix(vector, outcome.Steps.OfType<Chains>().Single().Strengths, value);
                    break;
                case "satisfaction":
                    outcome.Steps.OfType<Committee>().Single().Satisfaction.ToString().ShouldBe(value.GetString());
                    break;
                default:
                    Stv.Check(vector, outcome, fact);
                    break;
            }
        }
        ballots.Options.ShouldBe(vector.Tokens.Count);
    }

    /// <summary>What is said of some options; of the others nothing.</summary>
    public static void Votes(Vector vector, Round round, JsonElement said)
    {
        foreach (var one in said.EnumerateObject()) round.Votes[vector.Option(one.Name)].ShouldBe(one.Value.GetInt64(), one.Name);
    }

    public static void Rounds(Vector vector, Outcome outcome, IEnumerable<JsonElement> said)
    {
        var rounds = outcome.Rounds.ToList();
        var expected = said.ToList();
        rounds.Count.ShouldBe(expected.Count);
        for (var number = 0; number < expected.Count; number++)
        {
            var tally = expected[number].TryGetProperty("tally", out var inside) ? inside : expected[number];
            Votes(vector, rounds[number], tally);
            // Who is not named is out.
            rounds[number].Votes.Count(votes => votes > 0).ShouldBeLessThanOrEqualTo(tally.EnumerateObject().Count());
            if (!expected[number].TryGetProperty("eliminated", out var gone) || gone.GetArrayLength() == 0) continue;
            rounds[number + 1].After.ShouldBeOfType<Move.Out>().Options.ShouldBe(vector.Options(gone), ignoreOrder: true);
        }
    }

    private static void Runoff(Vector vector, Runoff runoff, JsonElement said)
    {
        foreach (var one in said.EnumerateObject())
        {
            var got = one.Name == "no_preference" ? runoff.NoPreference
                : vector.Option(one.Name) == runoff.One ? runoff.PreferOne : runoff.PreferOther;
            got.ShouldBe(one.Value.GetInt64(), one.Name);
        }
    }

    private static void Matrix(Vector vector, IReadOnlyList<IReadOnlyList<long>> got, JsonElement said)
    {
        foreach (var one in said.EnumerateObject())
            foreach (var other in one.Value.EnumerateObject())
                got[vector.Option(one.Name)][vector.Option(other.Name)].ShouldBe(other.Value.GetInt64(), $"{one.Name} > {other.Name}");
    }

    private static IEnumerable<(int One, int Other)> Both(Duels duels) =>
        from one in Enumerable.Range(0, duels.Options) from other in Enumerable.Range(0, duels.Options) where one != other select (one, other);
}

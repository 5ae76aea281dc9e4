using System.Text.Json;
using Bot.Core.Features.Assemblies.Voting;

namespace Bot.Tests.Assemblies.Voting;

/// <summary>The facts that cases state about counts by transfer.</summary>
internal static class Stv
{
    public static void Check(Vector vector, Outcome outcome, JsonProperty fact)
    {
        var rounds = outcome.Rounds.ToList();
        switch (fact.Name)
        {
            case "quota":
                rounds[0].Quota.ShouldBe(fact.Value.GetInt64());
                break;
            case "stages":
                // The reference count moves the papers of the last one out, which by rule 52(2) stay where they are.
                var compared = rounds[^1].After is Move.OutLast ? rounds.Count - 1 : rounds.Count;
                Same(vector, rounds.Take(compared), fact.Value.EnumerateArray().Take(compared));
                fact.Value.GetArrayLength().ShouldBe(rounds.Count);
                break;
            case "stages_integer_part":
                foreach (var (round, said) in rounds.Zip(fact.Value.EnumerateArray()))
                    foreach (var one in said.EnumerateObject())
                        ((long)round.Votes[vector.Option(one.Name)].Floor).ShouldBe(one.Value.GetInt64());
                break;
            case "stages_statutory":
                Same(vector, rounds, fact.Value.EnumerateArray().Select(stage => stage.GetProperty("votes")));
                foreach (var (round, said) in rounds.Zip(fact.Value.EnumerateArray())) Moved(vector, round, said);
                break;
            case "ties":
                outcome.Ties.Select(tie => (string.Join(' ', tie.Tied), string.Join(' ', tie.Chosen), tie.By)).ShouldBe(
                    fact.Value.EnumerateArray().Select(tie => (
                        string.Join(' ', vector.Options(tie.GetProperty("tied"))),
                        $"{vector.Option(tie.GetProperty("chosen").GetString()!)}",
                        TieBy.EarlierRound)));
                break;
            case "defeats":
                Defeats(vector, rounds, [.. fact.Value.EnumerateArray()]);
                break;
            case "ties_for_defeat":
                outcome.Ties.Select(tie => tie.Tied.ToArray()).ShouldBe(fact.Value.EnumerateArray().Select(vector.Options));
                break;
            default:
                throw new InvalidOperationException($"A fact of a kind that is not known: {fact.Name}.");
        }
    }

    private static void Same(Vector vector, IEnumerable<Round> rounds, IEnumerable<JsonElement> said) =>
        rounds.Select(round => string.Join(' ', round.Votes.Select(votes => votes.Decimals(5)))).ShouldBe(
            said.Select(stage => string.Join(' ', vector.Names.Select(name => stage.GetProperty(name).GetString()))));

    private static void Moved(Vector vector, Round round, JsonElement said)
    {
        round.Idle.Decimals(5).ShouldBe(said.GetProperty("nontransferable").GetString());
        var (action, option) = round.After switch
        {
            Move.Surplus surplus => ("surplus", surplus.Option),
            Move.Out gone => ("exclude", gone.Options.Single()),
            Move.OutLast last => ("exclude-last", last.Option),
            _ => ("first", -1),
        };
        said.GetProperty("action").GetString().ShouldBe(action);
        if (option >= 0) vector.Option(said.GetProperty("candidate").GetString()!).ShouldBe(option);
    }

    /// <summary>A defeat is said with the votes just before it.</summary>
    private static void Defeats(Vector vector, List<Round> rounds, List<JsonElement> said)
    {
        var defeats = rounds.Skip(1).Zip(rounds).Where(pair => pair.First.After is Move.Out).ToList();
        defeats.Count.ShouldBe(said.Count);
        foreach (var ((after, before), expected) in defeats.Zip(said))
        {
            ((Move.Out)after.After).Options.ShouldBe([vector.Option(expected.GetProperty("candidate").GetString()!)]);
            before.Quota!.Value.Decimals(9).ShouldBe(expected.GetProperty("quota").GetString());
            before.Votes.Select(votes => votes.Decimals(9)).ShouldBe(
                vector.Names.Select(name => expected.GetProperty("votes").GetProperty(name).GetString()!));
        }
    }
}

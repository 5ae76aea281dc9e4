using System.Text.Json;
using Bot.Core.Features.Assemblies.Voting;

namespace Bot.Tests.Assemblies.Voting;

/// <summary>
/// The cases in ../shared/vectors/voting that are no elections: motions, dots, proxies, the draw of RFC 3797, and what a ballot may look
/// like.
/// </summary>
public sealed class RuleVectorTests
{
    [VectorFact]
    public void Motions_are_decided_by_exact_fractions()
    {
        foreach (var one in Cases("O40-motions"))
        {
            var votes = new MotionVotes(Number(one, "yes"), Number(one, "no"), Number(one, "abstain"))
            {
                Against = Number(one, "blocks") + Number(one, "objections"),
                Present = one.TryGetProperty("present", out var present) ? present.GetInt64() : null,
                Entitled = one.TryGetProperty("eligible", out var eligible) ? eligible.GetInt64() : null,
            };
            var decision = Motion.Decide(votes, ThresholdOf(one.GetProperty("threshold")), QuorumOf(one));
            decision.Verdict.ShouldBe(one.GetProperty("expected").GetString() switch
            {
                "adopted" => Verdict.Adopted,
                "no-quorum" => Verdict.NoQuorum,
                _ => Verdict.NotAdopted,
            }, one.GetProperty("description").GetString());
        }
    }

    [VectorFact]
    public void Dots_over_the_budget_are_not_taken_at_all()
    {
        foreach (var one in Cases("O41-dots"))
        {
            var options = one.GetProperty("options").EnumerateArray().Select(option => option.GetString()!).ToList();
            var rules = BallotRules.Share(options.Count, (int)Number(one, "budget"), one.GetProperty("cost").GetString() == "quadratic",
                one.TryGetProperty("per_option_max", out var most) ? most.GetInt32() : null);
            var piles = one.GetProperty("ballots").EnumerateArray().Select(ballot =>
                new Pile(new([.. options.Select(option => (int)Number(ballot.GetProperty("dots"), option))]), Number(ballot, "count"))).ToList();
            var outcome = Dots.Count(Ballots.Of(options.Count, piles.Where(pile => rules.Complaint(pile.Ballot) is null)), new());
            var expected = one.GetProperty("expected");
            piles.Where(pile => rules.Complaint(pile.Ballot) is not null).Sum(pile => pile.Count).ShouldBe(Number(expected, "rejected"));
            outcome.Winners.Select(option => options[option]).ShouldBe(expected.GetProperty("winners").EnumerateArray().Select(name => name.GetString()!));
            foreach (var total in expected.GetProperty("totals").EnumerateObject())
                outcome.Rounds.Single().Votes[options.IndexOf(total.Name)].ShouldBe(total.Value.GetInt64());
        }
    }

    /// <summary>Ours go one step, so of the case that wants a chain only that step is right.</summary>
    [VectorFact]
    public void Proxies_go_one_step()
    {
        foreach (var one in Cases("O42-delegation"))
        {
            var entitled = one.GetProperty("eligible").EnumerateArray().Select(person => person.GetString()!).ToList();
            var votes = Pairs(one.GetProperty("votes"));
            var counted = Proxies.Resolve(entitled, Pairs(one.GetProperty("delegations")), votes);
            var chain = one.GetProperty("description").GetString() == "chain a->b->c";
            var expected = one.GetProperty("expected");
            foreach (var total in expected.GetProperty("totals").EnumerateObject())
                counted.Values.Count(vote => vote == total.Name).ShouldBe(total.Value.GetInt32() - (chain ? 1 : 0));
            if (!chain)
                entitled.Except(counted.Keys).ShouldBe(expected.GetProperty("uncounted").EnumerateArray().Select(person => person.GetString()!));
        }
    }

    [VectorFact]
    public void The_draw_of_the_rfc_is_drawn()
    {
        var vector = Vectors.Read("O38-sortition-rfc3797").Json;
        var key = Rfc3797.Key(vector.GetProperty("inputs").EnumerateArray().Select(source =>
            source.GetString()!.Split(' ').Select(number => long.Parse(number, System.Globalization.CultureInfo.InvariantCulture))));
        key.ShouldBe(vector.GetProperty("key").GetString());
        Rfc3797.Select(key, (int)Number(vector, "pool_size"), (int)Number(vector, "select")).ShouldBe(
            vector.GetProperty("expected")[0].GetProperty("published").GetProperty("selected_positions").EnumerateArray().Select(place => place.GetInt32()));
    }

    /// <summary>
    /// Amounts for each option are dots of ours. Answers for each option (YN, YNA) and one answer for the whole paper we do not have.
    /// </summary>
    [VectorFact]
    public void Amounts_for_each_option_are_within_their_limits()
    {
        var compared = 0;
        foreach (var one in Cases("O39-ballot-validation"))
        {
            var poll = one.GetProperty("poll");
            if (poll.GetProperty("Pollmethod").GetString() != "Y" || one.GetProperty("vote").ValueKind != JsonValueKind.Object) continue;
            var options = poll.GetProperty("OptionIDs").GetArrayLength();
            var rules = BallotRules.Share(options, (int)Number(poll, "MaxVotesAmount", 1), most: (int)Number(poll, "MaxVotesPerOption", 1)) with
            {
                Least = (int)Number(poll, "MinVotesAmount", 1),
            };
            var marks = new int[options];
            foreach (var vote in one.GetProperty("vote").EnumerateObject()) marks[vote.Name[0] - '1'] = vote.Value.GetInt32();
            (rules.Complaint(new(marks)) is null).ShouldBe(one.GetProperty("valid").GetBoolean(), one.GetProperty("name").GetString());
            compared++;
        }
        compared.ShouldBe(6);
    }

    [VectorFact]
    public void No_case_is_left_out() => Vectors.Ids.Where(id => Vectors.Read(id).Tokens.Count == 0).ShouldBe(
        ["O38-sortition-rfc3797", "O39-ballot-validation", "O40-motions", "O41-dots", "O42-delegation"]);

    private static IEnumerable<JsonElement> Cases(string id) =>
        Vectors.Read(id).Json.GetProperty("expected")[0].GetProperty("published").GetProperty("cases").EnumerateArray();

    private static Dictionary<string, string> Pairs(JsonElement json) => json.EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value.GetString()!);

    private static long Number(JsonElement json, string name, long missing = 0) => json.TryGetProperty(name, out var number) ? number.GetInt64() : missing;

    private static Threshold ThresholdOf(JsonElement json) => json.GetProperty("type").GetString() switch
    {
        "fraction" => new Threshold.Share(new(Number(json, "num"), Number(json, "den")), json.GetProperty("strict").GetBoolean(), BaseOf(json)),
        "consensus" => new Threshold.Objections((int)Number(json, "max_blocks")),
        _ => Threshold.Consent,
    };

    private static Quorum QuorumOf(JsonElement json)
    {
        if (!json.TryGetProperty("quorum", out var quorum)) return Quorum.None;
        return quorum.GetProperty("of").GetString() == "absolute"
            ? Quorum.Of((int)Number(quorum, "min"))
            : new(new(Number(quorum, "num"), Number(quorum, "den")), BaseOf(quorum));
    }

    private static Base BaseOf(JsonElement json) => json.GetProperty("of").GetString() switch
    {
        "yes+no" => Base.YesAndNo,
        "cast" => Base.Cast,
        "present" => Base.Present,
        _ => Base.Entitled,
    };
}

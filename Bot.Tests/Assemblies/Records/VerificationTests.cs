using Bot.Core.Features.Assemblies.Polls;
using Bot.Core.Features.Assemblies.Records;
using Bot.Core.Features.Assemblies.Voting;
using Bot.Core.People;
using Bot.Tests.Assemblies.Voting;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Bot.Tests.Assemblies.Records;

/// <summary>What a stranger finds in an exported file.</summary>
public sealed class VerificationTests
{
    private static readonly Election Five = new(3, [new(1, 2, 0), new(2, 1, 3), new(1, 0, 0), new(0, 1, 2), new(1, 3, 2)], 1, new(0, 1, 2));

    [Fact]
    public void What_the_bot_wrote_is_sound_and_counts_to_the_same_again() => Election.Any(1, 5, 8).Each(election =>
    {
        foreach (var method in Election.AllMethods)
        {
            using var held = Held.Of(election, method);
            Said(held.File).ShouldBeEmpty();
            var ballots = Ballots.Of(election.Options, held.Papers.Select(paper => Opening.ReadPaper(held.Manifest, paper.Paper)!));
            var outcome = Methods.Count(method, ballots, held.Manifest.Counting(Lot.Order(Held.Seed, "p1", held.Manifest.Options)));
            var result = (ResultRecord)RecordJson.Read(held.Entries[^1].Json)!;
            result.Winners.ShouldBe(outcome.Winners.Select(option => held.Manifest.Options[option]));
            result.Rounds.Count.ShouldBe(outcome.Rounds.Count());
        }
    }, times: 30);

    [Fact]
    public void A_changed_letter_is_found_and_the_line_is_named()
    {
        using var held = Held.Of(Five, Method.InstantRunoff);
        var file = held.File;
        var changes =
            from at in Gen.Choose(0, file.Length - 1)
            from letter in Gen.Elements("0aA9 ,\"x=\n{}".ToCharArray())
            where file[at] != letter
            select (at, letter);
        Prop.ForAll(changes.ToArbitrary(), change =>
        {
            var line = file[..change.at].Count(letter => letter == '\n') + 1;
            var verdicts = Verification.Verify($"{file[..change.at]}{change.letter}{file[(change.at + 1)..]}");
            verdicts.Sound.ShouldBeFalse();
            // What changed in the opening is said of the opening; otherwise of the line, or of the end of the file.
            verdicts.Findings.Select(finding => finding.Line).ShouldContain(found => found == line || found == 0);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20261125, 1_000_003));
    }

    [Fact]
    public void Lines_left_out_turned_round_or_cut_off_are_found()
    {
        using var held = Held.Of(Five, Method.Schulze);
        var lines = held.File.Split('\n')[..^1];
        for (var left = 0; left < lines.Length; left++)
            Said(string.Concat(lines.Where((_, line) => line != left).Select(line => $"{line}\n"))).ShouldNotBeEmpty();
        Said(string.Concat(lines.Reverse().Select(line => $"{line}\n"))).ShouldNotBeEmpty();
        Said(held.File[..^1]).ShouldBe(["4: The last line is not complete."]);
        Said("").ShouldBe(["0: The file does not begin with the opening of a vote."]);
    }

    [Fact]
    public void Another_key_cannot_sign_for_the_bot()
    {
        using var held = Held.Of(Five, Method.Schulze);
        using var other = Held.Of(Five, Method.Schulze);
        var entries = held.Entries.ToList();
        entries[3] = entries[3] with { Signature = other.Entries[3].Signature };
        Said(Chain.Write(entries)).ShouldBe(["4: The signature is not by the key of the opening."]);
    }

    /// <summary>What whoever runs the server could write and sign, and what gives it away.</summary>
    [Fact]
    public void Records_that_contradict_each_other_are_found_although_they_are_signed()
    {
        using var held = Held.Of(Five, Method.InstantRunoff);
        Said(held.Forged(record => record)).ShouldBeEmpty();
        Said(held.Forged(record => record is ResultRecord result ? result with { Winners = ["C"] } : record)).ShouldBe(["4: Counting again gives another result."]);
        Said(held.Forged(record => record is CloseRecord close ? close with { Seed = new string('0', 64) } : record))
            .ShouldBe(["2: The seed of the lot is not the one that was promised."]);
        Said(held.Forged(record => record is CloseRecord close ? close with { Ballots = 4 } : record)).ShouldBe(["2: There are not as many commitments as ballots."]);
        Said(held.Forged(record => record is CloseRecord close ? close with { Voted = [1, 2, 3] } : record)).ShouldBe(["2: There are more ballots than people who voted."]);
        Said(held.Forged(record => record is CloseRecord close ? close with { Voted = [1, 2, 3, 4, 9] } : record)).Single().ShouldStartWith("2: A number of somebody who voted");
        Said(held.Forged(record => record is CloseRecord close ? close with { Commitments = [.. close.Commitments.Reverse()] } : record))
            .ShouldContain("2: The commitments are not sorted, or one is there twice.");
        Said(held.Forged(record => record is BallotsRecord ballots ? new BallotsRecord([.. ballots.Papers.Skip(1)]) : record))
            .ShouldContain("3: The ballots are not those that were there at close.");
        Said(held.Forged(record => record is BallotsRecord ballots ? new BallotsRecord([.. ballots.Papers.Select(paper => paper with { Paper = "0,0,1" })]) : record))
            .ShouldContain("3: A ballot is not the one that its commitment was made of.");
        Said(held.Forged(record => record is BallotsRecord ballots ? new BallotsRecord([.. ballots.Papers.Select(paper => paper with { Paper = "7,0,0" })]) : record))
            .ShouldContain("3: A ballot is none of this question.");
        Said(held.Forged(record => record is BallotsRecord ? null : record)).ShouldBe(["2: The ballots are missing."]);
        Said(held.Forged(record => record is CloseRecord ? null : record)).ShouldBe(["0: Opening, close, ballots and result do not follow one another."]);
        // A ballot that was left out before the close is found by whoever cast it: its commitment is not in the list.
        var close = (CloseRecord)RecordJson.Read(held.Entries[1].Json)!;
        foreach (var paper in held.Papers) close.Commitments.ShouldContain(Commitment.Of(held.Entries[0].Hash, paper.Paper, paper.Nonce));
    }

    [Fact]
    public void An_opening_that_cannot_be_counted_by_is_refused_and_breaks_nothing()
    {
        using var held = Held.Of(Five, Method.InstantRunoff);
        foreach (var wrong in new Func<OpenRecord, OpenRecord>[]
        {
            open => open with { Method = "borda" },
            open => open with { Method = "motion" },
            open => open with { Options = ["A", "A", "B"] },
            open => open with { Options = [] },
            open => open with { Seats = 0 },
            open => open with { Quorum = "most" },
            open => open with { Threshold = "most" },
            open => open with { Closes = "tomorrow" },
            open => open with { Poll = "a|b" },
            open => open with { Ballot = open.Ballot with { Kind = "crosses" } },
        })
            Said(held.Forged(record => record is OpenRecord open ? wrong(open) : record)).ShouldBe(["1: The opening names rules that are not known here."]);
    }

    [Fact]
    public void Where_single_ballots_are_not_published_the_check_says_what_it_could_not_check()
    {
        using var held = Held.Of(Five, Method.InstantRunoff, publishes: false);
        var verdicts = Verification.Verify(held.File);
        verdicts.Sound.ShouldBeTrue();
        verdicts.Unchecked.Single().En.ToString().ShouldBe("Single ballots were not published, so the count could not be checked.");
        foreach (var paper in held.Papers) held.File.ShouldNotContain(paper.Nonce);
    }

    [Fact]
    public void A_motion_and_one_without_a_quorum()
    {
        var motion = Asking.Start("m1", "Do we buy the kiln?", Asks.YesOrNo, [], 1, Instant.FromUtc(2026, 11, 24, 18, 0)) with { Threshold = Threshold.TwoThirds };
        List<PersonId> roll = [.. Enumerable.Range(1, 8).Select(number => new PersonId(number))];
        string[] papers = ["1,0,0,0", "1,0,0,0", "0,1,0,0", "0,0,1,0", BallotBox.Abstain];
        using var held = new Held(motion, roll, roll.Zip(papers));
        Said(held.File).ShouldBeEmpty();
        var result = (ResultRecord)RecordJson.Read(held.Entries[^1].Json)!;
        result.Verdict.ShouldBe(new("adopted", 2, 3, 2));
        result.Rounds.Single().Votes.ShouldBe(["2", "1", "2", "0"]);
        // Too few: nothing is counted and no ballot is published.
        using var few = new Held(motion with { Quorum = new(new(3, 4), Base.Entitled), PublishesBallots = false }, roll, roll.Zip(papers));
        Said(few.File).ShouldBeEmpty();
        var none = (ResultRecord)RecordJson.Read(few.Entries[^1].Json)!;
        none.Verdict.ShouldBe(new("no quorum", 5, 8, 6));
        none.Rounds.ShouldBeEmpty();
    }

    [Fact]
    public void Minutes_may_follow_and_are_part_of_the_chain()
    {
        using var held = Held.Of(Five, Method.InstantRunoff);
        held.Append(new MinutesRecord("Adopted at the assembly of 20 November — señal ✓"));
        Said(held.File).ShouldBeEmpty();
        held.File.ShouldContain("señal ✓");
    }

    private static string[] Said(string file) => [.. Verification.Verify(file).Findings.Select(finding => $"{finding.Line}: {finding.What.En}")];
}

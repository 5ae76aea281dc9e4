using Bot.Core.Features.Assemblies.Voting;
using Bot.Core.Localization;
using NodaTime;

namespace Bot.Core.Features.Assemblies.Polls;

/// <summary>From a question to everything that is fixed with it, and what stands against opening it.</summary>
public static class Asking
{
    /// <summary>So many options page cleanly, and a ranking of them fits into buttons.</summary>
    public const int MostOptions = 25;

    /// <summary>Characters of a question and of an option.</summary>
    public const int MostQuestion = 300;

    public const int MostOption = 100;

    /// <summary>Of fewer entitled people, everyone can guess what the others chose.</summary>
    public const int FewestForSecrecy = 5;

    /// <summary>Above this many ranked options a paper is a fingerprint: nobody else fills in the same one.</summary>
    public const int MostUnmistakable = 5;

    /// <summary>Dots for each person, where nothing else is said.</summary>
    private const int Dots = 10;

    /// <summary>What fits a question that people pick from the list. Everything can be changed before it opens.</summary>
    public static Manifest Start(string poll, string question, Asks asks, IReadOnlyList<string> options, int seats, Instant closes)
    {
        if (asks == Asks.YesOrNo) options = Manifest.Choices;
        var method = Method(asks, seats);
        var count = options.Count;
        var ballot = (method?.Ballot() ?? BallotKind.Choice, method) switch
        {
            (BallotKind.Ranking, _) => BallotRules.Rank(count),
            (BallotKind.Dots, _) => BallotRules.Share(count, Dots),
            (BallotKind.Scores, _) => BallotRules.Score(count, top: 5),
            (_, null or Voting.Method.Plurality) => BallotRules.ChooseOne(count),
            _ => BallotRules.ChooseAny(count),
        };
        return new(poll, question, asks, options, method, closes)
        {
            Ballot = ballot,
            Seats = seats,
            PublishesBallots = ballot.Kind != BallotKind.Ranking || count <= MostUnmistakable,
        };
    }

    /// <summary>Null is a motion.</summary>
    public static Method? Method(Asks asks, int seats) => asks switch
    {
        Asks.YesOrNo => null,
        Asks.Date => Voting.Method.Approval,
        Asks.ShareABudget => Voting.Method.Dots,
        _ => seats == 1 ? Voting.Method.InstantRunoff : Voting.Method.ScottishStv,
    };

    /// <returns>What stands against opening it; empty when nothing does.</returns>
    public static IReadOnlyList<Words> Complaints(Manifest manifest, Instant now)
    {
        var complaints = new List<Words>();
        var options = manifest.Options;
        if (string.IsNullOrWhiteSpace(manifest.Question)) complaints.Add(PollTexts.NoQuestion);
        if (manifest.Question.Length > MostQuestion) complaints.Add(PollTexts.LongQuestion);
        if (options.Count < 2) complaints.Add(PollTexts.FewOptions);
        if (options.Count > MostOptions) complaints.Add(PollTexts.ManyOptions);
        if (options.Any(option => string.IsNullOrWhiteSpace(option) || option.Length > MostOption)) complaints.Add(PollTexts.BadOption);
        if (options.Select(option => option.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).Count() < options.Count)
            complaints.Add(PollTexts.EqualOptions);
        if (manifest.Seats < 1 || manifest.Seats > options.Count) complaints.Add(PollTexts.Seats(options.Count));
        if (manifest.Method is { } method && manifest.Seats > 1 && !method.ForSeveral()) complaints.Add(PollTexts.OneSeat(method));
        if (manifest.Method == Voting.Method.Committees && !Committees.CanCount(options.Count, manifest.Seats))
            complaints.Add(PollTexts.ManyCommittees);
        if (manifest.Ballot.Options != options.Count || (manifest.Method is { } counted && counted.Ballot() != manifest.Ballot.Kind))
            complaints.Add(BallotTexts.AnotherQuestion);
        if (manifest is { Method: null, Threshold: Threshold.Share share } && !IsKnown(share.Base, manifest.Electorate))
            complaints.Add(PollTexts.NoBase(share.Base));
        if (manifest.Quorum.Share != Fraction.Zero && !IsKnown(manifest.Quorum.Base, manifest.Electorate))
            complaints.Add(PollTexts.NoBase(manifest.Quorum.Base));
        if (manifest.Closes <= now) complaints.Add(PollTexts.ClosesBefore);
        return complaints;
    }

    /// <summary>What people are told beside a vote that may be opened all the same.</summary>
    /// <param name="entitled">Null where there is no roll.</param>
    public static IReadOnlyList<Words> Warnings(Manifest manifest, int? entitled)
    {
        var warnings = new List<Words>();
        if (manifest.Secrecy == Secrecy.Straw) warnings.Add(PollTexts.Straw);
        if (manifest.Secrecy == Secrecy.Confidential && entitled < FewestForSecrecy) warnings.Add(PollTexts.NotSecret(entitled.Value));
        if (manifest.Electorate == Electorate.Everyone) warnings.Add(PollTexts.NoRoll);
        if (manifest is { Secrecy: Secrecy.Confidential, PublishesBallots: false }) warnings.Add(PollTexts.OnlySums);
        return warnings;
    }

    private static bool IsKnown(Base of, Electorate electorate) => of switch
    {
        Base.Present => electorate == Electorate.Present,
        Base.Entitled => electorate != Electorate.Everyone,
        _ => true,
    };
}

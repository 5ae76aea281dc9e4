using System.Security.Cryptography;
using Bot.Core.Features.Assemblies.Polls;
using Bot.Core.Features.Assemblies.Records;
using Bot.Core.Features.Assemblies.Voting;
using Bot.Core.People;
using Bot.Tests.Assemblies.Voting;
using NodaTime;

namespace Bot.Tests.Assemblies.Records;

/// <summary>A vote that was held: opened, cast into the box, emptied, counted, written down.</summary>
internal sealed class Held : IDisposable
{
    public const string Seed = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _pollKey = [.. Enumerable.Range(1, BallotBox.KeyBytes).Select(number => (byte)number)];

    public Held(Manifest manifest, IReadOnlyList<PersonId> roll, IEnumerable<(PersonId Who, string Paper)> cast)
    {
        Manifest = manifest;
        Append(Opening.Of(manifest, Lot.Commitment(Seed), (roll.Count, Opening.RollHash("salt", roll.Select(person => $"{person.Value}"))), Chain.PublicKey(_key), "test"));
        foreach (var (who, paper) in cast) Box = BallotBox.Cast(Box, new(BallotBox.Link(_pollKey, who), paper, Nonce(who, paper)));
        Papers = BallotBox.Empty(Box, Entries[0].Hash);
        Append(new CloseRecord(Papers.Count, [.. Papers.Select(paper => paper.Commitment)], BallotBox.Voted(Box, _pollKey, roll), Seed));
        if (manifest.PublishesBallots) Append(new BallotsRecord(Papers));
        Append(Recount.Of(manifest, [.. Papers.Select(paper => paper.Paper)], roll.Count, Seed));
    }

    public Manifest Manifest { get; }

    public IReadOnlyList<Slip> Box { get; private set; } = [];

    public IReadOnlyList<SealedPaper> Papers { get; }

    public List<Entry> Entries { get; } = [];

    public string File => Chain.Write(Entries);

    /// <summary>What chance would give, the same in every run.</summary>
    public static string Nonce(PersonId who, string paper) => Digests.Of($"{who.Value} {paper}");

    /// <summary>The election of a test as a vote: the people are numbered from 1.</summary>
    public static Held Of(Election election, Method method, bool publishes = true)
    {
        var manifest = new Manifest("p1", "Who?", Asks.Other, [.. Board.Letters.Take(election.Options)], method, Instant.FromUtc(2026, 11, 24, 18, 0))
        {
            Ballot = new(method.Ballot(), election.Options) { EqualRanks = true, Least = 0, TopMark = 5 },
            Seats = election.Seats,
            PublishesBallots = publishes,
        };
        var papers = election.Papers.Where(paper => manifest.Ballot.Complaint(paper) is null).ToList();
        var people = papers.Select((_, number) => new PersonId(number + 1)).ToList();
        return new(manifest, [.. people, new PersonId(999)], people.Zip(papers, (who, paper) => (who, paper.ToString())));
    }

    public void Append(VoteRecord record) => Entries.Add(Chain.Append(Entries, record, _key));

    /// <summary>The same records with some exchanged, hashed and signed anew by the bot's own key, as only whoever runs it could.</summary>
    public string Forged(Func<VoteRecord, VoteRecord?> exchange)
    {
        var entries = new List<Entry>();
        foreach (var entry in Entries)
            if (exchange(RecordJson.Read(entry.Json)!) is { } record) entries.Add(Chain.Append(entries, record, _key));
        return Chain.Write(entries);
    }

    public void Dispose() => _key.Dispose();
}

using System.Security.Cryptography;
using System.Text;
using Bot.Core.People;

namespace Bot.Core.Features.Assemblies.Records;

/// <summary>What lies in the box while a vote is open: no person, only a link that the poll's key alone can make of one.</summary>
/// <param name="Paper">The canonical ballot, or <see cref="BallotBox.Abstain"/>.</param>
public sealed record Slip(string Link, string Paper, string Nonce);

/// <summary>What comes out of it: nothing that leads to a person.</summary>
public sealed record SealedPaper(string Commitment, string Nonce, string Paper);

/// <summary>One ballot for each person, replaced as often as they like, and nobody's once it is emptied.</summary>
public static class BallotBox
{
    /// <summary>The paper of whoever takes part without choosing.</summary>
    public const string Abstain = "abstain";

    /// <summary>Bytes of a poll's key, which lies in a file and never in the database.</summary>
    public const int KeyBytes = 32;

    public static string Link(ReadOnlySpan<byte> key, PersonId person) => Convert.ToHexStringLower(Mac(key, $"link-v1|{person.Value}"));

    /// <summary>In which order this person sees the options: chance for everybody else, the same for them each time.</summary>
    public static IReadOnlyList<int> Display(ReadOnlySpan<byte> key, PersonId person, int options)
    {
        var order = new (string Mac, int Option)[options];
        for (var option = 0; option < options; option++)
            order[option] = (Convert.ToHexStringLower(Mac(key, $"display-v1|{person.Value}|{option}")), option);
        return [.. order.OrderBy(one => one.Mac, StringComparer.Ordinal).Select(one => one.Option)];
    }

    /// <summary>Only the last one counts.</summary>
    public static IReadOnlyList<Slip> Cast(IReadOnlyList<Slip> box, Slip slip) => [.. box.Where(other => other.Link != slip.Link), slip];

    /// <summary>Numbers on the roll, from 1, of who has a ballot in the box; in the order of the roll, which says nothing about when.</summary>
    public static IReadOnlyList<int> Voted(IReadOnlyList<Slip> box, ReadOnlySpan<byte> key, IReadOnlyList<PersonId> roll)
    {
        var links = box.Select(slip => slip.Link).ToHashSet();
        var voted = new List<int>();
        for (var number = 0; number < roll.Count; number++)
            if (links.Contains(Link(key, roll[number]))) voted.Add(number + 1);
        return voted;
    }

    /// <summary>Without links, in the order of the commitments, which chance gave.</summary>
    /// <param name="open">The hash of the opening record.</param>
    public static IReadOnlyList<SealedPaper> Empty(IReadOnlyList<Slip> box, string open) =>
        [.. box.Select(slip => new SealedPaper(Commitment.Of(open, slip.Paper, slip.Nonce), slip.Nonce, slip.Paper))
            .OrderBy(paper => paper.Commitment, StringComparer.Ordinal)];

    private static byte[] Mac(ReadOnlySpan<byte> key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}

using System.Text;

namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>
/// A lot that can be checked with <c>sha256sum</c> alone. Before the vote the SHA-256 of the seed is published, at its end the seed.
/// Everything is text:
/// the digest of an option is the SHA-256 of <c>lot-v1|SEED|POLL|OPTION</c> in UTF-8, and the smallest digest is first. The option goes in
/// by its
/// words, so its place in the question does not matter.
/// </summary>
public static class Lot
{
    /// <summary>Characters of a seed: 32 bytes, as lower case hexadecimal digits.</summary>
    public const int SeedLength = 64;

    /// <param name="random">32 bytes that nobody could foresee.</param>
    public static string Seed(ReadOnlySpan<byte> random) => random.Length == SeedLength / 2
        ? Convert.ToHexStringLower(random)
        : throw new ArgumentException("A seed is 32 bytes.", nameof(random));

    /// <summary>What is published before: <c>printf %s SEED | sha256sum</c>.</summary>
    public static string Commitment(string seed) => Digests.Of(seed);

    public static bool Matches(string seed, string commitment) => Commitment(seed) == commitment;

    /// <summary>
    /// For juries, where the server's operator alone could pick a seed that suits: together with words that members type at the end. Whose
    /// words come
    /// first does not matter.
    /// </summary>
    public static string Joint(string seed, params IEnumerable<string> words) =>
        Digests.Of(string.Join('|', [seed, .. words.Select(Trimmed).Order(StringComparer.Ordinal)]));

    /// <summary>Hexadecimal digest of one option.</summary>
    public static string Digest(string seed, string poll, string option) => Digests.Of($"lot-v1|{seed}|{poll}|{option}");

    /// <param name="poll">The poll's public name, without the sign |.</param>
    /// <param name="options">The words of each option, no two the same.</param>
    /// <exception cref="ArgumentException">Two options have the same words, so that no digest tells them apart.</exception>
    public static TieOrder Order(string seed, string poll, IReadOnlyList<string> options)
    {
        if (seed.Contains('|', StringComparison.Ordinal) || poll.Contains('|', StringComparison.Ordinal))
            throw new ArgumentException("Seed and poll are written without the sign |.", nameof(poll));
        if (options.Distinct(StringComparer.Ordinal).Count() != options.Count)
            throw new ArgumentException("Two options have the same words.", nameof(options));
        return new(Enumerable.Range(0, options.Count).OrderBy(option => Digest(seed, poll, options[option]), StringComparer.Ordinal));
    }

    /// <summary>A jury: the first <paramref name="seats"/> of that order.</summary>
    public static IReadOnlyList<int> Draw(string seed, string poll, IReadOnlyList<string> pool, int seats) =>
        [.. Order(seed, poll, pool).Options.Take(seats)];

    private static string Trimmed(string words) => words.Trim().Normalize(NormalizationForm.FormC).Replace("|", "", StringComparison.Ordinal);
}

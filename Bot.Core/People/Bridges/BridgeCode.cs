using System.Security.Cryptography;
using System.Text;

namespace Bot.Core.People.Bridges;

/// <summary>A code as people read and type it: three groups of four, 60 bits, without letters that look like others.</summary>
internal static class BridgeCode
{
    public const int Letters = 12;

    private const int Group = 4;
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <param name="random">At least <see cref="Letters"/> bytes.</param>
    public static string Of(ReadOnlySpan<byte> random)
    {
        var code = new StringBuilder(Letters);
        foreach (var one in random[..Letters]) code.Append(Alphabet[one & 31]);
        return code.ToString();
    }

    public static string Shown(string code) => string.Join('-', code.Chunk(Group).Select(group => new string(group)));

    /// <summary>Reads what somebody typed, with or without gaps, in either case, and with what looks alike.</summary>
    /// <returns>Null for what cannot be a code.</returns>
    public static string? Read(string typed)
    {
        var code = new StringBuilder(Letters);
        foreach (var letter in typed.ToUpperInvariant())
        {
            if (letter is ' ' or '-' or '–' or '.') continue;
            var meant = letter switch { 'O' => '0', 'I' or 'L' => '1', var other => other };
            if (!Alphabet.Contains(meant, StringComparison.Ordinal) || code.Length == Letters) return null;
            code.Append(meant);
        }
        return code.Length == Letters ? code.ToString() : null;
    }

    /// <summary>What is kept of a code.</summary>
    public static string Hash(byte[] secret, string code) => Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(code)));
}

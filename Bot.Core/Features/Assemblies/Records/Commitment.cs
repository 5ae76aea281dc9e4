using System.Globalization;
using System.Security.Cryptography;
using Bot.Core.Commands;
using Bot.Core.Features.Assemblies.Voting;

namespace Bot.Core.Features.Assemblies.Records;

/// <summary>
/// A promise of one ballot that shows nothing of it: the SHA-256 of <c>ballot-v1|OPEN|PAPER|NONCE</c>, where OPEN is the hash of the poll's
/// opening
/// record. Whoever has paper and nonce finds it in the published list; nobody else learns anything from it.
/// </summary>
public static class Commitment
{
    /// <summary>Characters that people compare.</summary>
    public const int CodeLength = 10;

    private const int NonceBytes = 32;

    public static string Of(string open, string paper, string nonce) => Digests.Of($"ballot-v1|{open}|{paper}|{nonce}");

    public static string Nonce() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NonceBytes));

    /// <summary>The first 50 bits as ten letters and digits.</summary>
    public static string Code(string commitment)
    {
        var bits = ulong.Parse(commitment.AsSpan(0, 16), NumberStyles.HexNumber, CultureInfo.InvariantCulture) >> 14;
        return Base32.Write((long)bits).PadLeft(CodeLength, '0');
    }

    /// <summary>In groups of four, as it is read aloud: <c>0a1b 2c3d 4e</c>.</summary>
    public static string Spaced(string code) => string.Join(' ', code.Chunk(4).Select(group => new string(group)));
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Core.People.Log;

/// <summary>
/// The hashes of the chain. An entry's is SHA-256 over: the hash before it (32 bytes; zeros before the first), the community's number, the
/// sequence, the instant in epoch milliseconds, the kind (length, UTF-8), who and whom (a byte that says whether, then the number), how
/// many texts, and the hash of each. Numbers are big-endian, of 8 bytes; lengths and counts of 4.
/// </summary>
internal static class LogHash
{
    public const int SaltBytes = 16;

    public static readonly string Zero = new('0', 64);

    /// <summary>Of one text: its salt, then the text in UTF-8.</summary>
    public static string Of(string salt, string text) =>
        Convert.ToHexStringLower(SHA256.HashData([.. Convert.FromHexString(salt), .. Encoding.UTF8.GetBytes(text)]));

    public static string Of(string previous, LogRow entry)
    {
        using var bytes = new MemoryStream();
        bytes.Write(Convert.FromHexString(previous));
        Number(bytes, entry.CommunityId);
        Number(bytes, entry.Sequence);
        Number(bytes, entry.At.ToUnixTimeMilliseconds());
        var kind = Encoding.UTF8.GetBytes(entry.Kind);
        Count(bytes, kind.Length);
        bytes.Write(kind);
        Person(bytes, entry.ByPerson);
        Person(bytes, entry.AboutPerson);
        var texts = entry.Hashes;
        Count(bytes, texts.Length);
        foreach (var text in texts) bytes.Write(Convert.FromHexString(text));
        return Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()));
    }

    private static void Person(Stream bytes, long? number)
    {
        bytes.WriteByte(number is null ? (byte)0 : (byte)1);
        Number(bytes, number ?? 0);
    }

    private static void Number(Stream bytes, long number)
    {
        Span<byte> eight = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(eight, number);
        bytes.Write(eight);
    }

    private static void Count(Stream bytes, int count)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(four, count);
        bytes.Write(four);
    }
}

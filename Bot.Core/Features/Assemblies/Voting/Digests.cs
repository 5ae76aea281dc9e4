using System.Security.Cryptography;
using System.Text;

namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>SHA-256 of a text in UTF-8, as lower case hexadecimal digits: what <c>printf %s TEXT | sha256sum</c> prints.</summary>
public static class Digests
{
    /// <summary>Characters of a digest.</summary>
    public const int Length = 64;

    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

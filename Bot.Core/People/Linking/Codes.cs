using System.Security.Cryptography;
using System.Text;
using Bot.Core.Storage;

namespace Bot.Core.People.Linking;

/// <summary>
/// Codes that people carry from one account to another. Their letters are Crockford's, none of which looks like another, in groups of four;
/// however they are typed, they are read. Only a keyed hash of them is stored.
/// </summary>
/// <param name="keys">Where there is none, such as in a test, the secret lives as long as this.</param>
public sealed class Codes(IKeys? keys = null)
{
    /// <summary>Letters of a code that lives for ten minutes and is of no use without the account that shows it: 40 bits.</summary>
    public const int LinkLetters = 8;

    /// <summary>Letters of a code that stands alone and lives for years: 100 bits.</summary>
    public const int RecoveryLetters = 20;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Group = 4;

    private readonly Lazy<byte[]> _secret = new(() => keys?.Secret("codes", 32) ?? RandomNumberGenerator.GetBytes(32));

    /// <summary>The code that this input is answered with: a repeated delivery is answered with the same one, although nobody has kept it.</summary>
    /// <param name="alphabet">Other letters than the usual ones, at most 32.</param>
    public string Make(OnceKey once, int letters, string? alphabet = null)
    {
        var bytes = Keyed("make", once.Value);
        return string.Create(letters, (bytes, alphabet ?? Alphabet), static (code, made) =>
        {
            for (var i = 0; i < code.Length; i++) code[i] = made.Item2[made.bytes[i] % made.Item2.Length];
        });
    }

    public string Hash(string code) => Convert.ToHexStringLower(Keyed("hash", code));

    /// <summary>In groups of four, to be read aloud and typed.</summary>
    public static string Show(string code) => string.Join(' ', code.Chunk(Group).Select(group => new string(group)));

    /// <returns>The code in what somebody typed; null where it cannot be one.</returns>
    public static string? Read(string typed)
    {
        var code = new StringBuilder(RecoveryLetters);
        foreach (var letter in typed)
        {
            if (char.IsWhiteSpace(letter) || letter is '-' or '‐' or '–' or '.' or '`') continue;
            var read = char.ToUpperInvariant(letter) switch { 'O' => '0', 'I' or 'L' => '1', var other => other };
            if (!Alphabet.Contains(read, StringComparison.Ordinal) || code.Length == RecoveryLetters) return null;
            code.Append(read);
        }
        return code.Length is LinkLetters or RecoveryLetters ? code.ToString() : null;
    }

    private byte[] Keyed(string use, string text) => HMACSHA256.HashData(_secret.Value, Encoding.UTF8.GetBytes($"{use}/{text}"));
}

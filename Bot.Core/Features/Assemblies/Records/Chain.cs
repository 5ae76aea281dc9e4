using System.Security.Cryptography;
using System.Text;
using Bot.Core.Features.Assemblies.Voting;

namespace Bot.Core.Features.Assemblies.Records;

/// <summary>A record as it is posted and exported: one line, <c>HASH SIGNATURE JSON</c>.</summary>
/// <param name="Hash">SHA-256 of the JSON.</param>
/// <param name="Signature">Of the hash, as text, by the key in the opening record; base64.</param>
public sealed record Entry(string Hash, string Signature, string Json)
{
    public override string ToString() => $"{Hash} {Signature} {Json}";
}

/// <summary>Records one after another, so that none can be changed, left out or put in between without the hashes showing it.</summary>
public static class Chain
{
    public static Entry Append(IReadOnlyList<Entry> entries, VoteRecord record, ECDsa key)
    {
        var json = RecordJson.Write(record with { Previous = entries.Count == 0 ? "" : entries[^1].Hash });
        var hash = Digests.Of(json);
        return new(hash, Convert.ToBase64String(key.SignData(Encoding.UTF8.GetBytes(hash), HashAlgorithmName.SHA256)), json);
    }

    public static string PublicKey(ECDsa key) => Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());

    public static bool IsSigned(Entry entry, string publicKey)
    {
        using var key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(publicKey), out _);
            var signature = Convert.FromBase64String(entry.Signature);
            // Several texts are read as the same bytes, and a changed letter must show.
            return Convert.ToBase64String(signature) == entry.Signature
                && key.VerifyData(Encoding.UTF8.GetBytes(entry.Hash), signature, HashAlgorithmName.SHA256);
        }
        catch (Exception wrong) when (wrong is FormatException or CryptographicException)
        {
            return false;
        }
    }

    /// <summary>The file that a stranger recounts.</summary>
    public static string Write(IReadOnlyList<Entry> entries) => string.Concat(entries.Select(entry => $"{entry}\n"));

    /// <returns>Null for a line that is no record.</returns>
    public static Entry? Read(string line) =>
        line.Split(' ', 3) is [{ Length: Digests.Length } hash, var signature, var json] ? new(hash, signature, json) : null;
}

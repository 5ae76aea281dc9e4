using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>A draw from numbers that nobody could foresee or steer, such as lottery results: https://www.rfc-editor.org/rfc/rfc3797</summary>
public static class Rfc3797
{
    /// <summary>The counter around the key has two bytes.</summary>
    public const int MostDrawn = 65_536;

    /// <summary>Each source's numbers in rising order, each ended by a point, each source by a slash: <c>9319./2.5.8./</c>.</summary>
    public static string Key(params IEnumerable<IEnumerable<long>> sources)
    {
        var key = new StringBuilder();
        foreach (var source in sources)
        {
            foreach (var number in source.Order()) key.Append(CultureInfo.InvariantCulture, $"{number}.");
            key.Append('/');
        }
        return key.ToString();
    }

    /// <param name="pool">How many there are to draw from.</param>
    /// <returns>Places in the published list, from 1, in the order in which they were drawn.</returns>
    public static IReadOnlyList<int> Select(string key, int pool, int select)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(select, Math.Min(pool, MostDrawn));
        List<int> left = [.. Enumerable.Range(1, pool)];
        var drawn = new List<int>();
        for (var turn = 0; turn < select; turn++)
        {
            var at = (int)(Number(key, turn) % left.Count);
            drawn.Add(left[at]);
            left.RemoveAt(at);
        }
        return drawn;
    }

    private static BigInteger Number(string key, int turn)
    {
        byte[] counter = [(byte)(turn >> 8), (byte)turn];
#pragma warning disable CA5351 // The RFC's own hash. It spreads what nobody could foresee; nothing is kept secret by it.
        var hash = MD5.HashData([.. counter, .. Encoding.ASCII.GetBytes(key), .. counter]);
#pragma warning restore CA5351
        return new(hash, isUnsigned: true, isBigEndian: true);
    }
}

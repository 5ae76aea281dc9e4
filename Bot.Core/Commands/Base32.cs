namespace Bot.Core.Commands;

/// <summary>Ids in tokens: Crockford's alphabet, lower case, no letters that look like digits, no leading zeros.</summary>
public static class Base32
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    public static string Write(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        Span<char> text = stackalloc char[13];
        var at = text.Length;
        do
        {
            text[--at] = Alphabet[(int)(value & 31)];
            value >>= 5;
        }
        while (value != 0);
        return new(text[at..]);
    }

    public static bool TryRead(ReadOnlySpan<char> text, out long value)
    {
        value = 0;
        if (text.IsEmpty || text.Length > 13) return false;
        foreach (var letter in text)
        {
            var digit = Alphabet.IndexOf(letter, StringComparison.Ordinal);
            if (digit < 0 || value > long.MaxValue >> 5) return false;
            value = (value << 5) | (uint)digit;
        }
        return true;
    }
}

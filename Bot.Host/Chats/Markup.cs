using Bot.Core.Chat;
using Bot.Core.Localization;

namespace Bot.Host;

/// <summary>Text as a platform writes it.</summary>
/// <param name="Text">With the platform's markup.</param>
/// <param name="Length">Characters that count towards the platform's limit.</param>
internal readonly record struct Written(string Text, int Length)
{
    public static readonly Written Nothing = new("", 0);

    public static readonly Written Space = new(" ", 1);

    public static Written operator +(Written left, Written right) => new(left.Text + right.Text, left.Length + right.Length);

    public static Written operator +(Written left, string plain) => new(left.Text + plain, left.Length + plain.Length);

    public static Written Join(string separator, IReadOnlyList<Written> parts) => parts.Count == 0 ? Nothing : new(
        string.Join(separator, parts.Select(part => part.Text)),
        parts.Sum(part => part.Length) + separator.Length * (parts.Count - 1));
}

/// <summary>How a platform writes words, within a length.</summary>
internal interface IMarkup
{
    /// <param name="between"> · inside a line, a line break between whole texts.</param>
    Written Write(Words words, int most, string between = " · ");

    Written Write(Rich text, int most);

    Written Bold(Written text);
}

using Bot.Core.Chat;

namespace Bot.Core.Localization;

/// <summary>
/// One text in every language that we ship. Feature texts are declared as <c>new Words(en: …, es: …)</c>, so a missing
/// translation does not compile. The reader's language is chosen by the Writer, which is why one card serves both.
/// </summary>
public sealed record Words(Rich En, Rich Es)
{
    public static readonly Words None = new(Rich.Empty, Rich.Empty);

    public bool IsEmpty => En.IsEmpty;

    /// <summary>What a person wrote, or a number: the same in every language.</summary>
    public static Words Verbatim(Rich text) => new(text, text);

    public Rich In(Language language) => language == Language.Spanish ? Es : En;

    /// <summary>In each of <paramref name="languages"/> to be written side by side (<i>Going · Voy</i>), once where they do not differ.</summary>
    public (Language Language, Rich Text)[] Each(IReadOnlyList<Language> languages)
    {
        var first = In(languages[0]);
        // Verbatim texts are half of all.
        if (languages.Count == 1 || (ReferenceEquals(En, Es) && !first.VariesByLanguage)) return [(languages[0], first)];
        var each = new (Language, Rich)[languages.Count];
        each[0] = (languages[0], first);
        var count = 1;
        for (var i = 1; i < languages.Count; i++)
        {
            var other = In(languages[i]);
            if (!other.IsEmpty && (other.VariesByLanguage || !other.Equals(first))) each[count++] = (languages[i], other);
        }
        return count == each.Length ? each : each[..count];
    }

    /// <summary>Several texts after one another, in each language.</summary>
    public static Words Join(string separator, IEnumerable<Words> parts)
    {
        var all = parts.Where(part => !part.IsEmpty).ToList();
        return all.Count == 0 ? None : all.Aggregate((left, right) => new(
            En: $"{left.En}{separator}{right.En}",
            Es: $"{left.Es}{separator}{right.Es}"));
    }
}

using Bot.Core.Localization;

namespace Bot.Core.People.Log;

/// <summary>How a kind of entry reads.</summary>
/// <param name="who">Who did it: a name, <i>someone who left</i>, or SmileBot.</param>
/// <param name="about">Whom it concerns; nothing where it concerns nobody.</param>
/// <param name="texts">As many as the entry was written with; one that was removed says so.</param>
public delegate Words LogLine(Words who, Words about, IReadOnlyList<Words> texts);

/// <summary>The lines of all kinds, as the features have said them.</summary>
public sealed class LogKinds(IReadOnlyDictionary<string, LogLine> lines)
{
    public IEnumerable<string> All => lines.Keys;

    /// <summary>A kind that no feature knows any more is called by its name.</summary>
    public Words Read(string kind, Words who, Words about, IReadOnlyList<Words> texts) =>
        lines.TryGetValue(kind, out var line) ? line(who, about, texts) : LogTexts.Unknown(kind, who);
}

using Bot.Core.Chat;
using Bot.Core.Localization;

namespace Bot.Core.Commands;

/// <summary>
/// Something that a person did and that cannot be done, in a sentence for that person: what is wrong and what would be right.
/// Thrown anywhere below the pipeline, which alone catches it; inside a write it undoes that write and no other.
/// </summary>
public sealed class Problem(Words words) : Exception(words.En.ToString())
{
    public Words Words { get; } = words;

    /// <summary>What the person can do about it.</summary>
    public Button? Way { get; init; }

    /// <summary>Nobody was offered this: it is counted, and whoever does it often is slowed (<see cref="Forgeries"/>).</summary>
    public bool Forged { get; init; }
}

namespace Bot.Core.People.Log;

/// <summary>One act that members may read about.</summary>
/// <param name="Kind">What was done: the feature, a dot, and a word, such as <c>settings.zone</c>.</param>
/// <param name="By">Who did it; null where SmileBot did.</param>
public sealed record LogEntry(CommunityId Community, string Kind, PersonId? By)
{
    /// <summary>The person whom it concerns.</summary>
    public PersonId? About { get; init; }

    /// <summary>
    /// What was typed, and names of things; no facts that members must not read, unless the kind's line leaves them out. They go when
    /// <see cref="By"/> or <see cref="About"/> is forgotten.
    /// </summary>
    public IReadOnlyList<string> Texts { get; init; } = [];
}

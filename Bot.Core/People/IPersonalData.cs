using Bot.Core.Localization;

namespace Bot.Core.People;

/// <summary>What a feature keeps about a person. Every table that holds something about people belongs to one of these.</summary>
public interface IPersonalData
{
    /// <summary>The feature's name, as a heading of the file that a person gets.</summary>
    Words Heading { get; }

    /// <summary>
    /// What is kept, why, how long and who sees it, with every column that it lies in: the text of <i>Privacy</i> is made of it, and
    /// <c>RegisterTests</c> compares it with the schema.
    /// </summary>
    IReadOnlyList<Keeping> Keeps { get; }

    /// <summary>Everything kept about the person, as readable data.</summary>
    Task<IReadOnlyList<object>> Export(PersonId person, CancellationToken ct);

    /// <summary>
    /// Removes it. Called several times for one person: in a write of its own, in the one that ends with the person's row, and once more
    /// soon after that, for what was under way meanwhile; the person's accounts are gone by then.
    /// </summary>
    Task Forget(Storage.Tx tx, PersonId person);

    /// <summary>Two people turn out to be one: <paramref name="from"/>'s becomes <paramref name="into"/>'s by the feature's own rule.</summary>
    Task Merge(Storage.Tx tx, PersonId from, PersonId into);
}

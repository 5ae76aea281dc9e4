using Bot.Core.Localization;

namespace Bot.Core.People;

/// <summary>What a feature keeps about a person. Every table that holds something about people belongs to one of these.</summary>
public interface IPersonalData
{
    /// <summary>The feature's name, as a heading of the file that a person gets.</summary>
    Words Heading { get; }

    /// <summary>Everything kept about the person, as readable data.</summary>
    Task<IReadOnlyList<object>> Export(PersonId person, CancellationToken ct);

    /// <summary>Removes it, in the transaction that forgets the person everywhere.</summary>
    Task Forget(Storage.Tx tx, PersonId person);

    /// <summary>Two people turn out to be one: <paramref name="from"/>'s becomes <paramref name="into"/>'s by the feature's own rule.</summary>
    Task Merge(Storage.Tx tx, PersonId from, PersonId into);
}

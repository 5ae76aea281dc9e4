using Bot.Core.Localization;
using Bot.Core.Storage;

namespace Bot.Core.People;

/// <summary>
/// What a feature keeps about a person. Every table that holds something about people belongs to one of these, and refers to
/// <c>persons</c>: whoever acts in the very moment in which two people become one is then refused by the database and answered anew.
/// </summary>
/// <remarks>
/// Merges and splits run in one transaction for all, in the order in which features are named in Core.cs, which is the order of locks
/// (Bot.Core/README.md). A feature locks what it changes one by one, in order of id. What is decided by a vote does not change hands while it
/// is open: a feature with ballots asks <see cref="Linking.Lost.Recoveries.MovedSince"/> before it counts one.
/// </remarks>
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
    Task Forget(Tx tx, PersonId person);

    /// <summary>
    /// Two people turn out to be one: <paramref name="from"/>'s becomes <paramref name="into"/>'s by the feature's own rule. What is not kept
    /// by that is put aside for <see cref="Split"/>. Accounts still belong to the two when this is called.
    /// </summary>
    Task Merge(Tx tx, PersonId from, PersonId into);

    /// <summary>What <see cref="Merge"/> would have to settle because both have something: one sentence each, shown before it is done.</summary>
    Task<IReadOnlyList<Words>> Settles(Queries q, PersonId from, PersonId into) => Task.FromResult<IReadOnlyList<Words>>([]);

    /// <summary>
    /// One person turns out to be two. Each account's own goes with it, and what a merge has put aside comes back where that is still
    /// possible. What nobody knows the account of stays with the first, which is all that this does where a feature does not say otherwise.
    /// </summary>
    Task Split(Tx tx, Parting parting) => Task.CompletedTask;
}

/// <summary>Some accounts leave a person and become one of their own.</summary>
/// <param name="From">The person that they leave.</param>
/// <param name="To">The person that they are from now on, and were before they were linked.</param>
/// <param name="Accounts">Those that leave; they belong to <paramref name="To"/> already.</param>
public sealed record Parting(PersonId From, PersonId To, IReadOnlyCollection<AccountId> Accounts)
{
    public bool Takes(AccountId? account) => account is { } known && Accounts.Contains(known);
}

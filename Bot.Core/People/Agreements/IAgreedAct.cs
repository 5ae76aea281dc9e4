using Bot.Core.Localization;
using Bot.Core.Storage;

namespace Bot.Core.People.Agreements;

/// <summary>
/// Something that cannot be undone and therefore takes two people. A feature registers one with <see cref="AgreementLog.Agreed"/>, shows what would
/// happen, and opens an agreement with <see cref="AgreementBook.Ask"/> instead of acting.
/// </summary>
public interface IAgreedAct
{
    /// <summary>As stored; the feature's name, a dot, and a word.</summary>
    string Kind { get; }

    /// <summary>What whoever asks must be, when asking and still when it is carried out.</summary>
    Power Power { get; }

    /// <returns>What will have happened afterwards, for those who decide: one or two sentences.</returns>
    Task<Words> Says(Queries q, long subject);

    /// <summary>Carries it out, in the transaction of the second person's yes.</summary>
    /// <exception cref="Commands.Problem">It cannot be done any more.</exception>
    Task Do(Tx tx, Agreement agreement);
}

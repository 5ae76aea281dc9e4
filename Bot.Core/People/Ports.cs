using Bot.Core.Chat;
using Bot.Core.Localization;
using NodaTime;

namespace Bot.Core.People;

/// <summary>What is coming up in a community, for <c>/events</c>; a feature that has events registers one.</summary>
public interface IUpcoming
{
    /// <returns>What starts from now on and this person may see, soonest first.</returns>
    Task<IReadOnlyList<UpcomingItem>> Upcoming(Caller who, int most, CancellationToken ct);
}

/// <param name="Line">What it is and how full, in words: <i>Clay smiles, 2 of 20 seats</i>. The time is written in front of it.</param>
/// <param name="Open">Opens its card for this person.</param>
public sealed record UpcomingItem(Instant Start, Words Title, Words Line, Commands.IPress Open);

/// <summary>What is mine in a community, for <c>/mine</c>: seats, bookings, shifts, reminders.</summary>
public interface IMine
{
    /// <returns>What this person has, soonest first.</returns>
    Task<IReadOnlyList<UpcomingItem>> Mine(Caller who, CancellationToken ct);

    /// <returns>Buttons of what this person may organise, for the <i>Organise</i> part.</returns>
    IReadOnlyList<Button> Organise(Caller who);
}

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

using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.People;
using NodaTime;

namespace Bot.Core.Calendar;

/// <summary>What is coming up in a community, for <c>/events</c>; a feature that has events registers one.</summary>
public interface IUpcoming
{
    /// <returns>What starts from now on and this person may see, soonest first.</returns>
    Task<IReadOnlyList<AgendaItem>> Upcoming(Caller who, int most, CancellationToken ct);
}

/// <summary>What is mine in a community, for <c>/mine</c>: seats, bookings, shifts, reminders.</summary>
public interface IMine
{
    /// <returns>What this person has ahead, soonest first.</returns>
    Task<IReadOnlyList<AgendaItem>> Mine(Caller who, CancellationToken ct);

    /// <returns>Buttons of what this person may organise, for the <i>Organise</i> part.</returns>
    IReadOnlyList<Button> Organise(Caller who);

    /// <summary>The same for a feature that has to look it up.</summary>
    Task<IReadOnlyList<Button>> Organise(Caller who, CancellationToken ct) => Task.FromResult(Organise(who));
}

/// <summary>One line of a list of things that have a time.</summary>
/// <param name="Start">Written in front of the line.</param>
/// <param name="Title">Also the label of the button that opens it.</param>
/// <param name="State">How full it is, or what I answered: <i>12 of 20 seats</i>, <i>you are in</i>.</param>
/// <param name="Open">Shows its card to this person.</param>
public sealed record AgendaItem(Instant Start, Words Title, Words State, IPress Open);

using Bot.Core.Localization;
using NodaTime;

namespace Bot.Core.Chat;

/// <summary>How a message is read: in which languages, and in which zone its times are written.</summary>
/// <param name="Languages">One or more; all of them are written on a shared card.</param>
/// <param name="Zone">The person's own for a private message, the community's for a shared one.</param>
/// <param name="Now">Years are left out of dates in the year of this instant.</param>
public sealed record View(IReadOnlyList<Language> Languages, DateTimeZone Zone, Instant Now);

/// <summary>A reply and how it is to be written, for the two kinds of reader that it may have.</summary>
public sealed record Answer(Reply Reply, View Private, View Shared, Form? Form = null)
{
    /// <summary>The number that the person is told, when it failed for a fault of our own: the same input may be tried again.</summary>
    public string? Incident { get; init; }
}

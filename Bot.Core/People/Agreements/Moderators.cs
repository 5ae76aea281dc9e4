using Bot.Core.People.Powers;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Agreements;

/// <summary>Who may decide on a side, as far as the platform has told.</summary>
internal static class Moderators
{
    /// <summary>As many as are told one by one.</summary>
    private const int Most = 50;

    /// <returns>All but this person.</returns>
    public static async Task<IReadOnlyList<PersonId>> Others(Queries q, CommunityId side, PersonId but, Instant now) =>
        [.. (await AccountPowers.AtLeast(q, side, Power.Moderator, now)).Where(person => person != but).Take(Most)];

    public static async Task<bool> IsAtLeast(Queries q, CommunityId side, PersonId person, Power power, Instant now) =>
        (await AccountPowers.AtLeast(q, side, power, now)).Contains(person);
}

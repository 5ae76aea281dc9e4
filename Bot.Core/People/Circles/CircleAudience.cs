using Bot.Core.People.Circles.Store;
using Bot.Core.Storage;

namespace Bot.Core.People.Circles;

/// <summary>
/// Circles as people to write to, for whatever is told to a circle: notes to those in it who want them, never a mention that reaches
/// everybody. It gives ids and numbers; names are for a circle's organisers alone.
/// </summary>
public static class CircleAudience
{
    /// <summary>As many as are read at once.</summary>
    public const int Most = 500;

    private const string Wanted =
        """
        FROM circle_members c JOIN persons p ON p.id = c.person_id
        WHERE c.circle_id = @circle AND c.standing = @inside AND p.message_level >= @least
          AND EXISTS (SELECT 1 FROM accounts a WHERE a.person_id = c.person_id AND (a.reachable IS NULL OR a.reachable <> 0))
        """;

    /// <summary>
    /// The open circles that this person may address in a community, by name: those that everybody may join, and those that they organise.
    /// Whoever calls this has checked that the person may organise there.
    /// </summary>
    public static async Task<IReadOnlyList<Circle>> Addressable(Queries q, CommunityId community, PersonId organiser)
    {
        var mine = (await MemberTable.OfPerson(q, organiser)).Where(one => one is { IsIn: true, Organises: true }).Select(one => one.Circle).ToHashSet();
        return [.. (await CircleTable.Open(q, community)).Where(circle => !circle.ByInvitation || mine.Contains(circle.Id))];
    }

    /// <summary>Whether this person is in the circle now: asked again when something is sent.</summary>
    public static async Task<bool> Includes(Queries q, CircleId circle, PersonId person) =>
        await MemberTable.Find(q, circle, person) is { IsIn: true };

    /// <returns>Those in the circle who want messages of this kind and can be written to, in order of id.</returns>
    /// <param name="least">The least that they must have chosen.</param>
    /// <param name="after">The last of the page before.</param>
    /// <param name="most">At most <see cref="Most"/>.</param>
    public static Task<IReadOnlyList<PersonId>> People(Queries q, CircleId circle, MessageLevel least, PersonId? after = null, int most = Most) =>
        q.Many<PersonId>(
            $"SELECT c.person_id {Wanted} AND c.person_id > @after ORDER BY c.person_id LIMIT @most",
            new { circle, inside = CircleStanding.In, least = (int)least, after = after?.Value ?? 0, most = Math.Min(most, Most) });

    /// <summary>All of <see cref="People"/>, page by page.</summary>
    public static async Task<IReadOnlyList<PersonId>> Everybody(Queries q, CircleId circle, MessageLevel least)
    {
        var all = new List<PersonId>();
        while (true)
        {
            var page = await People(q, circle, least, all.Count == 0 ? null : all[^1]);
            all.AddRange(page);
            if (page.Count < Most) return all;
        }
    }

    /// <summary>How many <see cref="People"/> there are.</summary>
    public static Task<int> Count(Queries q, CircleId circle, MessageLevel least) => q.One<int>(
        $"SELECT count(*) {Wanted}", new { circle, inside = CircleStanding.In, least = (int)least });
}

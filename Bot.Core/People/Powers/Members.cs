using Bot.Core.Commands;
using Bot.Core.Storage;

namespace Bot.Core.People.Powers;

/// <summary>The members of a community, found by a part of their name or by a mention. Completes <c>person</c>.</summary>
public sealed class Members(IDatabase db) : ISuggest
{
    /// <summary>As many as a platform's completion shows.</summary>
    private const int Most = 25;

    public async Task<IReadOnlyList<Suggestion>> Suggest(string typed, Caller who, CancellationToken ct)
    {
        var all = await db.Read(q => q.Many<Row>(
            """
            SELECT p.id, p.name, a.platform, a.native_id FROM members m
            JOIN persons p ON p.id = m.person_id
            JOIN accounts a ON a.person_id = p.id
            WHERE m.community_id = @Side AND p.id <> @Person
            """,
            new { who.Side, who.Person }), ct);
        if (Mention.Read(typed) is { } account)
            all = [.. all.Where(one => one.NativeId == account.NativeId && one.Platform == (account.Platform.Length == 0 ? who.Account.Platform : account.Platform))];
        else
            all = [.. all.Where(one => one.Name.Contains(typed.TrimStart('@'), StringComparison.OrdinalIgnoreCase))];
        return Suggestions(all, typed);
    }

    internal static IReadOnlyList<Suggestion> Suggestions(IReadOnlyList<Row> all, string typed)
    {
        var people = all.GroupBy(row => row.Id.Value).Select(group => (Id: group.Key, group.First().Name, Platforms: group.Select(row => row.Platform).Distinct().Order(StringComparer.Ordinal))).ToList();
        // Somebody whose whole name was typed is meant, even if others' names contain it.
        var exact = people.Where(one => one.Name.Equals(typed.TrimStart('@'), StringComparison.OrdinalIgnoreCase)).ToList();
        if (exact.Count > 0) people = exact;
        var twice = people.CountBy(one => one.Name).Where(pair => pair.Value > 1).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. people.OrderBy(one => one.Name, StringComparer.OrdinalIgnoreCase).ThenBy(one => one.Id).Take(Most)
                .Select(one => new Suggestion(Base32.Write(one.Id), twice.Contains(one.Name) ? $"{one.Name} · {string.Join(", ", one.Platforms)}" : one.Name)),
        ];
    }

    internal sealed class Row
    {
        public required PersonId Id { get; init; }

        public required string Name { get; init; }

        public required string Platform { get; init; }

        public required string NativeId { get; init; }
    }
}

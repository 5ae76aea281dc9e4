using Bot.Core.Storage;

namespace Bot.Core.People.Abuse;

/// <summary>The people of a community by what they are called: their own name and that of each account.</summary>
internal static class MemberNames
{
    public static async Task<IReadOnlyList<MemberName>> All(Queries q, CommunityId community)
    {
        var rows = await q.Many<Row>(
            $"""
            SELECT p.id AS person, p.name, a.name AS account_name, a.platform
            FROM members m JOIN persons p ON p.id = m.person_id JOIN accounts a ON a.person_id = p.id
            WHERE m.community_id IN {Team.Sides} ORDER BY p.id, a.id
            """,
            new { community });
        return
        [
            .. rows.GroupBy(row => row.Person)
                .Select(own => new MemberName(
                    own.Key, own.First().Name, [.. own.Select(row => row.AccountName)], [.. own.Select(row => row.Platform).Distinct()]))
                .OrderBy(one => one.Name, StringComparer.OrdinalIgnoreCase).ThenBy(one => one.Person.Value),
        ];
    }

    /// <returns>All who are called exactly so, with or without an @ in front.</returns>
    public static IReadOnlyList<MemberName> Called(IEnumerable<MemberName> all, string typed)
    {
        var name = Bare(typed);
        return name.Length == 0 ? [] : [.. all.Where(one => one.Any(called => called.Equals(name, StringComparison.OrdinalIgnoreCase)))];
    }

    public static IEnumerable<MemberName> Matching(IEnumerable<MemberName> all, string typed)
    {
        var part = Bare(typed);
        return all.Where(one => one.Any(called => called.Contains(part, StringComparison.OrdinalIgnoreCase)));
    }

    public static string Bare(string typed) => typed.Trim().TrimStart('@').Trim();

    private sealed class Row
    {
        public required PersonId Person { get; init; }

        public required string Name { get; init; }

        public required string AccountName { get; init; }

        public required string Platform { get; init; }
    }
}

/// <param name="Accounts">What each account is called.</param>
internal sealed record MemberName(PersonId Person, string Name, IReadOnlyList<string> Accounts, IReadOnlyList<string> Platforms)
{
    public bool Any(Func<string, bool> called) => called(Name) || Accounts.Any(called);
}

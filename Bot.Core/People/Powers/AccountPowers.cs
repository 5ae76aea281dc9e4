using Bot.Core.Chat;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Powers;

/// <summary>What the platforms' roles give, account by account and space by space.</summary>
public static class AccountPowers
{
    /// <summary>Writes down what an input tells; nothing where it tells nothing.</summary>
    internal static async Task Learn(Tx tx, AccountId account, PlaceRef space, Sender from)
    {
        if (from.Power is not { } power) return;
        var map = RoleMap.Read(await tx.One<string>(
            "SELECT role_powers FROM spaces WHERE platform = @Platform AND native_id = @NativeId", new { space.Platform, space.NativeId }));
        var roles = map.Kept(from.Roles);
        var args = new { account, space.Platform, space.NativeId, power = (int)power, roles };
        // Of most people there is nothing to be written down.
        if (power == Power.Member && roles.Length == 0)
            await tx.Run("DELETE FROM account_powers WHERE account_id = @account AND platform = @Platform AND space = @NativeId", args);
        else
            await tx.Run(
                """
                INSERT INTO account_powers (account_id, platform, space, power, roles) VALUES (@account, @Platform, @NativeId, @power, @roles)
                ON CONFLICT (account_id, platform, space) DO UPDATE SET power = excluded.power, roles = excluded.roles
                """,
                args);
    }

    /// <summary>The platform tells of an account that did nothing itself: it got or lost a role, or left. One that we do not know is left alone.</summary>
    public static async Task Learn(Tx tx, AccountRef account, PlaceRef space, Power power, IReadOnlyList<string> roles)
    {
        var known = await tx.One<long?>(
            "SELECT id FROM accounts WHERE platform = @Platform AND native_id = @NativeId", new { account.Platform, account.NativeId });
        if (known is { } id) await Learn(tx, new AccountId(id), space, new Sender(account, "") { Power = power, Roles = roles });
    }

    /// <summary>Everybody in a community who may do that much, in order of id.</summary>
    public static async Task<IReadOnlyList<PersonId>> AtLeast(Queries q, CommunityId community, Power power, Instant now) =>
        [.. (await AtLeast(q, power, now, community.Value)).Select(one => one.Person).OrderBy(person => person.Value)];

    /// <summary>Everybody who may do that much, in each community, by an account or by a grant.</summary>
    public static Task<IReadOnlyList<(CommunityId Community, PersonId Person)>> AtLeast(Queries q, Power power, Instant now) => AtLeast(q, power, now, 0);

    /// <param name="community">0 for all.</param>
    private static async Task<IReadOnlyList<(CommunityId Community, PersonId Person)>> AtLeast(Queries q, Power power, Instant now, long community)
    {
        var byAccount = await q.Many<Row>(
            """
            SELECT COALESCE(s.side_id, s.community_id) AS community_id, a.person_id, x.power, x.roles, s.role_powers
            FROM account_powers x
            JOIN accounts a ON a.id = x.account_id
            JOIN spaces s ON s.platform = x.platform AND s.native_id = x.space
            WHERE @community = 0 OR COALESCE(s.side_id, s.community_id) = @community
            """,
            new { community });
        var granted = await q.Many<Row>(
            """
            SELECT community_id, person_id, power, '' AS roles, '' AS role_powers FROM grants
            WHERE power >= @power AND (ends_at IS NULL OR ends_at > @now) AND (@community = 0 OR community_id = @community)
            """,
            new { power = (int)power, now, community });
        return
        [
            .. byAccount.Where(row => RoleMap.Read(row.RolePowers).Of((Power)row.Power, row.Roles.Split(' ')) >= power).Concat(granted)
                .Select(row => (row.CommunityId, row.PersonId)).Distinct(),
        ];
    }

    private sealed class Row
    {
        public required CommunityId CommunityId { get; init; }

        public required PersonId PersonId { get; init; }

        public required int Power { get; init; }

        public required string Roles { get; init; }

        public required string RolePowers { get; init; }
    }
}

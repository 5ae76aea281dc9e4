using Bot.Core.People.Guests;
using Bot.Core.People.Powers;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Me.Leaving;

/// <summary>What a platform tells about people who leave.</summary>
public sealed class Departures(PeopleStore people, FarewellNotes farewells, TimeProvider clock)
{
    /// <summary>
    /// An account has left a server or group. Whoever is in its community by nothing else is no member any more; whoever is then in no
    /// community at all is asked, and forgotten two weeks later.
    /// </summary>
    public async Task Left(Tx tx, AccountRef account, PlaceRef space)
    {
        if (await people.Community(tx, space) is not { } community) return;
        await AccountPowers.Learn(tx, account, space, Power.Member, []);
        var left = await tx.One<long?>(
            """
            DELETE FROM members WHERE community_id = @community
              AND person_id = (SELECT person_id FROM accounts WHERE platform = @Platform AND native_id = @NativeId)
              AND NOT EXISTS (
                SELECT 1 FROM accounts other JOIN spaces s ON s.platform = other.platform AND s.community_id = @community
                WHERE other.person_id = members.person_id
                  AND NOT (s.platform = @spacePlatform AND s.native_id = @space))
            RETURNING person_id
            """,
            new { community, account.Platform, account.NativeId, spacePlatform = space.Platform, space = space.NativeId });
        if (left is not { } id) return;
        var person = new PersonId(id);
        var other = await tx.One<long?>("SELECT min(community_id) FROM members WHERE person_id = @person", new { person });
        await tx.Run(
            "UPDATE persons SET last_community_id = @other WHERE id = @person AND last_community_id = @community", new { person, other, community });
        // Only the last one leads out.
        if (other is not null) return;
        await GuestTable.Leave(tx, person);
        await farewells.Announce(tx, person, FarewellReason.Left, Now);
    }

    /// <summary>An account is (again) in a server or group. Whoever was about to be forgotten for having left is a member once more.</summary>
    public async Task Came(Tx tx, AccountRef account, PlaceRef space)
    {
        if (await people.Community(tx, space) is not { } community) return;
        await tx.Run(
            """
            INSERT INTO members (community_id, person_id, joined_at)
            SELECT @community, a.person_id, @Now FROM accounts a JOIN farewells f ON f.person_id = a.person_id
            WHERE a.platform = @Platform AND a.native_id = @NativeId AND f.reason = @left AND NOT f.gone
            ON CONFLICT (community_id, person_id) DO NOTHING
            """,
            new { community, account.Platform, account.NativeId, Now, left = FarewellReason.Left });
    }

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());
}

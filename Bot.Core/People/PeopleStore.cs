using Bot.Core.Chat;
using Bot.Core.Localization;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People;

/// <summary>The SQL of communities, places, people and accounts.</summary>
public sealed class PeopleStore(Ids ids, TimeProvider clock)
{
    /// <summary>The bot is in a server, group or the sandbox, for the first time, again or still; one that none knows yet gets a community.</summary>
    public async Task<CommunityId> Found(Tx tx, PlaceRef space, string name, string zone, IReadOnlyList<Language> languages)
    {
        var known = await tx.One<long?>(
            "UPDATE spaces SET left_at = NULL WHERE platform = @Platform AND native_id = @NativeId RETURNING community_id",
            new { space.Platform, space.NativeId });
        if (known is { } community) return new(community);
        var id = ids.New<CommunityId>();
        await tx.Run(
            "INSERT INTO communities (id, name, zone, languages) VALUES (@id, @name, @zone, @languages)",
            new { id = id.Value, name, zone, languages = Languages.Write(languages) });
        await tx.Run(
            "INSERT INTO spaces (platform, native_id, community_id) VALUES (@platform, @nativeId, @id)",
            new { platform = space.Platform, nativeId = space.NativeId, id = id.Value });
        return id;
    }

    /// <summary>The bot was taken out of a space. Nothing is sent there, and what is kept for it goes in time (<see cref="Removal.LostSpaces"/>).</summary>
    public Task Leave(Tx tx, PlaceRef space) => tx.Run(
        "UPDATE spaces SET left_at = @now WHERE platform = @Platform AND native_id = @NativeId AND left_at IS NULL",
        new { space.Platform, space.NativeId, now = clock.GetUtcNow().ToUnixTimeMilliseconds() });

    /// <summary>Whether the bot is there, as far as the platform has told.</summary>
    public async Task<bool> IsIn(Queries q, PlaceRef space) => await q.One<long>(
        "SELECT count(*) FROM spaces WHERE platform = @Platform AND native_id = @NativeId AND left_at IS NULL",
        new { space.Platform, space.NativeId }) == 1;

    public async Task<CommunityId?> Community(Queries q, PlaceRef space) =>
        await q.One<long?>(
            "SELECT community_id FROM spaces WHERE platform = @Platform AND native_id = @NativeId",
            new { space.Platform, space.NativeId }) is { } id ? new CommunityId(id) : null;

    /// <summary>Adds a room or gives it its new name. The first room of a community is where announcements go.</summary>
    /// <param name="space">What the room is in, and removed with.</param>
    public async Task<PlaceId> Room(Tx tx, CommunityId community, PlaceRef place, string name, PlaceRef? space = null)
    {
        var id = await tx.One<long>(
            """
            INSERT INTO places (id, community_id, platform, native_id, name, space, announcements)
            VALUES (@id, @community, @platform, @nativeId, @name, @space,
                    CASE WHEN EXISTS (SELECT 1 FROM places WHERE community_id = @community) THEN 0 ELSE 1 END)
            ON CONFLICT (platform, native_id) DO UPDATE SET name = excluded.name, space = COALESCE(excluded.space, places.space)
            RETURNING id
            """,
            new { id = ids.Next(), community = community.Value, platform = place.Platform, nativeId = place.NativeId, name, space = space?.NativeId });
        return new(id);
    }

    /// <summary>The room where cards go that were made in a private chat; null in a community without rooms.</summary>
    public async Task<PlaceId?> Announcements(Queries q, CommunityId community) =>
        await q.One<long?>(
            "SELECT id FROM places WHERE community_id = @community ORDER BY announcements DESC, id LIMIT 1",
            new { community = community.Value }) is { } id ? new PlaceId(id) : null;

    /// <summary>A server, group or room is called otherwise by its platform from now on; all that belongs to it stays.</summary>
    public async Task Rename(Tx tx, PlaceRef from, PlaceRef to)
    {
        var args = new { platform = from.Platform, before = from.NativeId, after = to.NativeId };
        if (await tx.One<long>("SELECT count(*) FROM spaces WHERE platform = @platform AND native_id = @before", args) == 1)
        {
            // Where something happened under the new name before this was told, that is one too many.
            await tx.Run("DELETE FROM spaces WHERE platform = @platform AND native_id = @after", args);
            await tx.Run("UPDATE spaces SET native_id = @after, left_at = NULL WHERE platform = @platform AND native_id = @before", args);
            await tx.Run("UPDATE places SET space = @after WHERE platform = @platform AND space = @before", args);
        }
        if (await tx.One<long?>("SELECT id FROM places WHERE platform = @platform AND native_id = @before", args) is not { } id) return;
        // What was begun in a room of the new name stays in the database, out of the way.
        await tx.Run("UPDATE places SET native_id = 'was:' || id WHERE platform = @platform AND native_id = @after", args);
        await tx.Run("UPDATE places SET native_id = @after WHERE id = @id", new { id, after = to.NativeId });
    }

    public async Task<MessageLevel> MessageLevel(Queries q, PersonId person) => (MessageLevel)await q.One<int>(
        "SELECT message_level FROM persons WHERE id = @person", new { person = person.Value });

    public Task<int> Choose(Tx tx, PersonId person, MessageLevel level) => tx.Run(
        "UPDATE persons SET message_level = @level WHERE id = @person", new { person = person.Value, level = (int)level });

    /// <summary>Writes down what an input tells about its account, its person and its room.</summary>
    /// <returns>Whether the room belongs to a community; a private chat needs none.</returns>
    internal async Task<bool> Meet(Tx tx, Inbound input)
    {
        var person = await Account(tx, input.From);
        await tx.Run(
            "UPDATE persons SET seen_on = @today WHERE id = @person AND (seen_on IS NULL OR seen_on < @today)",
            new { person = person.Value, today = Today(clock) });
        if (input.At.Space is null) return true;
        if (await Community(tx, input.At.Space) is not { } community) return false;
        await Room(tx, community, input.At.Place, input.At.PlaceName, input.At.Space);
        await Join(tx, community, person, input.From.Power);
        await tx.Run(
            "UPDATE persons SET last_community_id = @community WHERE id = @person",
            new { community = community.Value, person = person.Value });
        return true;
    }

    /// <summary>The beginning of the day in UTC: as exactly as it is remembered when somebody was last here.</summary>
    internal static Instant Today(TimeProvider clock) =>
        Instant.FromDateTimeOffset(clock.GetUtcNow()).InUtc().Date.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();

    private async Task<PersonId> Account(Tx tx, Sender from)
    {
        var known = await tx.One<long?>(
            """
            UPDATE accounts SET name = @name, app_language = COALESCE(@language, app_language), reachable = COALESCE(@reachable, reachable)
            WHERE platform = @platform AND native_id = @nativeId
            RETURNING person_id
            """,
            Args(from));
        if (known is { } person) return new(person);
        var id = ids.New<PersonId>();
        await tx.Run(
            "INSERT INTO persons (id, name, message_level) VALUES (@id, @name, @level)",
            new { id = id.Value, name = from.Name, level = (int)People.MessageLevel.Important });
        await tx.Run(
            """
            INSERT INTO accounts (id, person_id, platform, native_id, name, app_language, reachable)
            VALUES (@id, @person, @platform, @nativeId, @name, @language, @reachable)
            """,
            new
            {
                id = ids.Next(),
                person = id.Value,
                platform = from.Account.Platform,
                nativeId = from.Account.NativeId,
                name = from.Name,
                language = from.Language?.Code(),
                reachable = from.Reachable is { } yes ? yes ? 1 : 0 : (int?)null,
            });
        return id;
    }

    private static object Args(Sender from) => new
    {
        platform = from.Account.Platform,
        nativeId = from.Account.NativeId,
        name = from.Name,
        language = from.Language?.Code(),
        reachable = from.Reachable is { } yes ? yes ? 1 : 0 : (int?)null,
    };

    private Task Join(Tx tx, CommunityId community, PersonId person, Power? told) => tx.Run(
        """
        INSERT INTO members (community_id, person_id, platform_power, granted_power, joined_at)
        VALUES (@community, @person, @power, 0, @now)
        ON CONFLICT (community_id, person_id) DO UPDATE SET platform_power = CASE WHEN @told = 1 THEN @power ELSE members.platform_power END
        """,
        new
        {
            community = community.Value,
            person = person.Value,
            power = (int)(told ?? Power.Member),
            told = told is null ? 0 : 1,
            now = clock.GetUtcNow().ToUnixTimeMilliseconds(),
        });
}

using System.Security.Cryptography;
using Bot.Core.People;
using Bot.Core.People.Removal;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Calendar.Feeds;

/// <summary>The address that the world can reach; null while there is none, and then no message holds a link to our own pages.</summary>
public sealed record PublicAddress(Uri? Root);

/// <summary>Calendar feeds: an address for each community that nobody can guess and that can be replaced.</summary>
public sealed class CalendarFeeds(IDatabase db, IEnumerable<ICalendarSource> sources, PublicAddress address, TimeProvider clock)
    : ICommunityData
{
    /// <summary>Letters of the token: 26 of 32 are 130 bits.</summary>
    private const int Letters = 26;

    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>Whether there can be feeds at all.</summary>
    public bool Open => address.Root is not null;

    /// <summary>The address of a community's feed, made at the first wish.</summary>
    public async Task<Uri> Address(CommunityId community, OnceKey once, CancellationToken ct)
    {
        var known = await db.Read(q => q.One<string>("SELECT token FROM calendar_feeds WHERE community_id = @community", new { community }), ct);
        return Link(known ?? await Save(community, "DO UPDATE SET token = calendar_feeds.token", once, ct));
    }

    /// <summary>A new address; the old one answers no more.</summary>
    public async Task<Uri> Replace(CommunityId community, OnceKey once, CancellationToken ct) =>
        Link(await Save(community, "DO UPDATE SET token = excluded.token", once, ct));

    /// <returns>The calendar file behind a token, or null when it is nobody's.</returns>
    public async Task<string?> Read(string token, CancellationToken ct)
    {
        var feed = await db.Read(
            q => q.One<FeedRow>(
                "SELECT c.id, c.name FROM calendar_feeds f JOIN communities c ON c.id = f.community_id WHERE f.token = @token",
                new { token }),
            ct);
        if (feed is null) return null;
        var events = new List<CalendarEvent>();
        foreach (var source in sources) events.AddRange(await source.Feed(feed.Id, ct));
        return CalendarFile.Write(events, Instant.FromDateTimeOffset(clock.GetUtcNow()), feed.Name);
    }

    Task<int> ICommunityData.LeaveRoom(Tx tx, PlaceId room, int most) => Task.FromResult(0);

    Task<int> ICommunityData.Remove(Tx tx, CommunityId community, int most) =>
        tx.Run("DELETE FROM calendar_feeds WHERE community_id = @community", new { community });

    private Task<string> Save(CommunityId community, string conflict, OnceKey once, CancellationToken ct) => db.Write(
        once,
        async tx => (await tx.One<string>(
            $"INSERT INTO calendar_feeds (community_id, token) VALUES (@community, @token) ON CONFLICT (community_id) {conflict} RETURNING token",
            new { community, token = RandomNumberGenerator.GetString(Alphabet, Letters) }))!,
        ct);

    private Uri Link(string token) => new($"{address.Root!.AbsoluteUri.TrimEnd('/')}/calendar/{token}.ics");

    private sealed class FeedRow
    {
        public required CommunityId Id { get; init; }

        public required string Name { get; init; }
    }
}

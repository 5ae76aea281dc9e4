using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.People;
using Bot.Core.People.Bridges;
using Bot.Core.People.Powers;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Outbox.Outages;

/// <summary>One line for the organisers after an absence: from when to when, what was sent late, what was too late (PRODUCT 4).</summary>
public sealed class OutageReports(IDatabase db, Notes notes, Ids ids) : INoteSource
{
    private const string Kind = "outbox.outage";

    /// <summary>A shorter absence, such as a new version, is nobody's business.</summary>
    public static readonly Duration WorthTelling = Duration.FromMinutes(10);

    /// <summary>By then what had waited is sent, or has met its end.</summary>
    private static readonly Duration CatchingUp = Duration.FromMinutes(5);

    private static readonly Duration OldNews = Duration.FromDays(1);

    public IReadOnlyList<string> Kinds { get; } = [Kind];

    /// <summary>Tells the organisers of every community, unless the absence was shorter than <see cref="WorthTelling"/>.</summary>
    public async Task Add(Tx tx, Instant from, Instant to)
    {
        if (to - from < WorthTelling) return;
        await tx.Run("DELETE FROM outages WHERE ended_at < @Before", new { Before = to - Tidy.Kept });
        var outage = ids.Next();
        await tx.Run(
            "INSERT INTO outages (id, began_at, ended_at) VALUES (@Id, @From, @To)", new { Id = outage, From = from, To = to });
        // A bridge of several sides hears of it once.
        var leads = await SideTable.Leads(tx);
        var organisers = (await AccountPowers.AtLeast(tx, Power.Host, to))
            .Select(one => (Community: leads.GetValueOrDefault(one.Community, one.Community), one.Person)).Distinct().ToList();
        foreach (var some in organisers.Chunk(200)) await notes.Add(tx, [.. some.Select(one => Note(one.Community, one.Person, outage, to))]);
    }

    /// <inheritdoc/>
    public async Task<Message?> Compose(Note note, CancellationToken ct)
    {
        var parts = note.Args.Split(':');
        if (parts.Length != 2 || !Base32.TryRead(parts[0], out var outage) || !Base32.TryRead(parts[1], out var community)) return null;
        var away = await db.Read(q => q.One<Outage>("SELECT began_at, ended_at FROM outages WHERE id = @Id", new { Id = outage }), ct);
        if (away is null) return null;
        var count = await db.Read(q => q.One<Missed>(
            """
            SELECT
              COALESCE(SUM(CASE WHEN state IN ('Sent', 'MaybeSent') AND carried_by IS NULL THEN 1 ELSE 0 END), 0) AS late,
              COALESCE(SUM(CASE WHEN state = 'Expired' THEN 1 ELSE 0 END), 0) AS expired
            FROM outbox
            WHERE due_at < @EndedAt AND finished_at >= @EndedAt AND rank <> @Refresh
              AND (place_id IN (SELECT id FROM places WHERE community_id = @Community)
                OR person_id IN (
                  SELECT m.person_id FROM members m LEFT JOIN bridge_sides b ON b.side_id = m.community_id
                  WHERE COALESCE(b.community_id, m.community_id) = @Community))
            """,
            new { away.EndedAt, Refresh = (int)NoteClass.Refresh, Community = community }), ct);
        return OutageTexts.Away(away.BeganAt, away.EndedAt, (int)count!.Late, (int)count.Expired);
    }

    private static NoteRequest Note(CommunityId community, PersonId to, long outage, Instant back) => new(
        Kind,
        $"outage/{outage}/{community.Value}/{to.Value}",
        $"{Base32.Write(outage)}:{Base32.Write(community.Value)}",
        new Recipient.Person(to))
    {
        Class = NoteClass.Reminder,
        Due = back + CatchingUp,
        Expires = back + OldNews,
    };

    private sealed class Outage
    {
        public required Instant BeganAt { get; init; }

        public required Instant EndedAt { get; init; }
    }

    private sealed class Missed
    {
        public required long Late { get; init; }

        public required long Expired { get; init; }
    }
}

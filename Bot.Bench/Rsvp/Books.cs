using System.Data.Common;
using Dapper;

namespace Bot.Bench.Rsvp;

/// <summary>Whether a database is what it must be after the clicks: nothing lost, nothing doubled, nobody without a chair.</summary>
internal static class Books
{
    /// <exception cref="InvalidOperationException">It is not.</exception>
    public static void Check(Ground ground, string which, Clicks clicks)
    {
        using var db = ground.Connect(which);
        Expect(db, "once-keys", clicks.All.Count, $"SELECT count(*) FROM once_keys WHERE key LIKE '{Clicks.OncePrefix}%'");
        Expect(db, "changes of a workshop", clicks.All.Count, "SELECT sum(revision) FROM workshops");
        Expect(db, "answers", clicks.Pairs, "SELECT count(*) FROM rsvps");
        Expect(db, "workshops whose counters are not their rows", 0,
            """
            SELECT count(*) FROM workshops w
            LEFT JOIN (SELECT workshop_id, sum(CASE WHEN standing = 'Going' THEN 1 ELSE 0 END) AS going,
                sum(CASE WHEN standing = 'Going' THEN 1 + guests ELSE 0 END) AS taken,
                sum(CASE WHEN standing = 'Maybe' THEN 1 ELSE 0 END) AS maybe,
                sum(CASE WHEN standing = 'Waiting' THEN 1 ELSE 0 END) AS waiting, sum(CASE WHEN standing = 'Cant' THEN 1 ELSE 0 END) AS cant
              FROM rsvps GROUP BY workshop_id) r ON r.workshop_id = w.id
            WHERE count_going <> COALESCE(going, 0) OR count_seats <> COALESCE(taken, 0) OR count_maybe <> COALESCE(maybe, 0)
              OR count_waiting <> COALESCE(waiting, 0) OR count_cant <> COALESCE(cant, 0)
            """);
        Expect(db, "workshops with more people than seats", 0, "SELECT count(*) FROM workshops WHERE count_seats > seats");
        Expect(db, "workshops where somebody waits before a free seat", 0,
            "SELECT count(*) FROM workshops WHERE count_waiting > 0 AND count_seats < seats");
    }

    /// <summary>After many have asked for the seats of one workshop, once each.</summary>
    /// <inheritdoc cref="Check"/>
    public static void CheckOpening(Ground ground, string which, int seats, int people)
    {
        using var db = ground.Connect(which);
        Expect(db, "people with a seat", seats, "SELECT count(*) FROM rsvps WHERE standing = 'Going'");
        Expect(db, "people who wait", people - seats, "SELECT count(*) FROM rsvps WHERE standing = 'Waiting'");
        // The position is the revision that the answer's own change made, and revisions are counted in the order of commits.
        Expect(db, "different positions", people, "SELECT count(DISTINCT position) FROM rsvps");
        Expect(db, "people who wait and came before one with a seat", 0,
            "SELECT count(*) FROM rsvps WHERE standing = 'Waiting' AND position < (SELECT max(position) FROM rsvps WHERE standing = 'Going')");
    }

    private static void Expect(DbConnection db, string what, long expected, string sql)
    {
        var found = db.ExecuteScalar<long>(sql);
        if (found != expected) throw new InvalidOperationException($"{found} {what}, where there must be {expected}.");
    }
}

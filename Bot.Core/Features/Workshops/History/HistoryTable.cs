using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.History;

/// <summary>The SQL of what organisers did. It goes with the names of a workshop.</summary>
internal static class HistoryTable
{
    public static Task Insert(Tx tx, long id, WorkshopId workshop, HistoryLine line, Caller who, PersonId? about) => tx.Queue(
        """
        INSERT INTO workshop_history (id, workshop_id, at, kind, field, before, after, by_person, by_account, about_person)
        VALUES (@id, @workshop, @Now, @Kind, @Field, @Before, @After, @Person, @account, @about)
        """,
        new
        {
            id,
            workshop,
            who.Now,
            line.Kind,
            line.Field,
            line.Before,
            line.After,
            who.Person,
            account = who.AccountId?.Value ?? 0,
            about,
        });

    public static Task<int> Count(Queries q, WorkshopId workshop) =>
        q.One<int>("SELECT count(*) FROM workshop_history WHERE workshop_id = @workshop", new { workshop });

    /// <returns>The newest first.</returns>
    public static Task<IReadOnlyList<HistoryRow>> Page(Queries q, WorkshopId workshop, int skip, int most) => q.Many<HistoryRow>(
        """
        SELECT h.at, h.kind, h.field, h.before, h.after, b.name AS by_name, a.name AS about_name
        FROM workshop_history h LEFT JOIN persons b ON b.id = h.by_person LEFT JOIN persons a ON a.id = h.about_person
        WHERE h.workshop_id = @workshop ORDER BY h.id DESC LIMIT @most OFFSET @skip
        """,
        new { workshop, skip, most });

    public static Task<IReadOnlyList<HistoryFact>> Everything(Queries q, PersonId person) => q.Many<HistoryFact>(
        """
        SELECT w.title, h.at, h.kind, h.before, h.after, CASE WHEN h.by_person = @person THEN 1 ELSE 0 END AS by_me
        FROM workshop_history h JOIN workshops w ON w.id = h.workshop_id
        WHERE h.by_person = @person OR h.about_person = @person ORDER BY h.id
        """,
        new { person });

    /// <summary>The line stays, without who it was and without what they typed.</summary>
    public static async Task Forget(Tx tx, PersonId person)
    {
        await tx.Run("UPDATE workshop_history SET by_person = NULL, by_account = 0, before = '', after = '' WHERE by_person = @person", new { person });
        await tx.Run("UPDATE workshop_history SET about_person = NULL WHERE about_person = @person", new { person });
    }

    public static async Task Merge(Tx tx, PersonId from, PersonId into, AccountId? account)
    {
        await tx.Run(
            """
            UPDATE workshop_history SET by_person = @into, by_account = CASE WHEN by_account = 0 THEN @known ELSE by_account END
            WHERE by_person = @from
            """,
            new { from, into, known = account?.Value ?? 0 });
        await tx.Run("UPDATE workshop_history SET about_person = @into WHERE about_person = @from", new { from, into });
    }

    /// <summary>What was done goes with the account that did it; what was done to the person stays with the first.</summary>
    public static Task Part(Tx tx, Parting parting)
    {
        var accounts = ValuesList.Of("account", parting.Accounts);
        return tx.Run(
            $"UPDATE workshop_history SET by_person = @To WHERE by_person = @From AND by_account IN {accounts.Sql}",
            accounts.With(new { parting.From, parting.To }));
    }

    public static Task DeleteAll(Tx tx, WorkshopId workshop) =>
        tx.Run("DELETE FROM workshop_history WHERE workshop_id = @workshop", new { workshop });
}

internal sealed class HistoryRow
{
    public required Instant At { get; init; }

    public required HistoryKind Kind { get; init; }

    public WorkshopField? Field { get; init; }

    public required string Before { get; init; }

    public required string After { get; init; }

    /// <summary>Null for somebody who left.</summary>
    public string? ByName { get; init; }

    public string? AboutName { get; init; }
}

/// <summary>A line about somebody, in the file that a person gets of everything kept about them.</summary>
internal sealed class HistoryFact
{
    public required string Title { get; init; }

    public required Instant At { get; init; }

    public required HistoryKind Kind { get; init; }

    public required string Before { get; init; }

    public required string After { get; init; }

    /// <summary>1 where the person did it, 0 where it is about them.</summary>
    public required int ByMe { get; init; }
}

using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Series;

/// <summary>The SQL of who comes to all dates of a series. Whoever changes it holds the lock of the series.</summary>
internal static class RegularTable
{
    public static Task Insert(Tx tx, SeriesId series, PersonId person, AccountId? account, Instant now) => tx.Run(
        """
        INSERT INTO workshop_regulars (series_id, person_id, account_id, joined_at) VALUES (@series, @person, @account, @now)
        ON CONFLICT (series_id, person_id) DO NOTHING
        """,
        new { series, person, account, now });

    public static Task<int> Delete(Tx tx, SeriesId series, PersonId person) => tx.Run(
        "DELETE FROM workshop_regulars WHERE series_id = @series AND person_id = @person", new { series, person });

    public static async Task<bool> Includes(Queries q, SeriesId series, PersonId person) => await q.One<long>(
        "SELECT count(*) FROM workshop_regulars WHERE series_id = @series AND person_id = @person", new { series, person }) > 0;

    public static Task<int> Count(Queries q, SeriesId series) =>
        q.One<int>("SELECT count(*) FROM workshop_regulars WHERE series_id = @series", new { series });

    /// <returns>Those who come to all and have not answered to this date, whoever said so first in front.</returns>
    public static Task<IReadOnlyList<Regular>> Without(Queries q, SeriesId series, WorkshopId date, int most) => q.Many<Regular>(
        """
        SELECT r.person_id AS person, r.account_id AS account FROM workshop_regulars r
        WHERE r.series_id = @series AND NOT EXISTS (SELECT 1 FROM rsvps a WHERE a.workshop_id = @date AND a.person_id = r.person_id)
        ORDER BY r.joined_at, r.person_id LIMIT @most
        """,
        new { series, date, most });

    public static Task<IReadOnlyList<PersonId>> All(Queries q, SeriesId series) =>
        q.Many<PersonId>("SELECT person_id FROM workshop_regulars WHERE series_id = @series ORDER BY person_id", new { series });

    /// <returns>The series of a community to all of whose dates this person comes, in the order in which they are locked.</returns>
    public static Task<IReadOnlyList<SeriesId>> OfPerson(Queries q, CommunityId community, PersonId person) => q.Many<SeriesId>(
        """
        SELECT r.series_id FROM workshop_regulars r
        WHERE r.person_id = @person AND EXISTS (
          SELECT 1 FROM workshops w WHERE w.series_id = r.series_id AND (w.community_id = @community OR w.side_id = @community))
        ORDER BY r.series_id
        """,
        new { community, person });

    public static Task<IReadOnlyList<KeptSeries>> Everything(Queries q, PersonId person) => q.Many<KeptSeries>(
        """
        SELECT MIN(w.title) AS title, r.joined_at AS comes_to_all_since FROM workshop_regulars r JOIN workshops w ON w.series_id = r.series_id
        WHERE r.person_id = @person GROUP BY r.series_id, r.joined_at ORDER BY r.series_id
        """,
        new { person });

    public static Task Forget(Tx tx, PersonId person) => tx.Run("DELETE FROM workshop_regulars WHERE person_id = @person", new { person });

    /// <summary>Two people become one, who comes to all where either did.</summary>
    public static async Task Merge(Tx tx, PersonId from, PersonId into)
    {
        await tx.Run(
            """
            UPDATE workshop_regulars SET person_id = @into WHERE person_id = @from AND NOT EXISTS (
              SELECT 1 FROM workshop_regulars mine WHERE mine.series_id = workshop_regulars.series_id AND mine.person_id = @into)
            """,
            new { from, into });
        await Forget(tx, from);
    }

    /// <summary>One person becomes two: what an account said goes with it.</summary>
    public static Task Split(Tx tx, Parting parting)
    {
        var accounts = ValuesList.Of("account", parting.Accounts);
        return tx.Run(
            $"UPDATE workshop_regulars SET person_id = @To WHERE person_id = @From AND account_id IN {accounts.Sql}",
            accounts.With(new { parting.From, parting.To }));
    }
}

/// <summary>Somebody who comes to all dates, and the account that said so.</summary>
internal sealed record Regular
{
    public required PersonId Person { get; init; }

    public AccountId? Account { get; init; }
}

/// <summary>For the file that a person gets of everything kept about them.</summary>
internal sealed record KeptSeries
{
    public required string Title { get; init; }

    public required Instant ComesToAllSince { get; init; }
}

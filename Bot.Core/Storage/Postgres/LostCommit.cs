using Dapper;
using Npgsql;

namespace Bot.Core.Storage.Postgres;

/// <summary>What became of a transaction whose connection was cut in the very moment of its commit: the server is asked.</summary>
internal static class LostCommit
{
    /// <summary>The server notices within seconds that nobody is at the other end; a commit that waits for its disk takes no longer.</summary>
    private const int MostQuestions = 50;

    /// <returns>Whether it was committed.</returns>
    /// <exception cref="DatabaseUnavailableException">Nobody can be asked.</exception>
    /// <remarks>https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-PG-SNAPSHOT</remarks>
    public static bool WasSaved(NpgsqlDataSource source, string number, PostgresHealth health)
    {
        try
        {
            using var connection = source.OpenConnection();
            for (var i = 0; i < MostQuestions; i++)
            {
                var status = connection.QuerySingle<string?>("SELECT pg_xact_status(CAST(@number AS xid8))", new { number });
                if (status is not "in progress") return status is "committed";
                // The server waits, so no clock of ours is needed.
                connection.Execute("SELECT pg_sleep(0.1)");
            }
        }
        catch (Exception e) when (e is NpgsqlException || PostgresFault.IsCut(e))
        {
            throw new DatabaseUnavailableException($"{health.Fails(e).Message} Nobody knows whether the last change was saved.", e);
        }
        throw new DatabaseUnavailableException("PostgreSQL lost the connection during a commit, and nobody knows whether the last change was saved.");
    }
}

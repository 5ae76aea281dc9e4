using System.Net.Sockets;
using Npgsql;

namespace Bot.Core.Storage.Postgres;

/// <summary>What PostgreSQL's error codes mean to whoever runs the bot.</summary>
/// <remarks>The codes: https://www.postgresql.org/docs/current/errcodes-appendix.html</remarks>
internal static class PostgresFault
{
    /// <summary>The clear exception for a fault of the server or of the way to it; any other exception as it is.</summary>
    public static Exception Clear(Exception e, PostgresAddress address) =>
        Says(e, address) is { } message ? new DatabaseUnavailableException(message, e) : e;

    /// <summary>What is wrong and what would be right, in one sentence; null for a fault of our own.</summary>
    public static string? Says(Exception e, PostgresAddress address) => e switch
    {
        PostgresException told => Says(told, address),
        _ when IsCut(e) => Cut(e, address),
        NpgsqlException { Message: var said } when said.Contains("assword", StringComparison.Ordinal) =>
            $"PostgreSQL at {address} wants a password and was given none; put it into the Database setting.",
        // Of the driver itself: mostly about encryption.
        NpgsqlException =>
            $"There is no connection to PostgreSQL at {address} ({Reason(e)}); check sslmode and the rest of the Database setting.",
        _ => null,
    };

    /// <summary>Another change was in the way, and its end decides how this one goes: run again, it sees what the other has done.</summary>
    public static bool IsOfTheMoment(Exception e) => e is PostgresException
    {
        SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation
            or PostgresErrorCodes.ForeignKeyViolation,
    };

    /// <summary>The connection is gone, and with it a transaction that was not committed.</summary>
    public static bool IsCut(Exception e) => e switch
    {
        PostgresException told => told.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown
            || told.SqlState.StartsWith("08", StringComparison.Ordinal),
        NpgsqlException { InnerException: IOException or SocketException or TimeoutException } => true,
        SocketException or IOException or TimeoutException => true,
        _ => false,
    };

    private static string? Says(PostgresException e, PostgresAddress address) => e.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword =>
            $"PostgreSQL at {address} refuses the password of {address.User}; put the right one into the Database setting.",
        PostgresErrorCodes.InvalidAuthorizationSpecification =>
            $"PostgreSQL at {address} does not let {address.User} in ({e.MessageText}); check the name and sslmode in the Database setting, or its pg_hba.conf.",
        PostgresErrorCodes.InvalidCatalogName =>
            $"PostgreSQL at {address.Server} has no database {address.Database}; make it there (CREATE DATABASE), or name another in the Database setting.",
        PostgresErrorCodes.InsufficientPrivilege =>
            $"{address.User} lacks a right in PostgreSQL at {address} ({e.MessageText}); make it the owner of a database of its own.",
        PostgresErrorCodes.TooManyConnections =>
            $"PostgreSQL at {address} has no connection left ({e.MessageText}); raise its max_connections or lower Maximum Pool Size in the Database setting.",
        PostgresErrorCodes.DiskFull =>
            $"The disk of PostgreSQL at {address} is full, so nothing was saved. Free some space; SmileBot then goes on by itself.",
        PostgresErrorCodes.ReadOnlySqlTransaction =>
            $"PostgreSQL at {address} is read-only, so nothing was saved; name the primary server in the Database setting.",
        PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.LockNotAvailable =>
            $"PostgreSQL at {address} took too long ({e.MessageText}), so nothing was saved.",
        PostgresErrorCodes.CannotConnectNow =>
            $"PostgreSQL at {address} is starting or stopping ({e.MessageText}); try again when it has.",
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted =>
            $"The data of PostgreSQL at {address} are damaged ({e.MessageText}). Stop SmileBot and restore the newest backup.",
        _ when IsCut(e) => Cut(e, address),
        // Insufficient resources, operator intervention, a fault of the system.
        ['5', '3' or '7' or '8', ..] => $"PostgreSQL at {address} cannot work now ({e.MessageText}), so nothing was saved.",
        // It ended or refused the connection.
        _ when e.InvariantSeverity is "FATAL" or "PANIC" => $"PostgreSQL at {address} cannot work now ({e.MessageText}), so nothing was saved.",
        _ => null,
    };

    private static string Cut(Exception e, PostgresAddress address) =>
        $"PostgreSQL at {address} does not answer ({Reason(e)}); check that it runs and that the Database setting names it.";

    private static string Reason(Exception e)
    {
        while (e.InnerException is { } inner) e = inner;
        return (e is PostgresException told ? told.MessageText : e.Message).TrimEnd('.').ReplaceLineEndings(" ");
    }
}

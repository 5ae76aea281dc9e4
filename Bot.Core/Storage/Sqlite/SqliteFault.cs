using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Bot.Core.Storage.Sqlite;

/// <summary>What SQLite's error codes mean to whoever runs the bot.</summary>
internal static class SqliteFault
{
    /// <summary>The clear exception for a fault of the machine; any other exception as it is.</summary>
    public static Exception Clear(Exception e, string file) => e is SqliteException fault && Says(fault, file) is { } message
        ? new DatabaseUnavailableException(message, fault)
        : e;

    /// <inheritdoc cref="Clear"/>
    public static bool IsOfTheMachine(SqliteException e) => Says(e, "") is not null;

    private static string? Says(SqliteException e, string file) => e.SqliteErrorCode switch
    {
        raw.SQLITE_FULL =>
            $"The disk that holds {file} is full, so nothing was saved. Free some space; SmileBot then goes on by itself.",
        raw.SQLITE_IOERR or raw.SQLITE_CANTOPEN =>
            $"{file} could not be read or written (SQLite error {e.SqliteExtendedErrorCode}), so nothing was saved. Check the disk and the folder.",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED =>
            $"Another program holds {file} locked, so nothing was saved. Close it; SmileBot then goes on by itself.",
        raw.SQLITE_READONLY or raw.SQLITE_PERM =>
            $"{file} has become read-only, so nothing was saved. Give SmileBot's user the right to write it and its folder.",
        raw.SQLITE_NOMEM =>
            $"There was not enough memory to work with {file}, so nothing was saved.",
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB =>
            $"{file} is damaged ({e.Message}). Stop SmileBot and restore the newest backup.",
        _ => null,
    };
}

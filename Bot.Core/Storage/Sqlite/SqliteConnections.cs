using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Bot.Core.Storage.Sqlite;

/// <summary>Opens connections to the file, each set up for its job.</summary>
internal static class SqliteConnections
{
    /// <summary>"Smil": tells our files from those of other programs.</summary>
    public const int ApplicationId = 0x536D696C;

    // secure_delete comes first: what is deleted is overwritten from the first page on. FULL: an acknowledged change survives a power cut.
    // The busy timeout is SQLite's own, which waits a few ms at a time where the driver would sleep 150. Temporary tables hold people's
    // data as well, so they stay in memory. After a storm the log shrinks again.
    private const string ForWriting =
        $"""
        PRAGMA secure_delete = ON;
        PRAGMA busy_timeout = 2000;
        PRAGMA synchronous = FULL;
        PRAGMA foreign_keys = ON;
        PRAGMA temp_store = MEMORY;
        PRAGMA cache_size = -8000;
        PRAGMA journal_size_limit = 33554432;
        """;

    private const string ForReading = "PRAGMA busy_timeout = 2000; PRAGMA query_only = ON; PRAGMA temp_store = MEMORY;";

    /// <summary>The one connection that may write. Switches the file to a write-ahead log where it has none yet.</summary>
    public static SqliteConnection OpenWriter(string file)
    {
        var connection = Open(file, SqliteOpenMode.ReadWrite, ForWriting);
        try
        {
            // SQLite quietly opens a file that it may not write for reading.
            if (raw.sqlite3_db_readonly(connection.Handle, "main") != 0)
                throw new DatabaseRefusedException($"{file} is read-only. Give SmileBot's user the right to write it.");
            var mode = connection.ExecuteScalar<string>("PRAGMA journal_mode = WAL");
            if (mode == "wal") return connection;
            throw new DatabaseRefusedException(
                $"The file system that holds {file} cannot keep a write-ahead log (SQLite says '{mode}'). Put the data folder on a local disk.");
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static SqliteConnection OpenReader(string file) => Open(file, SqliteOpenMode.ReadOnly, ForReading);

    /// <summary>Reads the database to copy it. SQLite counts the copy as writing, so nothing forbids that here.</summary>
    public static SqliteConnection OpenCopier(string file) => Open(Lone(file), SqliteOpenMode.ReadOnly, "PRAGMA busy_timeout = 2000;");

    /// <summary>Reads a file that nobody writes.</summary>
    public static SqliteConnection OpenCopy(string file) => Open(Lone(file), SqliteOpenMode.ReadOnly, ForReading);

    /// <summary>
    /// A file with nothing beside it is read as it is: SQLite would else make a log beside it, which fails on a medium that cannot be written. One
    /// that is in use always has its log beside it.
    /// </summary>
    private static string Lone(string file) => new[] { "-wal", "-journal" }.Any(end => File.Exists(file + end))
        ? file
        : new Uri(Path.GetFullPath(file)).AbsoluteUri + "?immutable=1";

    private static SqliteConnection Open(string file, SqliteOpenMode mode, string setup)
    {
        // No pooling: we keep our connections ourselves. The driver's own wait ends after SQLite's first.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = 1,
        }.ToString());
        try
        {
            connection.Open();
            KeepPlans(connection);
            connection.Execute(setup);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>
    /// SQLite would else compile a prepared statement anew at each execution whose LIMIT is a parameter, because the value might ask for
    /// another plan. That takes longer than reading twenty names.
    /// </summary>
    private static void KeepPlans(SqliteConnection connection) =>
        SqliteException.ThrowExceptionForRC(
            raw.sqlite3_db_config(connection.Handle, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _), connection.Handle);
}

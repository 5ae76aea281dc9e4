using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Bot.Core.Storage.Sqlite;

/// <summary>Copies of a database as files that stand alone, and what is looked at before one is trusted.</summary>
/// <param name="sources">The migrations that this program knows.</param>
public sealed class SqliteCopies(IReadOnlyList<MigrationSource> sources)
{
    private readonly Migrator _migrator = new([.. sources.SelectMany(source => source.Load())]);

    /// <summary>
    /// Copies the database as it is at this moment to a new file of mode 0600. Writers go on meanwhile; what they write is not in it, and
    /// nothing that was deleted. Not for the thread pool: it works on the caller's thread until it is done.
    /// </summary>
    /// <remarks>
    /// VACUUM INTO and not SQLite's backup in steps, which begins anew at each write of another connection, and takes along the pages
    /// on which deleted rows can still be read.
    /// </remarks>
    /// <exception cref="SqliteException">It could not be copied; what is there of the new file is of no use.</exception>
    /// <exception cref="IOException">The new file cannot be made, or is there already.</exception>
    public static void Make(string from, string to, CancellationToken ct)
    {
        PrivateFiles.Create(to).Dispose();
        using (var connection = SqliteConnections.OpenCopier(from))
        {
            using var stopping = ct.Register(() => raw.sqlite3_interrupt(connection.Handle));
            try
            {
                connection.Execute("VACUUM INTO @to", new { to });
            }
            catch (SqliteException e) when (e.SqliteErrorCode == raw.SQLITE_INTERRUPT)
            {
                throw new OperationCanceledException(ct);
            }
        }
        using var made = new FileStream(to, FileMode.Open, FileAccess.ReadWrite);
        made.Flush(flushToDisk: true);
    }

    /// <summary>Reads all of a copy: that it is ours, that every page and index is whole, that no row refers to nothing, that this program can run on it.</summary>
    /// <returns>How many migrations it is behind this program.</returns>
    /// <exception cref="DatabaseRefusedException">It cannot be trusted; the message says why.</exception>
    public async Task<int> Check(string file)
    {
        if (!File.Exists(file)) throw new DatabaseRefusedException($"There is no file {file}.");
        try
        {
            await using var connection = SqliteConnections.OpenCopy(file);
            var tables = (await connection.QueryAsync<string>("SELECT name FROM sqlite_master WHERE type = 'table'")).ToHashSet();
            if (!tables.Contains("migrations") || await connection.ExecuteScalarAsync<long>("PRAGMA application_id") != SqliteConnections.ApplicationId)
                throw new DatabaseRefusedException($"{file} is no database of SmileBot's.");
            if (await connection.ExecuteScalarAsync<string>("PRAGMA integrity_check(1)") is var found and not "ok") throw Damaged(file, found!);
            if ((await connection.QueryAsync<string>("SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1")).FirstOrDefault() is { } orphan)
                throw Damaged(file, $"a row of {orphan} refers to one that is not there");
            return (await _migrator.Pending(connection)).Count;
        }
        catch (SqliteException e) when (e.SqliteErrorCode == raw.SQLITE_NOTADB)
        {
            throw new DatabaseRefusedException($"{file} is no database, or its beginning was overwritten.", e);
        }
        catch (SqliteException e) when (e.SqliteErrorCode == raw.SQLITE_CORRUPT)
        {
            throw Damaged(file, e.Message, e);
        }
        catch (SqliteException e)
        {
            throw new DatabaseRefusedException($"{file} could not be read ({e.Message.TrimEnd('.')}).", e);
        }
    }

    /// <summary>
    /// Puts a checked copy where the database is, which nobody may have open; that one is kept under another name, together with its log. At each
    /// moment on the way there is a whole database in its place.
    /// </summary>
    /// <returns>Whether there was one to keep.</returns>
    public static bool Replace(string database, string copy, string kept)
    {
        var there = File.Exists(database);
        // SQLite would take a log that is left behind for the new file's own.
        if (File.Exists(database + "-wal")) File.Move(database + "-wal", kept + "-wal");
        File.Delete(database + "-shm");
        if (there) PrivateFiles.AlsoNamed(database, kept);
        File.Move(copy, database, overwrite: true);
        PrivateFiles.FlushFolder(Path.GetDirectoryName(database)!);
        return there;
    }

    /// <summary>Keeps every SmileBot away from a database for as long as the result is open.</summary>
    /// <exception cref="DatabaseRefusedException">One is using it, or the folder cannot be written.</exception>
    public static IDisposable KeepOthersOut(string database) => new SqliteFile(database).Hold();

    private static DatabaseRefusedException Damaged(string file, string found, Exception? inner = null) =>
        new($"{file} is damaged ({found.ReplaceLineEndings(" ")}).", inner);
}

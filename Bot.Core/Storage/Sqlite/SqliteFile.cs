using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Bot.Core.Storage.Sqlite;

/// <summary>The file and its folder before the database is opened: everything that can be wrong is said in one sentence.</summary>
internal sealed class SqliteFile(string path)
{
    /// <summary>
    /// Files up to this size are checked page by page at every start (60 ms for the largest), bigger ones only after the bot was not
    /// stopped properly, for a start is to take half a second at most.
    /// </summary>
    private const long AlwaysChecked = 32 << 20;

    private string Folder => Path.GetDirectoryName(path)!;

    /// <summary>
    /// Makes the folder and an empty file where there is none, and keeps any other SmileBot out for as long as the result is open. The system
    /// lets go of it when the process dies.
    /// </summary>
    public FileStream Take()
    {
        var held = Hold();
        try
        {
            // SQLite gives its log the mode that the file has. Never open the file itself again while SQLite has it open in this process:
            // closing it would drop SQLite's locks.
            if (!File.Exists(path)) PrivateFiles.Create(path).Dispose();
            return held;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            held.Dispose();
            throw NotWritable(e);
        }
    }

    /// <summary>Looks at the file through a connection that cannot write.</summary>
    /// <exception cref="DatabaseRefusedException">It is no database, not ours, damaged, or newer than this program.</exception>
    public async Task Inspect(Migrator migrator)
    {
        if (new FileInfo(path).Length == 0) return;
        var log = new FileInfo(path + "-wal");
        var thoroughly = log is { Exists: true, Length: > 0 } || new FileInfo(path).Length <= AlwaysChecked;
        try
        {
            await using var connection = SqliteConnections.OpenReader(path);
            var tables = (await connection.QueryAsync<string>("SELECT name FROM sqlite_master WHERE type = 'table'")).ToHashSet();
            if (tables.Count == 0) return;
            if (await connection.ExecuteScalarAsync<long>("PRAGMA application_id") != SqliteConnections.ApplicationId)
            {
                throw new DatabaseRefusedException(
                    $"{path} is a database of another program. Give SmileBot a data folder of its own, or restore its own database there.");
            }
            if (thoroughly && await connection.ExecuteScalarAsync<string>("PRAGMA quick_check(1)") is var found and not "ok") throw Damaged(found!);
            if (tables.Contains("migrations")) await migrator.Pending(connection);
        }
        catch (SqliteException e) when (e.SqliteErrorCode == raw.SQLITE_NOTADB)
        {
            throw new DatabaseRefusedException(
                $"{path} is not a database, or its beginning was overwritten. SmileBot has not touched it. Restore the newest backup in its place, or "
                + "move it away to start with an empty one.", e);
        }
        catch (SqliteException e) when (e.SqliteErrorCode == raw.SQLITE_CORRUPT)
        {
            throw Damaged(e.Message, e);
        }
        catch (SqliteException e)
        {
            throw new DatabaseRefusedException(
                $"{path} could not be opened ({e.Message.TrimEnd('.')}). Check that SmileBot's user may read and write it and its folder.", e);
        }
    }

    /// <summary>Keeps any other SmileBot out, as <see cref="Take"/> does, and makes no file.</summary>
    public FileStream Hold()
    {
        if (Directory.Exists(path)) throw new DatabaseRefusedException($"{path} is a folder. Name the file that the database shall lie in.");
        var name = path + ".lock";
        try
        {
            PrivateFiles.MakeFolder(Folder);
            return new FileStream(name, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (IsHeldElsewhere(e))
        {
            throw new DatabaseRefusedException(
                $"Another SmileBot already uses {path}. Stop that one first, or give this one a data folder of its own.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw NotWritable(e);
        }
    }

    /// <summary>A sharing violation on Windows, EWOULDBLOCK on Linux and macOS; nothing else tells it from a full or read-only disk.</summary>
    private static bool IsHeldElsewhere(IOException e) => e.HResult is unchecked((int)0x80070020) or 11 or 35;

    private DatabaseRefusedException Damaged(string found, Exception? inner = null) => new(
        $"The database {path} is damaged ({found.ReplaceLineEndings(" ")}). SmileBot has not touched it. Restore the newest backup in its place, or "
        + "move it away to start with an empty one.", inner);

    private DatabaseRefusedException NotWritable(Exception e) => new(
        $"SmileBot cannot write in its data folder {Folder} ({e.Message.TrimEnd('.')}). Give its user the right to do so, or set another data folder.", e);
}

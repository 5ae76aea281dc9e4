using System.Globalization;
using Bot.Core.Storage;
using Bot.Core.Storage.Sqlite;

namespace Bot.Host.Operations;

/// <summary>Makes a copy of the running database, and trusts it only when all of it was read again.</summary>
/// <param name="db">What is copied.</param>
/// <param name="copies">What checks the copy.</param>
/// <param name="folder">Where it goes.</param>
/// <param name="replaced">What restoring has put aside goes with the copies of its time.</param>
/// <param name="clock">For their names.</param>
/// <param name="space">Bytes that are free where a folder lies.</param>
internal sealed class Backups(
    SqliteDatabase db, SqliteCopies copies, BackupFolder folder, ReplacedFiles replaced, RealClock clock, Func<string, long> space)
{
    public BackupFolder Folder => folder;

    /// <summary>Makes a verified copy and deletes what is too old. Where it cannot, all good copies stay.</summary>
    /// <exception cref="DatabaseUnavailableException">It could not be made.</exception>
    /// <exception cref="DatabaseRefusedException">The copy cannot be trusted, which most likely is true of the database or the disk.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public async Task<Backup> Make(CancellationToken ct)
    {
        var now = clock.Now;
        var unfinished = folder.Begin(now);
        try
        {
            CheckSpace();
            await db.CopyTo(unfinished, ct);
            var behind = await copies.Check(unfinished);
            if (behind != 0) throw new DatabaseRefusedException($"The copy lacks {behind} of the changes to its tables that this SmileBot makes at its start.");
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
        var made = folder.Finish(now);
        folder.Prune(now);
        replaced.Prune(now);
        return made;
    }

    /// <summary>A copy that fills the disk would keep people from being answered, which is worse than no copy.</summary>
    private void CheckSpace()
    {
        var size = db.Size;
        var free = space(folder.Path);
        if (free >= 2 * size) return;
        throw new DatabaseUnavailableException(string.Create(CultureInfo.InvariantCulture,
            $"The disk that holds {folder.Path} has {free >> 20} MB free. A copy takes about {(size >> 20) + 1} MB, and is made only where as much stays free."));
    }
}

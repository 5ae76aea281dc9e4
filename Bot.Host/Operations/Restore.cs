using Bot.Core.People.Me.Leaving;
using Bot.Core.Storage;
using Bot.Core.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Bot.Host.Operations;

/// <summary><c>Bot.Host restore FILE</c>: puts a copy in the database's place, while no SmileBot uses it, and keeps what was there.</summary>
internal sealed class Restore(string database, SqliteCopies copies, ReplacedFiles replaced, RealClock clock)
{
    private const string Unfinished = ".restoring";

    /// <returns>What was done, in sentences.</returns>
    /// <exception cref="DatabaseRefusedException">Nothing was touched; the message says why.</exception>
    /// <exception cref="DatabaseUnavailableException">The same: the disk is full, for example.</exception>
    public async Task<IReadOnlyList<string>> Run(string file)
    {
        if (Path.GetFullPath(file) == database) throw new DatabaseRefusedException($"{file} is the database itself. Name a copy of it.");
        await copies.Check(file);
        using var alone = SqliteCopies.KeepOthersOut(database);
        var unfinished = database + Unfinished;
        try
        {
            File.Delete(unfinished);
            SqliteCopies.Make(file, unfinished, CancellationToken.None);
            // What was written is read again: a disk that is about to fail has often been the reason.
            var behind = await copies.Check(unfinished);
            var forgotten = await ForgottenSince.Apply(unfinished, database, clock.Now);
            var kept = replaced.Name(clock.Now);
            var was = SqliteCopies.Replace(database, unfinished, kept);
            return Told(file, was ? kept : null, behind, forgotten);
        }
        catch (SqliteException e)
        {
            throw new DatabaseUnavailableException($"{file} could not be copied to {unfinished} ({e.Message.TrimEnd('.')}). Nothing was changed.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseUnavailableException($"{database} could not be replaced ({e.Message.TrimEnd('.')}).", e);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private IReadOnlyList<string> Told(string file, string? kept, int behind, int? forgotten) =>
    [
        $"{database} is now what {file} was: checked page by page before and after.",
        .. kept is null
            ? new[] { "There was no database in its place." }
            : [$"The database that was there is kept as {kept} for a week."],
        .. behind == 0 ? Array.Empty<string>() : ["It was made by an older SmileBot; the next start brings it up to date."],
        .. forgotten switch
        {
            null => ["Whoever asked to be forgotten after that copy was made is in it again: nobody can tell who that was. Tell your people, so that they can ask again."],
            0 => Array.Empty<string>(),
            1 => ["1 person who was forgotten since then is forgotten again at the next start."],
            var many => [$"{many} people who were forgotten since then are forgotten again at the next start."],
        },
        "The keys were not touched. What was sent since that copy was made may be sent once more.",
        "Start SmileBot now.",
    ];
}

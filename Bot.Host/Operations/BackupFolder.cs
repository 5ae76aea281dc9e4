using System.Globalization;
using Bot.Core.Storage;
using NodaTime;
using NodaTime.Text;

namespace Bot.Host.Operations;

/// <summary>The folder of the verified copies, which are told apart by their names: <c>smilebot-20261125T024000Z.db</c>.</summary>
internal sealed class BackupFolder(string path)
{
    /// <summary>How many are kept.</summary>
    public const int Kept = 7;

    /// <summary>For how long one is kept, as long as new ones can be made: what somebody has had removed is in none that is older.</summary>
    public static readonly Duration Longest = Duration.FromDays(7);

    private const string Beginning = "smilebot-";
    private const string End = ".db";
    private const string Unfinished = ".part";

    private static readonly InstantPattern Time = InstantPattern.Create("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    public string Path => path;

    /// <summary>The time as names of files have it.</summary>
    public static string Stamp(Instant at) => Time.Format(at);

    /// <summary>All copies, the newest first.</summary>
    public IReadOnlyList<Backup> All() => !Directory.Exists(path) ? [] :
    [
        .. Directory.EnumerateFiles(path, $"{Beginning}*{End}").Select(Read).OfType<Backup>().OrderByDescending(copy => copy.At),
    ];

    /// <summary>The name of a copy while it is not verified; what a stopped run left behind is cleared away.</summary>
    public string Begin(Instant at)
    {
        PrivateFiles.MakeFolder(path);
        foreach (var left in Directory.EnumerateFiles(path, $"{Beginning}*{End}{Unfinished}*")) File.Delete(left);
        return Name(at) + Unfinished;
    }

    /// <summary>It is verified: from now on it is one of them.</summary>
    public Backup Finish(Instant at)
    {
        var name = Name(at);
        File.Move(name + Unfinished, name, overwrite: true);
        PrivateFiles.FlushFolder(path);
        return new(name, at);
    }

    /// <summary>Deletes what is too many and too old. The newest stays, however old: it is all that there is.</summary>
    public void Prune(Instant now)
    {
        foreach (var (copy, nth) in All().Select((copy, nth) => (copy, nth)))
        {
            if (nth >= Kept || (nth > 0 && copy.At < now - Longest)) File.Delete(copy.File);
        }
    }

    private string Name(Instant at) => System.IO.Path.Combine(path, $"{Beginning}{Stamp(at)}{End}");

    private static Backup? Read(string file) =>
        Time.Parse(System.IO.Path.GetFileName(file)[Beginning.Length..^End.Length]) is { Success: true, Value: var at } ? new(file, at) : null;
}

/// <summary>One verified copy.</summary>
/// <param name="File">Where it lies.</param>
/// <param name="At">The moment that it shows.</param>
internal sealed record Backup(string File, Instant At);

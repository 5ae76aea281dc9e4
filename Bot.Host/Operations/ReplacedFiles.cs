using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Bot.Host.Operations;

/// <summary>Databases that a restored one has replaced: <c>smilebot.db.replaced-20261125T063300Z</c>, beside it.</summary>
internal sealed class ReplacedFiles(string database)
{
    private const string Mark = ".replaced-";

    private static readonly InstantPattern Time = InstantPattern.Create("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A name that is not taken.</summary>
    public string Name(Instant at)
    {
        while (true)
        {
            var name = $"{database}{Mark}{BackupFolder.Stamp(at)}";
            if (!File.Exists(name) && !File.Exists(name + "-wal")) return name;
            at += Duration.FromSeconds(1);
        }
    }

    /// <summary>Deletes those that are older than any copy: somebody who was forgotten since may be in them.</summary>
    public void Prune(Instant now)
    {
        var beginning = System.IO.Path.GetFileName(database) + Mark;
        foreach (var file in Directory.EnumerateFiles(System.IO.Path.GetDirectoryName(database)!, beginning + "*"))
        {
            var stamp = System.IO.Path.GetFileName(file)[beginning.Length..].Split('-')[0];
            if (Time.Parse(stamp) is { Success: true, Value: var at } && at < now - BackupFolder.Longest) File.Delete(file);
        }
    }
}

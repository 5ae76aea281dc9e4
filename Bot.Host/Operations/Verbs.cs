using System.Globalization;
using Bot.Core.Storage;
using Bot.Core.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Bot.Host.Operations;

/// <summary>What the program does beside running the bot: its first word says so, and its exit code how it went.</summary>
internal static class Verbs
{
    public const int Done = 0;
    public const int Failed = 1;

    /// <summary>As <c>sysexits.h</c> has it.</summary>
    public const int WrongUse = 64;

    private const string Usage =
        """
        Bot.Host                 runs the bot
        Bot.Host health          asks the bot that runs with the same settings whether it is well
        Bot.Host backup [FILE]   makes a verified copy of the database, beside the nightly ones or in FILE; the bot may run meanwhile
        Bot.Host restore FILE    puts a copy in the database's place, after checking it; the bot must not run
        Settings are read from the environment, such as SMILEBOT_Data, or follow as --Data=FOLDER.
        """;

    /// <returns>Null when there is no such word and the bot is to be run.</returns>
    public static async Task<int?> Run(string[] args, Func<Settings> settings, TimeProvider clock)
    {
        var real = new RealClock(clock);
        return (args.Length == 0 || args[0].StartsWith("--", StringComparison.Ordinal) && args[0] != "--help" ? "" : args[0], Name(args)) switch
        {
            ("", _) => null,
            ("health", _) => await HealthProbe.Run(settings()),
            ("backup", var file) => await Say(() => ByHand(settings(), file, real)),
            ("restore", { } file) => await Say(() => Restored(settings(), file, real)),
            ("help" or "--help", _) => Explain(Console.Out, Done),
            _ => Explain(Console.Error, WrongUse),
        };
    }

    private static string? Name(string[] args) => args.Length > 1 && !args[1].StartsWith("--", StringComparison.Ordinal) ? args[1] : null;

    private static int Explain(TextWriter to, int code)
    {
        to.WriteLine(Usage);
        return code;
    }

    private static async Task<int> Say(Func<Task<IReadOnlyList<string>>> work)
    {
        foreach (var sentence in await work()) Console.WriteLine(sentence);
        return Done;
    }

    private static Task<IReadOnlyList<string>> Restored(Settings settings, string file, RealClock clock)
    {
        NotOnPostgres(settings, "pg_restore");
        return new Restore(settings.Database, Copies(), new(settings.Database), clock).Run(file);
    }

    private static async Task<IReadOnlyList<string>> ByHand(Settings settings, string? file, RealClock clock)
    {
        NotOnPostgres(settings, "pg_dump");
        if (!File.Exists(settings.Database)) throw new DatabaseRefusedException($"There is no database {settings.Database}.");
        var folder = BackupsOfFile.Folder(settings);
        var now = clock.Now;
        var to = file is null ? folder.Begin(now) : Path.GetFullPath(file);
        if (File.Exists(to)) throw new DatabaseRefusedException($"There is a file {to} already. Name one that is not there.");
        try
        {
            SqliteCopies.Make(settings.Database, to, CancellationToken.None);
            await Copies().Check(to);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException or DatabaseRefusedException)
        {
            File.Delete(to);
            throw new DatabaseUnavailableException($"{settings.Database} could not be copied: {e.Message}", e);
        }
        var made = file is null ? folder.Finish(now).File : to;
        var size = (new FileInfo(made).Length / 1048576.0).ToString("0.0", CultureInfo.InvariantCulture);
        return
        [
            $"{made} is a copy of {settings.Database}, read again and whole: {size} MB.",
            $"It holds no keys: to move to another machine, copy {Path.Combine(settings.Data, "keys")} as well, and keep that apart from the copies.",
        ];
    }

    private static void NotOnPostgres(Settings settings, string tool)
    {
        if (settings.Postgres is null) return;
        throw new DatabaseRefusedException($"The database is on a PostgreSQL server, so this is a task for {tool}, or for the backups of whoever runs that server.");
    }

    private static SqliteCopies Copies() => new(BotApp.Migrations());
}

using System.Net;
using Bot.Core.Localization;
using Bot.Core.Storage.Postgres;
using NodaTime;

namespace Bot.Host;

/// <summary>What the operator decides. Read and checked once, at start, by <see cref="SettingsReader"/>.</summary>
public sealed record Settings
{
    /// <summary>The folder of the database, the keys and everything else that must be kept.</summary>
    public required string Data { get; init; }

    /// <summary>The SQLite file.</summary>
    public required string Database { get; init; }

    /// <summary>The PostgreSQL server that takes the file's place; null while there is none.</summary>
    public PostgresAddress? Postgres { get; init; }

    /// <summary>The address that the world can reach, without a slash at the end; null while there is none.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>Where health and calendar feeds answer for others; null when this machine alone may ask.</summary>
    public IPEndPoint? Listen { get; init; }

    public required bool Sandbox { get; init; }

    /// <summary>The port on this machine; 0 takes a free one.</summary>
    public required int SandboxPort { get; init; }

    /// <summary>How to reach Discord; null while no token is set.</summary>
    public DiscordSettings? Discord { get; init; }

    /// <summary>How to reach Telegram; null while no token is set.</summary>
    public TelegramSettings? Telegram { get; init; }

    /// <summary>A start waits while the machine's clock is behind the time when the bot was last at work.</summary>
    public bool WaitsForClock { get; init; } = true;

    /// <summary>The zone of a new community: the sandbox's, a server's.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>The languages of a new community's shared cards.</summary>
    public required IReadOnlyList<Language> Languages { get; init; }

    /// <summary>Names that are set and that nothing reads: most likely misspelt.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];
}

/// <summary>Settings that cannot be used. The message has one sentence per fault.</summary>
public sealed class SettingsRefusedException(IReadOnlyList<string> faults) : Exception(string.Join('\n', faults))
{
    public IReadOnlyList<string> Faults { get; } = faults;
}

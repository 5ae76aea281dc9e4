using System.Globalization;

namespace Bot.Host;

/// <summary>
/// One line for each thing worth knowing: when, how bad, where, what. A request is none. Our own, because the framework's console logger
/// keeps a thread, and tells a start that failed once more with its whole trace.
/// </summary>
internal sealed class HostLog(TextWriter to, TimeProvider clock) : ILoggerProvider
{
    /// <summary>The framework's own report of a start that failed; Program says the same in one sentence.</summary>
    private const int StartFailed = 11;

    private readonly Lock _lock = new();

    public ILogger CreateLogger(string categoryName) => new Category(this, categoryName);

    public void Dispose() => to.Flush();

    private void Write(string category, LogLevel level, string message, Exception? exception)
    {
        var time = clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var line = $"{time} {Name(level)} {category}: {message}{(exception is null ? "" : $" | {exception}")}";
        lock (_lock) to.WriteLine(OneLine(line));
    }

    /// <summary>What people wrote may stand in a message; it must not look like a line of ours.</summary>
    private static string OneLine(string line) => line.ReplaceLineEndings(" | ").Replace('\u001b', ' ');

    private static string Name(LogLevel level) => level switch
    {
        LogLevel.Critical => "critical",
        LogLevel.Error => "error",
        LogLevel.Warning => "warning",
        LogLevel.Information => "info",
        _ => "debug",
    };

    private sealed class Category(HostLog log, string category) : ILogger
    {
        private readonly LogLevel _least = category.StartsWith("Microsoft.", StringComparison.Ordinal) ? LogLevel.Warning : LogLevel.Information;
        private readonly bool _isHost = category == "Microsoft.Extensions.Hosting.Internal.Host";

        public bool IsEnabled(LogLevel logLevel) => logLevel >= _least && logLevel < LogLevel.None;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel) || (_isHost && eventId.Id == StartFailed)) return;
            log.Write(category, logLevel, formatter(state, exception), exception);
        }
    }
}

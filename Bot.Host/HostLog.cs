using Microsoft.Extensions.Logging.Console;

namespace Bot.Host;

/// <summary>One line for each thing worth knowing, on standard output. A request is none.</summary>
internal static class HostLog
{
    public static ILoggingBuilder AddHostLog(this ILoggingBuilder logging) => logging
        .AddFilter(null, LogLevel.Information)
        .AddFilter("Microsoft", LogLevel.Warning)
        .AddSimpleConsole(line =>
        {
            line.SingleLine = true;
            line.UseUtcTimestamp = true;
            line.TimestampFormat = "yyyy-MM-ddTHH:mm:ssZ ";
            line.ColorBehavior = LoggerColorBehavior.Disabled;
        });
}

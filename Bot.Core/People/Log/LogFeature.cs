namespace Bot.Core.People.Log;

/// <summary>The log, and who may read and check it.</summary>
public static class LogFeature
{
    internal static CoreBuilder AddLog(this CoreBuilder core) => core
        .Schema("log", "Bot.Core.People.Log.Schema.")
        .Uses<AuditLog>().Uses<LogReader>().Uses<LogVerifier>().Uses<LogExport>()
        .Command<ShowLog, LogHandler>().Press<OpenLog, LogHandler>().Press<TurnLog, LogHandler>()
        .Press<VerifyLog, LogHandler>().Press<ExportLog, LogHandler>()
        .PersonalData<LogData>();
}

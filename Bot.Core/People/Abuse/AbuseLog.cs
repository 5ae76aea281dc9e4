using Bot.Core.Localization;
using Bot.Core.People.Abuse.Measures;
using Bot.Core.People.Abuse.Reports;

namespace Bot.Core.People.Abuse;

/// <summary>
/// What members read in the log about reports and measures: that it happened and who did it. Whom it was about, and why, is for moderators.
/// </summary>
internal static class AbuseLog
{
    public static CoreBuilder AddLines(this CoreBuilder core) => core
        .Logs(MeasureChanges.PausedKind, (who, _, _) => new Words(En: $"{who.En} paused a member for 7 days.", Es: $"{who.Es} puso a alguien en pausa 7 días."))
        .Logs(MeasureChanges.BlockedKind, (who, _, _) => new Words(En: $"{who.En} blocked a member.", Es: $"{who.Es} bloqueó a alguien."))
        .Logs(MeasureChanges.LiftedKind, (who, _, _) => new Words(
            En: $"{who.En} lifted a pause or a block.", Es: $"{who.Es} levantó una pausa o un bloqueo."))
        .Logs(MeasureChanges.KeptKind, (who, _, _) => new Words(
            En: $"{who.En} read an appeal and left a decision as it was.", Es: $"{who.Es} leyó un recurso y mantuvo una decisión."))
        .Logs(DeskHandler.ClosedKind, (who, _, _) => new Words(En: $"{who.En} closed a report.", Es: $"{who.Es} cerró un aviso."));
}

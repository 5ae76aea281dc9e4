using Bot.Core.People.Abuse.Measures;
using Bot.Core.People.Abuse.Reports;

namespace Bot.Core.People.Abuse;

/// <summary>Reports to moderators, and what moderators can do.</summary>
public static class AbuseFeature
{
    internal static CoreBuilder AddAbuse(this CoreBuilder core) => core
        .Schema("abuse", "Bot.Core.People.Abuse.Schema.")
        .Suggests<MemberChoice>().Suggests<ReportSubjects>()
        .Mine<ModeratorsMine>().PersonalData<ReportData>().PersonalData<MeasureData>().CommunityData<CommunityAbuse>()
        .AddLines().ForReports().ForMeasures();

    private static CoreBuilder ForReports(this CoreBuilder core) => core
        .Notes<ReportNotes>().Tidies(ReportTable.Tidy)
        .Command<TellModerators, Filing>().Press<ReportThis, Filing>().Command<TellAboutCard, Filing>()
        .Press<ShowMyReport, MyReportHandler>().Press<OpenAddToReport, MyReportHandler>().Command<AddToReport, MyReportHandler>()
        .Press<OpenReports, DeskHandler>().Press<TurnReports, DeskHandler>().Press<ShowReport, DeskHandler>()
        .Press<ShowReportedCard, DeskHandler>().Press<TakeReport, DeskHandler>()
        .Press<OpenWriteBack, DeskHandler>().Command<WriteBack, DeskHandler>()
        .Press<OpenCloseReport, DeskHandler>().Command<CloseReport, DeskHandler>();

    private static CoreBuilder ForMeasures(this CoreBuilder core) => core
        .Uses<MeasureChanges>().Notes<MeasureNotes>().Tidies(MeasureTable.Tidy).Chore<Sweeper>()
        .Command<PausePerson, Measuring>().Command<BlockPerson, Measuring>()
        .Press<OpenMeasure, Measuring>().Command<GiveReason, Measuring>()
        .Press<ConfirmMeasure, Measuring>().Press<DropMeasure, Measuring>()
        .Press<OpenMeasures, MeasureDesk>().Press<TurnMeasures, MeasureDesk>().Press<ShowMeasure, MeasureDesk>()
        .Press<LiftMeasure, MeasureDesk>().Press<KeepMeasure, MeasureDesk>()
        .Press<OpenAppeal, Appeals>().Command<SendAppeal, Appeals>();
}

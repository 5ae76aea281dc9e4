using Bot.Core.Calendar;
using Bot.Core.Chat;
using Bot.Core.People.Abuse.Measures;
using Bot.Core.People.Abuse.Reports;

namespace Bot.Core.People.Abuse;

/// <summary>The way to reports and measures for moderators: <c>/mine</c>, under <i>Organise</i>.</summary>
public sealed class ModeratorsMine : IMine
{
    public Task<IReadOnlyList<AgendaItem>> Mine(Caller who, CancellationToken ct) => Task.FromResult<IReadOnlyList<AgendaItem>>([]);

    public IReadOnlyList<Button> Organise(Caller who) => who.Power < Power.Moderator ? [] :
    [
        new Button.Press(ReportTexts.Reports, new OpenReports()),
        new Button.Press(MeasureTexts.List, new OpenMeasures()),
    ];
}

using Bot.Core.Calendar;
using Bot.Core.Chat;

namespace Bot.Core.People.Settings;

/// <summary>Settings in the <i>Organise</i> part of <c>/mine</c>.</summary>
public sealed class SettingsMine : IMine
{
    public Task<IReadOnlyList<AgendaItem>> Mine(Caller who, CancellationToken ct) => Task.FromResult<IReadOnlyList<AgendaItem>>([]);

    public IReadOnlyList<Button> Organise(Caller who) => who.Power >= Power.Admin ? [new Button.Press(SettingsTexts.Settings, new OpenSettings())] : [];
}

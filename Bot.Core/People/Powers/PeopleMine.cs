using Bot.Core.Calendar;
using Bot.Core.Chat;

namespace Bot.Core.People.Powers;

/// <summary>
/// What moderators and admins may do, in the <i>Organise</i> part of <c>/mine</c>: whoever was granted a power has no menu for it on a platform that
/// goes by its own roles.
/// </summary>
public sealed class PeopleMine : IMine
{
    public Task<IReadOnlyList<AgendaItem>> Mine(Caller who, CancellationToken ct) => Task.FromResult<IReadOnlyList<AgendaItem>>([]);

    public IReadOnlyList<Button> Organise(Caller who) => who.Power >= Power.Moderator ? [new Button.Press(PowerTexts.People, new ShowGrants())] : [];
}

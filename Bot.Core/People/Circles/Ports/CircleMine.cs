using Bot.Core.Calendar;
using Bot.Core.Chat;
using Bot.Core.People.Circles.Organising;

namespace Bot.Core.People.Circles.Ports;

/// <summary>Circles in <c>/mine</c>: they have no time, so that only organisers find them there.</summary>
public sealed class CircleMine : IMine
{
    public Task<IReadOnlyList<AgendaItem>> Mine(Caller who, CancellationToken ct) => Task.FromResult<IReadOnlyList<AgendaItem>>([]);

    public IReadOnlyList<Button> Organise(Caller who) =>
        who.Power >= Power.Host ? [new Button.Press(OrganisingTexts.Circles, new OpenCircles())] : [];
}

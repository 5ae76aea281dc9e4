using Bot.Core.Chat;
using Bot.Core.People.Linking.Lost;
using Bot.Core.People.Me;

namespace Bot.Core.People.Linking;

/// <summary>The way to linking from the card of <c>/me</c>, which lists the accounts itself.</summary>
public sealed class LinkInMe : IMePart
{
    public Task<MePart> Of(Caller who, CancellationToken ct) => Task.FromResult(new MePart([], who.Belongs
        ?
        [
            new Button.Press(LinkTexts.LinkAccount, new OpenLink()),
            new Button.Press(LostTexts.Title, new OpenRecovery()),
            new Button.Press(LinkTexts.IHaveACode, new OpenEnterCode()),
        ]
        : []));
}

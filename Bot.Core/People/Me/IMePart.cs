using Bot.Core.Chat;

namespace Bot.Core.People.Me;

/// <summary>What another piece has to show and to do on the card of <c>/me</c>, such as linking an account.</summary>
public interface IMePart
{
    Task<MePart> Of(Caller who, CancellationToken ct);
}

/// <param name="Facts">Lines of the card.</param>
/// <param name="Buttons">At most three: the card has little room.</param>
public sealed record MePart(IReadOnlyList<Fact> Facts, IReadOnlyList<Button> Buttons);

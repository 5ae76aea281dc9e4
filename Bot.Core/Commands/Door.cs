using System.Reflection;
using Bot.Core.People;

namespace Bot.Core.Commands;

/// <summary>Who may use a record, as its attributes say.</summary>
/// <param name="Power">At least.</param>
/// <param name="Even">How far somebody may be held back.</param>
/// <param name="NotWhileNew">Not somebody who came lately.</param>
public sealed record Door(Power Power, Hold Even, bool NotWhileNew)
{
    internal static Door Of(Type record) => new(
        record.GetCustomAttribute<NeedsAttribute>()?.Power ?? Power.Member,
        record.GetCustomAttribute<EvenWhileAttribute>()?.Hold ?? Hold.None,
        record.IsDefined(typeof(NotWhileNewAttribute), inherit: false));

    /// <exception cref="Problem">Not this person, or not now.</exception>
    internal void Check(Caller who)
    {
        if (who.Power < Power) throw new Problem(CommandTexts.NeedsPower(Power));
        if (who.Held is { } held && held.Kind > Even) throw held.Refuse(who.CommunityName);
        if (NotWhileNew && who.NewUntil is { } until) throw new Problem(CommandTexts.NotYet(until));
    }
}

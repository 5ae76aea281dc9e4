using System.Reflection;
using Bot.Core.People;

namespace Bot.Core.Commands;

/// <summary>Who may use a record, as its attributes say.</summary>
/// <param name="Power">At least.</param>
/// <param name="Even">How far somebody may be held back.</param>
/// <param name="NotWhileNew">Not somebody who came lately.</param>
/// <param name="ForAnyone">Also somebody who belongs to no community; what is about the person alone is open to whoever is held back, too.</param>
public sealed record Door(Power Power, Hold Even, bool NotWhileNew, bool ForAnyone)
{
    internal static Door Of(Type record)
    {
        var anyone = record.IsDefined(typeof(AnyoneAttribute), inherit: false);
        return new(
            record.GetCustomAttribute<NeedsAttribute>()?.Power ?? Power.Member,
            anyone ? Hold.Blocked : record.GetCustomAttribute<EvenWhileAttribute>()?.Hold ?? Hold.None,
            record.IsDefined(typeof(NotWhileNewAttribute), inherit: false),
            anyone);
    }

    /// <exception cref="Problem">Not this person, or not now.</exception>
    internal void Check(Caller who)
    {
        if (!who.Belongs && !ForAnyone) throw new Problem(PeopleTexts.NoCommunityYet);
        if (who.Power < Power) throw new Problem(CommandTexts.NeedsPower(Power));
        if (who.Held is { } held && held.Kind > Even) throw held.Refuse(who.CommunityName);
        if (NotWhileNew && who.NewUntil is { } until) throw new Problem(CommandTexts.NotYet(until));
    }
}

using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Organisers;
using Bot.Core.People;
using Bot.Core.People.Circles;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Limits;

/// <summary>
/// Events that are not for everybody. Who has a seat keeps it, also after leaving the circle. What has no limit costs nothing here: whether
/// it has one stands in the row that was locked.
/// </summary>
internal static class Limit
{
    /// <exception cref="Problem">It is for others, in one friendly sentence.</exception>
    public static async Task Check(Tx tx, Workshop workshop, Caller who)
    {
        if (await Refusal(tx, workshop, who) is { } refusal) throw refusal;
    }

    /// <returns>What <see cref="Check"/> throws; null for whom it is for.</returns>
    public static async Task<Problem?> Refusal(Tx tx, Workshop workshop, Caller who)
    {
        if (!workshop.IsLimited || (await OrganiserTable.With(tx, workshop))!.MayBeOrganisedBy(who)) return null;
        if (workshop.ForPower is { } power && who.Power < power) return new Problem(LimitTexts.ForPower(workshop, power));
        if (workshop.ForCircle is not { } circle || await CircleAudience.Includes(tx, circle, who.Person)) return null;
        return new Problem(LimitTexts.ForCircle(workshop))
        {
            Way = workshop.ForCircleName is null ? null : new Chat.Button.Press(LimitTexts.Circles, new People.Circles.Members.TurnCircles(0)),
        };
    }

    /// <summary>
    /// Whether somebody may come who is not here now, and whose powers are therefore not known: who came to all dates had them then, but
    /// not for a date that is for others than the rest.
    /// </summary>
    public static async Task<bool> Admits(Tx tx, Workshop workshop, PersonId person)
    {
        if (workshop.ForPower is not null && workshop.HasOwn(WorkshopField.For)) return false;
        return workshop.ForCircle is not { } circle || await CircleAudience.Includes(tx, circle, person);
    }
}

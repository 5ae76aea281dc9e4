using Bot.Core.Commands;
using NodaTime;

namespace Bot.Core.People.Circles.Members;

/// <summary>What joining and leaving make of where a person stands. Pure.</summary>
internal static class JoinRules
{
    /// <exception cref="Problem">An organiser has said no a short time ago.</exception>
    public static Membership Join(Circle circle, Membership? mine, PersonId person, AccountId? account, Instant now)
    {
        var fresh = new Membership { Circle = circle.Id, Person = person, Account = account, Standing = CircleStanding.In, Since = now };
        return mine?.Standing switch
        {
            CircleStanding.In => mine,
            // Also where it is by invitation: a slip of the finger costs nobody their place.
            CircleStanding.Left when CanComeBack(mine, now) => mine with { Standing = CircleStanding.In, Since = now },
            _ when !circle.ByInvitation => fresh,
            CircleStanding.Asking => mine,
            CircleStanding.Declined when now < mine.Since + CircleLimits.AskAgain => throw new Problem(MemberTexts.AskedLately(circle)),
            _ => fresh with { Standing = CircleStanding.Asking },
        };
    }

    /// <returns>What stands there from now on; null for nothing at all.</returns>
    public static Membership? Leave(Membership? mine, Instant now) => mine?.Standing switch
    {
        CircleStanding.In => mine with { Standing = CircleStanding.Left, Since = now },
        CircleStanding.Asking => null,
        _ => mine,
    };

    public static bool CanComeBack(Membership? mine, Instant now) =>
        mine?.Standing == CircleStanding.Left && now < mine.Since + CircleLimits.Undo;
}

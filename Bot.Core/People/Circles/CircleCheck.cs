using Bot.Core.Commands;

namespace Bot.Core.People.Circles;

/// <summary>
/// Who may see and change what. Buttons are never trusted, so every press comes by here. Moderators may rename and close any circle, but who
/// is in it is for its own organisers alone.
/// </summary>
internal static class CircleCheck
{
    /// <summary>Of another community, a circle is there only for who is in it: a message's button is pressed in a private chat.</summary>
    /// <exception cref="Problem">It is none of this person's, or closed.</exception>
    public static void Member(Circle circle, Membership? mine, Caller who)
    {
        if (circle.Closed || (circle.Community != who.Community && mine is null)) throw new Problem(CircleTexts.Gone);
    }

    /// <exception cref="Problem">It is closed, of another community, or others organise it.</exception>
    public static void Editor(Circle circle, Membership? mine, Caller who)
    {
        if (circle.Closed || circle.Community != who.Community) throw new Problem(CircleTexts.Gone);
        if (who.Power < Power.Moderator && !Organises(mine, who)) throw new Problem(CircleTexts.NotYours);
    }

    /// <exception cref="Problem">It is closed, of another community, or others organise it; being a moderator is not enough.</exception>
    public static void Organiser(Circle circle, Membership? mine, Caller who)
    {
        if (circle.Closed || circle.Community != who.Community) throw new Problem(CircleTexts.Gone);
        if (!Organises(mine, who)) throw new Problem(CircleTexts.OnlyItsOrganisers);
    }

    public static bool Organises(Membership? mine, Caller who) =>
        who.Power >= Power.Host && mine is { IsIn: true, Organises: true };
}

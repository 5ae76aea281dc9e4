using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.Features.Workshops.Rsvps;
using Bot.Core.People;

namespace Bot.Core.Features.Workshops;

/// <summary>Who may see and change what. Buttons are never trusted, so every press comes by here.</summary>
internal static class Check
{
    /// <summary>
    /// A workshop of another community is there only for who has answered to it: a reminder's button is pressed in a private chat, where
    /// the person may be speaking of another community.
    /// </summary>
    /// <exception cref="Problem">It is none of this person's.</exception>
    public static void Member(Workshop workshop, Attendance? mine, Caller who)
    {
        // In the moment in which a side joins or leaves, a tap may know the old community and the workshop the new one.
        if (workshop.Community != who.Community && workshop.Side != who.Side && mine is null) throw new Problem(Texts.Gone);
    }

    /// <exception cref="Problem">Another person organises it, or it belongs to another community.</exception>
    public static void Organiser(Workshop workshop, Caller who)
    {
        if (workshop.Community != who.Community) throw new Problem(Texts.Gone);
        if (workshop.MayBeOrganisedBy(who)) return;
        throw new Problem(workshop.Side == who.Side ? OrganiserTexts.NotYours : OrganiserTexts.OfTheOtherSide);
    }

    /// <exception cref="Problem">It is cancelled or over: nothing about it changes any more.</exception>
    public static void CanBeChanged(Workshop workshop, NodaTime.Instant now)
    {
        if (workshop.Cancelled) throw new Problem(AnswerTexts.Cancelled(workshop));
        if (now >= workshop.End) throw new Problem(AnswerTexts.Over(workshop));
    }
}

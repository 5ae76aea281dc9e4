namespace Bot.Core.Features.Workshops.Telling;

/// <summary>What workshops tell. Stored with unsent notes: never rename one.</summary>
internal static class NoteKinds
{
    /// <summary>The card in a room, asked for in a private chat.</summary>
    public const string Card = "workshop.card";

    /// <summary>The room hears of a move.</summary>
    public const string MovedRoom = "workshop.moved-room";

    /// <summary>A person is asked whether the new date suits.</summary>
    public const string Moved = "workshop.moved";

    /// <summary>The same for the second and last time.</summary>
    public const string MovedAgain = "workshop.moved-again";

    /// <summary>No message: the time to ask those again who have not answered.</summary>
    public const string AskAgain = "workshop.ask-again";

    /// <summary>No message: the time to answer is over.</summary>
    public const string Lapse = "workshop.lapse";

    /// <summary>No message: the card says something else from now on, such as that sign-up is closed.</summary>
    public const string Tick = "workshop.tick";

    /// <summary>A seat was lost by silence.</summary>
    public const string Lost = "workshop.lost";

    /// <summary>The organiser hears who did not answer.</summary>
    public const string Silent = "workshop.silent";

    /// <summary>Accounts parted, and the answer that came back found its seat taken.</summary>
    public const string Apart = "workshop.apart";

    /// <summary>A seat is held for a person who is asked whether they take it.</summary>
    public const string Offered = "workshop.offered";

    /// <summary>The same in the event's place, for who cannot be messaged.</summary>
    public const string OfferedInRoom = "workshop.offered-room";

    /// <summary>The organiser hears that somebody was offered a seat whom no message reaches.</summary>
    public const string OfferedUnheard = "workshop.offered-unheard";

    /// <summary>The time to answer is over.</summary>
    public const string OfferOver = "workshop.offer-over";

    /// <summary>No message: those who come to an action are told where it meets.</summary>
    public const string PlaceStep = "workshop.place-step";

    /// <summary>Somebody who comes to an action is told where it meets.</summary>
    public const string Place = "workshop.place";

    /// <summary>Two who look for a buddy at an action are asked whether they may learn each other's names.</summary>
    public const string BuddyOffer = "workshop.buddy-offer";
    public const string BuddyFound = "workshop.buddy-found";
    public const string BuddyGone = "workshop.buddy-gone";

    /// <summary>Seats were drawn by lot, and this person's was not among them.</summary>
    public const string NotDrawn = "workshop.not-drawn";

    public const string Promoted = "workshop.promoted";
    public const string Changed = "workshop.changed";
    public const string Cancelled = "workshop.cancelled";
    public const string Removed = "workshop.removed";

    /// <summary>It belongs to a community in which the person is not any more, and the seat is kept.</summary>
    public const string Parted = "workshop.parted";
    public const string Reminder = "workshop.reminder";

    /// <summary>Somebody is asked to organise it, too, or to take it over.</summary>
    public const string AskedToOrganise = "workshop.asked";

    /// <summary>Those who organised it hear who does now.</summary>
    public const string OrganisersNow = "workshop.organisers";

    public const string OrganisesNoMore = "workshop.organises-no-more";

    /// <summary>Moderators hear that nobody organises it any more.</summary>
    public const string Nobody = "workshop.nobody";

    public static readonly IReadOnlyList<string> All =
    [
        Card, MovedRoom, Moved, MovedAgain, AskAgain, Lapse, Tick, Lost, Silent, NotDrawn, Promoted, Changed, Cancelled, Removed, Apart, Parted,
        Offered, OfferedInRoom, OfferedUnheard, OfferOver,
        PlaceStep, Place, BuddyOffer, BuddyFound, BuddyGone,
        AskedToOrganise, OrganisersNow, OrganisesNoMore, Nobody,
    ];
}

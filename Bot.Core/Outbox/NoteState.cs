namespace Bot.Core.Outbox;

/// <summary>What became of a note. Stored by name.</summary>
public enum NoteState
{
    /// <summary>Not due yet, waiting for its turn, being sent, or to be tried again.</summary>
    Waiting,

    /// <summary>The platform has taken it.</summary>
    Sent,

    /// <summary>The answer was lost, and it is not sent again. The person may have it or not.</summary>
    MaybeSent,

    /// <summary>Its source had nothing to say any more.</summary>
    NoLongerTrue,

    /// <summary>The person does not want such messages.</summary>
    Unwanted,

    /// <summary>Its time was over before it could be sent.</summary>
    Expired,

    /// <summary>Refused everywhere, or there was no way to the person.</summary>
    Undeliverable,

    /// <summary>Given up after the last try: somebody has to look.</summary>
    Parked,
}

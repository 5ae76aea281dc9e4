using Bot.Core.Localization;
using Bot.Core.People;

namespace Bot.Core.Chat;

/// <summary>One platform, for what goes out by itself. Answers to a person go through the Writer of the Link that they came by.</summary>
public interface IChat
{
    /// <summary>The platform's lower-case name, as in <see cref="AccountRef.Platform"/>.</summary>
    string Platform { get; }

    /// <summary>How fast the platform lets us speak.</summary>
    Pace Pace { get; }

    /// <summary>What somebody has to do before the bot can message them, in a sentence.</summary>
    Words HowToReach { get; }

    /// <summary>Whether a send that is repeated with the same nonce arrives once.</summary>
    bool KnowsNonces => true;

    /// <param name="nonce">At most 25 characters; the same for a repeated attempt, so that a platform that can drops the second.</param>
    Task<SendResult> Send(Destination to, Message message, View view, string nonce, CancellationToken ct);

    Task<SendResult> Edit(MessageRef at, Message message, View view, CancellationToken ct);

    /// <summary>Whether <see cref="Find"/> can tell; where it cannot, what may have been sent is left alone once its nonce is forgotten.</summary>
    bool FindsItsOwn => false;

    /// <summary>Looks for a message that may have been sent, when it is too late for its nonce to keep a second one from being sent.</summary>
    /// <param name="since">When it was first tried.</param>
    Task<Sighting> Find(Destination to, Message message, string nonce, NodaTime.Instant since, CancellationToken ct) =>
        Task.FromResult<Sighting>(new Sighting.Unknown("This platform cannot be asked."));
}

/// <summary>What a search for an own message found.</summary>
public abstract record Sighting
{
    private Sighting() { }

    public sealed record There(MessageRef Message) : Sighting;

    /// <summary>It was certainly not sent.</summary>
    public sealed record NotThere : Sighting;

    public sealed record Unknown(string Reason) : Sighting;
}

/// <summary>Where a message goes.</summary>
public abstract record Destination
{
    private Destination() { }

    public sealed record Room(PlaceRef Place) : Destination;

    public sealed record Direct(AccountRef Account) : Destination;
}

/// <summary>What became of a send.</summary>
public abstract record SendResult
{
    private SendResult() { }

    public sealed record Sent(MessageRef Message) : SendResult;

    /// <summary>It will never arrive there: closed to us, gone, forbidden.</summary>
    public sealed record Refused(string Reason) : SendResult;

    /// <summary>The platform asks to wait.</summary>
    public sealed record Later(TimeSpan After) : SendResult;

    /// <summary>It did not arrive; trying again is safe.</summary>
    public sealed record Failed(string Reason) : SendResult;

    /// <summary>It may have arrived: the answer was lost.</summary>
    public sealed record Unsure(string Reason) : SendResult;
}

/// <summary>Token buckets: how many messages and edits may go out.</summary>
public sealed record Pace(Rate PerBot, Rate PerRoom, Rate PerDirect);

/// <param name="Burst">At most so many at once.</param>
/// <param name="PerSecond">Refilled at this rate.</param>
public sealed record Rate(double Burst, double PerSecond);

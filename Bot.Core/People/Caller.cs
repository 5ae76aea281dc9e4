using Bot.Core.Chat;
using Bot.Core.Localization;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People;

/// <summary>The person who asks, and all that a handler may know about who, where and when.</summary>
public sealed record Caller
{
    private readonly CommunityId? _side;

    public required PersonId Person { get; init; }

    public required string Name { get; init; }

    public required AccountRef Account { get; init; }

    /// <summary>The same by our number: what is done is remembered as done by it. Null where that is not known.</summary>
    public AccountId? AccountId { get; init; }

    public required CommunityId Community { get; init; }

    /// <summary>False for somebody whose community is not known or gone: they can only do what is about themselves alone.</summary>
    public bool Belongs => Community.Value != 0;

    public required string CommunityName { get; init; }

    /// <summary>
    /// The side of a bridge on which this person acts: its own community's id, which is <see cref="Community"/> where there is no bridge and on
    /// the side that leads. <see cref="Power"/> is what that side gives, and counts for what belongs to it.
    /// </summary>
    public CommunityId Side { get => _side ?? Community; init => _side = value; }

    /// <summary>The room, or null in a private chat.</summary>
    public required PlaceId? Place { get; init; }

    public required Power Power { get; init; }

    public required Language Language { get; init; }

    public required IReadOnlyList<Language> CommunityLanguages { get; init; }

    /// <summary>The person's own zone, or else the community's.</summary>
    public required DateTimeZone Zone { get; init; }

    public required DateTimeZone CommunityZone { get; init; }

    /// <summary>False when we know that a direct message to this account would fail.</summary>
    public required bool Reachable { get; init; }

    public required Instant Now { get; init; }

    /// <summary>What holds the person back in this community; null when nothing does.</summary>
    public Holding? Held { get; init; }

    /// <summary>Until when slow mode is on for somebody who came lately; null when it is not.</summary>
    public Instant? NewUntil { get; init; }

    /// <summary>The input that is being answered; every write for it carries this key.</summary>
    public required OnceKey Once { get; init; }

    /// <summary>The message whose button was pressed, if it was a press.</summary>
    public MessageRef? Message { get; init; }

    public bool Private => Place is null;

    public View PrivateView => new([Language], Zone, Now);

    public View SharedView => new(CommunityLanguages, CommunityZone, Now);
}

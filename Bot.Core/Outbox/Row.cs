using Bot.Core.People;
using NodaTime;

namespace Bot.Core.Outbox;

/// <summary>A waiting row as the worker sees it.</summary>
internal sealed record Row
{
    /// <summary>The columns of <c>outbox</c> that fill it.</summary>
    public const string Columns =
        "id, key, kind, args, rank, cancellation, person_id, place_id, copy_id, lane, due_at, expires_at, version, attempt, tries, "
        + "free_at, claimed_at, errand_platform, errand_space";

    public required long Id { get; init; }

    public required string Key { get; init; }

    public required string Kind { get; init; }

    public required string Args { get; init; }

    public required int Rank { get; init; }

    public required bool Cancellation { get; init; }

    public PersonId? PersonId { get; init; }

    public PlaceId? PlaceId { get; init; }

    public long? CopyId { get; init; }

    public string? ErrandPlatform { get; init; }

    public string? ErrandSpace { get; init; }

    public required string Lane { get; init; }

    public required Instant DueAt { get; init; }

    public Instant? ExpiresAt { get; init; }

    public required long Version { get; init; }

    public required long Attempt { get; init; }

    public required int Tries { get; init; }

    public required Instant FreeAt { get; init; }

    /// <summary>Set before our own claim: an earlier claim's outcome is unknown.</summary>
    public Instant? ClaimedAt { get; init; }

    /// <summary>When we claimed it.</summary>
    public Instant TakenAt { get; init; }

    /// <summary>Where it goes first; null when nothing that is connected leads there.</summary>
    public string? Platform { get; init; }

    public string? NativeId { get; init; }

    public NoteClass Class => (NoteClass)Rank;

    public Address? Address => Platform is null || NativeId is null
        ? null
        : new(Platform, NativeId, Direct: PersonId is not null || (CopyId is not null && PlaceId is null));

    /// <summary>At most 25 characters, and another one for every version.</summary>
    public string Nonce => $"{Id:x}.{Version:x}";

    public bool Over(Instant now) => ExpiresAt is { } expires && now >= expires;
}

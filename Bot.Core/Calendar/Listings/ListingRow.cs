using Bot.Core.People;
using NodaTime;

namespace Bot.Core.Calendar.Listings;

/// <summary>One event in the calendar of one space, as it is stored.</summary>
internal sealed class ListingRow
{
    public const string Columns = "id, platform, space, kind, subject_id, native_id, adding, dismissed, shown_hash, shown_start";

    public required long Id { get; init; }

    public required string Platform { get; init; }

    public required string Space { get; init; }

    public required string Kind { get; init; }

    public required long SubjectId { get; init; }

    public string? NativeId { get; init; }

    public required bool Adding { get; init; }

    public required bool Dismissed { get; init; }

    public string? ShownHash { get; init; }

    public Instant? ShownStart { get; init; }

    public PlaceRef Place => new(Platform, Space);
}

/// <summary>A space, and whether a kind of event is shown in its calendar.</summary>
internal sealed class SwitchRow
{
    public required long CommunityId { get; init; }

    public Instant? LeftAt { get; init; }

    public required string Languages { get; init; }

    public required int Switched { get; init; }

    public bool On => Switched == 1;
}

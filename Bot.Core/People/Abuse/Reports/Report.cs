using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Abuse.Reports;

public readonly record struct ReportId(long Value) : IId<ReportId>
{
    public static ReportId From(long value) => new(value);
}

/// <summary>Stored by name.</summary>
public enum ReportState
{
    Open,
    Taken,
    Closed,
}

/// <summary>Something that a member told moderators in private.</summary>
internal sealed record Report
{
    public required ReportId Id { get; init; }

    public required CommunityId Community { get; init; }

    /// <summary>Never shown to anybody; null after that person left.</summary>
    public PersonId? Reporter { get; init; }

    /// <summary>That it was told with.</summary>
    public AccountId? Account { get; init; }

    public required string Words { get; init; }

    /// <summary>As it was typed; empty when nothing was.</summary>
    public required string About { get; init; }

    public string? CardKind { get; init; }

    public long? CardId { get; init; }

    public required string CardTitle { get; init; }

    public required ReportState State { get; init; }

    public PersonId? TakenBy { get; init; }

    public required Instant MadeAt { get; init; }

    public Instant? ClosedAt { get; init; }

    public required string ClosingWords { get; init; }

    public long Revision { get; init; }
}

/// <summary>A line that went through a report.</summary>
internal sealed record ReportLine
{
    public required ReportId Report { get; init; }

    public PersonId? Moderator { get; init; }

    /// <summary>1 from the reporter, 0 from a moderator.</summary>
    public required int FromReporter { get; init; }

    public required string Words { get; init; }

    public required Instant MadeAt { get; init; }
}

/// <summary>Somebody whom a report may be about, and who therefore does not see it.</summary>
internal sealed record Concerned
{
    public required PersonId Person { get; init; }

    /// <summary>1 when the name was typed, 0 for whoever made the card.</summary>
    public required int Named { get; init; }
}

internal static class ReportLimits
{
    public const int Words = 1500;
    public const int About = 100;
    public const int Closing = 500;

    /// <summary>In 24 hours, from one person.</summary>
    public const int PerDay = 10;

    /// <summary>Through one report, from its reporter, until a moderator has written.</summary>
    public const int LinesInARow = 5;

    /// <summary>For how long a report stays after it was closed.</summary>
    public static readonly Duration Kept = Duration.FromDays(90);
}

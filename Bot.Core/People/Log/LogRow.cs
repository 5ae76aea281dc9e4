using NodaTime;

namespace Bot.Core.People.Log;

/// <summary>One entry as it is stored.</summary>
internal sealed class LogRow
{
    public required long CommunityId { get; init; }

    public required long Sequence { get; init; }

    public required Instant At { get; init; }

    public required string Kind { get; init; }

    public long? ByPerson { get; init; }

    public long? AboutPerson { get; init; }

    public required string TextHashes { get; init; }

    public string Hash { get; init; } = "";

    /// <summary>What the person is called today; null for somebody who left.</summary>
    public string? ByName { get; init; }

    public string? AboutName { get; init; }

    public string[] Hashes => TextHashes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>One text of an entry.</summary>
internal sealed class LogTextRow
{
    public required long Sequence { get; init; }

    public required int Position { get; init; }

    public required string Salt { get; init; }

    public required string Text { get; init; }
}

/// <summary>Where a chain ends.</summary>
internal sealed class LogHead
{
    public required long Revision { get; init; }

    public required string Head { get; init; }

    /// <summary>Rows that stand behind its end, where there can be none.</summary>
    public long Beyond { get; init; }
}

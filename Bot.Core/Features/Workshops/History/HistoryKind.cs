namespace Bot.Core.Features.Workshops.History;

/// <summary>What an organiser did. Stored by name: never rename one.</summary>
public enum HistoryKind
{
    Made,
    Edited,
    Moved,
    Cancelled,
    Removed,
    Told,
    Exported,

    /// <summary>Somebody was asked to organise it, too.</summary>
    Asked,

    /// <summary>Somebody agreed to organise it, too.</summary>
    Joined,

    /// <summary>Somebody does not organise it any more.</summary>
    Left,

    /// <summary>It was offered to somebody else.</summary>
    Offered,

    /// <summary>Somebody else took it over.</summary>
    HandedOver,

    /// <summary>A moderator took over what nobody organised.</summary>
    TakenOver,

    QuestionAdded,
    QuestionRemoved,
}

using Bot.Core.Commands;
using NodaTime;

namespace Bot.Core.People;

/// <summary>How far a person is held back in a community. Stored by name; each includes the one before it.</summary>
public enum Hold
{
    None = 0,

    /// <summary>Reads, and neither answers nor writes nor makes anything.</summary>
    Paused = 1,

    /// <summary>Only what is about the person alone, and an appeal.</summary>
    Blocked = 2,
}

/// <summary>What holds a person back now.</summary>
/// <param name="Until">Null without an end.</param>
/// <param name="Measure">The decision behind it, which can be appealed.</param>
public sealed record Holding(Hold Kind, Instant? Until, Abuse.Measures.MeasureId Measure)
{
    /// <summary>Says until when, and brings the button for an appeal.</summary>
    internal Problem Refuse(string community) => Abuse.Measures.MeasureTexts.HeldBack(this, community);
}

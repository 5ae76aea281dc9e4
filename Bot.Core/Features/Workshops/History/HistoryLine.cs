namespace Bot.Core.Features.Workshops.History;

/// <summary>One act of an organiser.</summary>
/// <param name="Before">As people type it; epoch milliseconds where it is a moment.</param>
public sealed record HistoryLine(HistoryKind Kind, WorkshopField? Field = null, string Before = "", string After = "");

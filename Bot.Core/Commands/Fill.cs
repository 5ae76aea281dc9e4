namespace Bot.Core.Commands;

/// <summary>What became of the texts for one record.</summary>
/// <param name="Record">The record, when everything could be read.</param>
/// <param name="Faults">What could not be read or is missing, by option name.</param>
/// <param name="OnlyMissing">Nothing is wrong, there is only more to ask.</param>
public sealed record Filled(object? Record, IReadOnlyDictionary<string, Fault> Faults, bool OnlyMissing)
{
    /// <summary>Options whose value was read from suspiciously little (<see cref="ValueRead.Vague"/>).</summary>
    public IReadOnlyCollection<string> Vague { get; init; } = [];
}

namespace Bot.Host.Sandbox;

/// <summary>Who and what is there.</summary>
/// <param name="Now">ISO 8601, in UTC, by the turned clock.</param>
/// <param name="Turned">How far the clock stands ahead, as an ISO 8601 duration of hours, minutes and seconds.</param>
public sealed record SandboxState(
    SandboxCommunity Community, string Now, string Turned, IReadOnlyList<SandboxPerson> People, IReadOnlyList<SandboxRoom> Rooms);

public sealed record SandboxCommunity(string Name, string Zone, IReadOnlyList<string> Languages);

/// <param name="Power">member, host, moderator or admin.</param>
/// <param name="Dms">False for somebody who has closed direct messages.</param>
public sealed record SandboxPerson(string Name, string Label, string Power, string Language, bool Dms);

public sealed record SandboxRoom(string Name, string Label);

public sealed record SandboxTime(string Now, string Turned);

/// <summary>A message that is no longer there.</summary>
public sealed record SandboxGone(string Id, string Room);

public sealed record SandboxCompletion(string Text, string Label, string About);

/// <summary>Why a request was not taken, in a sentence.</summary>
public sealed record SandboxError(string Error);

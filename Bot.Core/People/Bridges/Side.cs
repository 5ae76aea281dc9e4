using Bot.Core.Localization;
using NodaTime;

namespace Bot.Core.People.Bridges;

/// <summary>One side of a bridge: a server or group that is one community with others.</summary>
/// <param name="Id">The community that it was alone, and is again after it has left.</param>
/// <param name="Name">As it is called by itself.</param>
/// <param name="JoinedAt">The longest there leads when the one that leads leaves.</param>
/// <param name="Languages">As it had them by itself.</param>
public sealed record Side(CommunityId Id, string Name, Instant JoinedAt, IReadOnlyList<Language> Languages);

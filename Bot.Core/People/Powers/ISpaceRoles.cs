using Bot.Core.Localization;

namespace Bot.Core.People.Powers;

/// <summary>What a platform knows of the roles in its spaces, from what it has told anyway: nothing is asked for this.</summary>
public interface ISpaceRoles
{
    /// <summary>As in <see cref="PlaceRef.Platform"/>.</summary>
    string Platform { get; }

    /// <returns>Null for a space that the platform has not told of since the start.</returns>
    SpaceRoles? Of(string space);
}

/// <param name="Name">What the server or group is called.</param>
/// <param name="ByItself">In a sentence, which power the platform gives by itself.</param>
public sealed record SpaceRoles(string Name, Words ByItself, IReadOnlyList<SpaceRole> Roles);

/// <param name="Id">What the platform calls it, as in <see cref="Chat.Sender.Roles"/>; no blanks and no equals signs.</param>
/// <param name="Most">The most that this role can be given.</param>
public sealed record SpaceRole(string Id, Words Name, Power Most);

using System.Text.Json.Nodes;

namespace Bot.Emulators.Discord.Gateway;

/// <summary>Something that happened, before a session has numbered it.</summary>
/// <param name="Intent">The intent that a session needs for it; 0 for none.</param>
/// <param name="Data">Made for one session's intents.</param>
public sealed record Event(string Name, int Intent, Func<int, JsonNode> Data)
{
    public Event(string name, int intent, JsonNode data)
        : this(name, intent, _ => data)
    {
    }
}

using System.Text.Json.Nodes;

namespace Bot.Emulators.Discord.World;

/// <summary>The application whose bot is connected, with its published commands.</summary>
public sealed class Application(ulong id, User bot)
{
    public ulong Id { get; } = id;

    public User Bot { get; } = bot;

    public required User Owner { get; init; }

    public List<JsonObject> GlobalCommands { get; set; } = [];

    public Dictionary<ulong, List<JsonObject>> GuildCommands { get; } = [];
}

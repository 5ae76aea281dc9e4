using System.Text.Json.Nodes;

namespace Bot.Emulators.Discord.World;

/// <summary>A form that a person has before them.</summary>
/// <param name="Opened">The interaction that it answered.</param>
/// <param name="Json">As the bot sent it, with numbered components.</param>
public sealed record Modal(Interaction Opened, JsonObject Json)
{
    public string CustomId => (string)Json["custom_id"]!;

    public string Title => (string)Json["title"]!;

    public JsonArray Components => (JsonArray)Json["components"]!;
}

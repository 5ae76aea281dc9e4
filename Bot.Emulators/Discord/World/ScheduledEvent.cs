using System.Text.Json.Nodes;

namespace Bot.Emulators.Discord.World;

/// <summary>https://docs.discord.com/developers/resources/guild-scheduled-event</summary>
public sealed class ScheduledEvent(ulong id, Guild guild, JsonObject fields)
{
    public const int Scheduled = 1;
    public const int Active = 2;
    public const int Completed = 3;
    public const int Canceled = 4;

    public ulong Id { get; } = id;

    public Guild Guild { get; } = guild;

    /// <summary>What the bot said about it, by field.</summary>
    public JsonObject Fields { get; } = fields;

    public int Status { get; set; } = Scheduled;

    public bool IsOpen => Status is Scheduled or Active;
}

using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Emulators.Discord.World;

/// <summary>https://docs.discord.com/developers/resources/guild-scheduled-event</summary>
public sealed class ScheduledEvent(ulong id, Guild guild, JsonObject fields)
{
    public const int External = 3;
    public const int Scheduled = 1;
    public const int Active = 2;
    public const int Completed = 3;
    public const int Canceled = 4;

    public ulong Id { get; } = id;

    public Guild Guild { get; } = guild;

    /// <summary>What the bot said about it, by field.</summary>
    public JsonObject Fields { get; } = fields;

    public int Status { get; set; } = Scheduled;

    /// <summary>
    /// One at a place outside begins and ends by itself; the others wait for somebody.
    /// https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-status-update-automation
    /// </summary>
    public void Pass(DateTimeOffset now)
    {
        if ((int?)Fields["entity_type"] != External) return;
        if (Status == Scheduled && Time("scheduled_start_time") <= now) Status = Active;
        if (Status == Active && Time("scheduled_end_time") <= now) Status = Completed;
    }

    private DateTimeOffset? Time(string field) =>
        DateTimeOffset.TryParse((string?)Fields[field], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    public bool IsOpen => Status is Scheduled or Active;
}

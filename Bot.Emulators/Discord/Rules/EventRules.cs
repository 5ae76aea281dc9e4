using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Emulators.Discord.Wire;
using Bot.Emulators.Discord.World;

namespace Bot.Emulators.Discord.Rules;

/// <summary>https://docs.discord.com/developers/resources/guild-scheduled-event</summary>
internal static class EventRules
{
    /// <param name="whole">All fields as they would be after the request.</param>
    /// <param name="changed">The request itself.</param>
    /// <exception cref="ApiError">With everything that is wrong.</exception>
    public static void Check(JsonObject whole, JsonObject changed, DateTimeOffset now)
    {
        var form = new Form();
        form.Between("name", Json.Length(whole.Text("name")), 1, 100);
        form.AtMost("description", Json.Length(whole.Text("description")), 1000);
        form.Require(whole.Number("privacy_level") == 2, "privacy_level", "BASE_TYPE_CHOICES", "Value must be one of (2,).");
        var start = Time(form, whole, "scheduled_start_time");
        var end = Time(form, whole, "scheduled_end_time");
        if (changed["scheduled_start_time"] is not null && start is { } from)
            form.Require(from > now, "scheduled_start_time", "GUILD_SCHEDULED_EVENT_SCHEDULE_PAST", "Cannot schedule event in the past.");
        if (start is { } first && end is { } last)
            form.Require(last > first, "scheduled_end_time",
                "GUILD_SCHEDULED_EVENT_END_BEFORE_START", "Cannot schedule event to end before it starts.");
        if (whole.Number("entity_type") == ScheduledEvent.External)
        {
            form.Between("entity_metadata.location", Json.Length(whole["entity_metadata"].Text("location")), 1, 100);
            form.Require(end is not null, "scheduled_end_time", "BASE_TYPE_REQUIRED", "This field is required");
            form.Require(whole["channel_id"] is null, "channel_id",
                "GUILD_SCHEDULED_EVENT_ENTITY_TYPE_INVALID", "An external event has no channel.");
        }
        else form.Require(whole.Id("channel_id") is not null, "channel_id", "BASE_TYPE_REQUIRED", "This field is required");
        form.Check();
    }

    /// <exception cref="ApiError">When an event cannot go from the one state to the other.</exception>
    public static void CheckStatus(int from, int to)
    {
        var form = new Form();
        form.Require((from, to) is (ScheduledEvent.Scheduled, ScheduledEvent.Active) or (ScheduledEvent.Scheduled, ScheduledEvent.Canceled)
            or (ScheduledEvent.Active, ScheduledEvent.Completed) || from == to, "status", "GUILD_SCHEDULED_EVENT_STATUS_TRANSITION_INVALID",
            "The status cannot be changed so.");
        form.Check();
    }

    private static DateTimeOffset? Time(Form form, JsonObject whole, string name)
    {
        if (whole.Text(name) is not { } text) return null;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)) return time;
        form.Add(name, "DATETIME_TYPE_PARSE", "Could not parse the time.");
        return null;
    }
}

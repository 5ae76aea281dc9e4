using System.Text.Json.Nodes;

namespace Bot.Emulators.Discord.Wire;

/// <summary>
/// A refusal as the platform words it. <paramref name="mistake"/>: a bot with no fault never gets it, so it is recorded as a violation; the
/// others tell about the world (closed direct messages, a deleted message, a missing permission).
/// https://docs.discord.com/developers/topics/opcodes-and-status-codes#json-json-error-codes
/// </summary>
public sealed class ApiError(int status, int code, string message, bool mistake = false, JsonObject? errors = null) : Exception(message)
{
    public int Status { get; } = status;

    public int Code { get; } = code;

    public bool IsMistake { get; } = mistake;

    public JsonObject? Errors { get; } = errors;

    /// <summary>What is wrong, by the path in the JSON; empty where it is not about the body.</summary>
    public IReadOnlyList<Fault> Places { get; init; } = [];

    public JsonObject Json
    {
        get
        {
            var json = new JsonObject { ["message"] = Message, ["code"] = Code };
            if (Errors is not null) json["errors"] = Errors.DeepClone();
            return json;
        }
    }

    public static ApiError NotFound() => new(404, 0, "404: Not Found", mistake: true);

    public static ApiError WrongMethod() => new(405, 0, "405: Method Not Allowed", mistake: true);

    public static ApiError Unauthorized() => new(401, 0, "401: Unauthorized", mistake: true);

    public static ApiError UnknownChannel() => new(404, 10003, "Unknown Channel");

    public static ApiError UnknownGuild() => new(404, 10004, "Unknown Guild");

    public static ApiError UnknownMember() => new(404, 10007, "Unknown Member");

    public static ApiError UnknownMessage() => new(404, 10008, "Unknown Message");

    public static ApiError UnknownUser() => new(404, 10013, "Unknown User");

    public static ApiError UnknownWebhook() => new(404, 10015, "Unknown Webhook");

    public static ApiError UnknownInteraction() => new(404, 10062, "Unknown interaction");

    public static ApiError UnknownCommand() => new(404, 10063, "Unknown application command");

    public static ApiError UnknownEvent() => new(404, 10070, "Unknown Guild Scheduled Event");

    public static ApiError NotYourApplication() =>
        new(403, 20012, "You are not authorized to perform this action on this application", mistake: true);

    public static ApiError TooManyCreates() =>
        new(429, 30034, "Max number of daily application command creates has been reached (200)", mistake: true);

    public static ApiError TooManyEvents() => new(400, 30038, "Maximum number of uncompleted guild scheduled events reached (100)");

    public static ApiError ThreadExists() => new(400, 160004, "A thread has already been created for this message", mistake: true);

    public static ApiError OpeningTooFast() => new(400, 40003, "You are opening direct messages too fast", mistake: true);

    public static ApiError AlreadyAcknowledged() => new(400, 40060, "Interaction has already been acknowledged.", mistake: true);

    public static ApiError MissingAccess() => new(403, 50001, "Missing Access");

    public static ApiError NotYours() => new(403, 50005, "Cannot edit a message authored by another user", mistake: true);

    public static ApiError EmptyMessage() => new(400, 50006, "Cannot send an empty message", mistake: true);

    public static ApiError ClosedToYou() => new(403, 50007, "Cannot send messages to this user");

    public static ApiError NoTextChannel() => new(400, 50008, "Cannot send messages in a non-text channel", mistake: true);

    public static ApiError MissingPermissions() => new(403, 50013, "Missing Permissions");

    public static ApiError DeadToken() => new(401, 50027, "Invalid Webhook Token");

    public static ApiError ThreadArchived() => new(400, 50083, "Thread is archived");

    public static ApiError BadJson() => new(400, 50109, "The request body contains invalid JSON.", mistake: true);
}

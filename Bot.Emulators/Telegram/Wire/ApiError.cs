using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Emulators.Telegram.Wire;

/// <summary>One thing that is wrong in a request.</summary>
/// <param name="Path">The parameter, with dots into nested fields: <c>reply_markup.inline_keyboard.0.1.text</c>.</param>
public sealed record Wrong(string Path, string Rule);

/// <summary>
/// A refusal as the platform words it. <paramref name="mistake"/>: a bot with no fault never gets it, so it is recorded as a violation; the
/// others tell about the world (a person who blocked the bot, a deleted message, a right taken away).
/// </summary>
public sealed class ApiError(int code, string description, bool mistake = false, JsonObject? parameters = null) : Exception(description)
{
    /// <summary>The <c>error_code</c>, and the HTTP status.</summary>
    public int Code { get; } = code;

    public bool IsMistake { get; } = mistake;

    /// <summary>https://core.telegram.org/bots/api#responseparameters</summary>
    public JsonObject? Parameters { get; } = parameters;

    /// <summary>What is wrong in the request, one by one; empty where the description says it.</summary>
    public IReadOnlyList<Wrong> Places { get; init; } = [];

    public static ApiError Unauthorized() => new(401, "Unauthorized", mistake: true);

    public static ApiError NoMethod() => new(404, "Not Found", mistake: true);

    /// <summary>400 for something that a correct bot never asks.</summary>
    public static ApiError Mistake(string what, string path = "") =>
        new(400, $"Bad Request: {what}", mistake: true) { Places = [new(path, what)] };

    /// <summary>400 about something that can have changed behind the bot's back.</summary>
    public static ApiError Bad(string what) => new(400, $"Bad Request: {what}");

    public static ApiError Forbidden(string what) => new(403, $"Forbidden: {what}");

    public static ApiError NoChat() => Bad("chat not found");

    public static ApiError Migrated(long to) => new(400, "Bad Request: group chat was upgraded to a supergroup chat", mistake: false,
        new() { ["migrate_to_chat_id"] = to });

    public static ApiError NotModified() => Bad(
        "message is not modified: specified new message content and reply markup are exactly the same "
        + "as a current content and reply markup of the message");

    public static ApiError OldQuery() => Bad("query is too old and response timeout expired or query ID is invalid");

    public static ApiError OtherPoll() =>
        new(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");

    public static ApiError EndedByWebhook() => new(409, "Conflict: terminated by setWebhook request");

    public static ApiError PollWithWebhook() =>
        new(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");

    public static ApiError TooFast(TimeSpan left)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(left.TotalSeconds));
        return new(429, string.Create(CultureInfo.InvariantCulture, $"Too Many Requests: retry after {seconds}"), mistake: false,
            new() { ["retry_after"] = seconds });
    }
}

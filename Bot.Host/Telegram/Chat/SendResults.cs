using Bot.Core.Chat;

namespace Bot.Host.Telegram;

/// <summary>What an answer of the platform means for something that was to be sent.</summary>
internal static class SendResults
{
    /// <summary>Refusals that tell about the world, not about a fault of ours. No page lists them.</summary>
    private static readonly string[] Gone =
    [
        "chat not found", "user not found", "message to edit not found", "message can't be edited", "message thread not found", "TOPIC_CLOSED", "TOPIC_DELETED",
        "not enough rights", "have no rights", "upgraded to a supergroup", "PEER_ID_INVALID", "CHAT_WRITE_FORBIDDEN", "group chat was deactivated",
    ];

    public static SendResult Of(ApiResult result) => result switch
    {
        ApiResult.Limited limited => new SendResult.Later(limited.After),
        ApiResult.Failed failed => new SendResult.Failed(failed.Reason),
        ApiResult.Unsure unsure => new SendResult.Unsure(unsure.Reason),
        ApiResult.Refused { Status: 403 } refused => new SendResult.Refused(refused.Reason),
        ApiResult.Refused refused when Gone.Any(what => refused.Reason.Contains(what, StringComparison.OrdinalIgnoreCase)) =>
            new SendResult.Refused(refused.Reason),
        // A token that is not valid, or a fault of our own: somebody has to look, and then it goes out.
        ApiResult.Refused refused => new SendResult.Failed($"Telegram refuses it: {refused.Status}, {refused.Reason}."),
        // It worked, only what came back says nothing.
        _ => new SendResult.Unsure("Telegram's answer could not be read."),
    };
}

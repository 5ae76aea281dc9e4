using Bot.Core.Chat;

namespace Bot.Host.Discord;

/// <summary>What an answer of the platform means for something that was to be sent.</summary>
internal static class SendResults
{
    private const int ThreadArchived = 50083;
    private static readonly TimeSpan AfterOldEdits = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AfterTooFast = TimeSpan.FromMinutes(10);

    public static SendResult Of(ApiResult result) => result switch
    {
        ApiResult.Limited limited => new SendResult.Later(limited.After),
        ApiResult.Failed failed => new SendResult.Failed(failed.Reason),
        ApiResult.Unsure unsure => new SendResult.Unsure(unsure.Reason),
        ApiResult.Refused refused => Of(refused),
        // It worked, only what came back says nothing.
        _ => new SendResult.Unsure("Discord's answer could not be read."),
    };

    private static SendResult Of(ApiResult.Refused refused) => refused switch
    {
        { Code: ErrorCode.CannotMessageUser } => new SendResult.Refused("The person has closed direct messages."),
        { Code: ErrorCode.NoMutualServers } => new SendResult.Refused("The person shares no server with the bot any more."),
        { Code: ErrorCode.OpensTooFast } => new SendResult.Later(AfterTooFast),
        { Code: ErrorCode.OldEdits } => new SendResult.Later(AfterOldEdits),
        { Code: ThreadArchived } => new SendResult.Refused("The thread is closed."),
        { Status: 403 or 404 } => new SendResult.Refused($"Discord refuses it: {refused.Reason} ({refused.Code})."),
        // A token that is not valid, or a fault of our own: somebody has to look, and then it goes out.
        _ => new SendResult.Failed($"Discord refuses it: {refused.Status}, {refused.Code}."),
    };
}

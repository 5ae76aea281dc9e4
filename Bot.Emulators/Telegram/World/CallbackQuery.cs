namespace Bot.Emulators.Telegram.World;

/// <summary>What a person is shown after a press.</summary>
/// <param name="IsAlert">A window to be closed, and not a line that goes by itself.</param>
/// <param name="Url">A link that opens at once; then <paramref name="Text"/> is not to be counted on.</param>
public sealed record CallbackAnswer(string Text, bool IsAlert, string? Url);

/// <summary>A pressed inline button, and what came of it. https://core.telegram.org/bots/api#callbackquery</summary>
public sealed class CallbackQuery(string id, User from, Message message, string data, DateTimeOffset pressed)
{
    private readonly TaskCompletionSource<CallbackAnswer> _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Id { get; } = id;

    public User From { get; } = from;

    public Message Message { get; } = message;

    public string Data { get; } = data;

    public DateTimeOffset Pressed { get; } = pressed;

    /// <summary>Null until the bot has answered.</summary>
    public CallbackAnswer? Answer { get; private set; }

    public Task<CallbackAnswer> Answered => _answered.Task;

    /// <summary>When the answer came, as a timestamp of the clock.</summary>
    public long AnsweredStamp { get; private set; }

    internal void Take(CallbackAnswer answer, long stamp)
    {
        AnsweredStamp = stamp;
        Answer = answer;
        _answered.TrySetResult(answer);
    }
}

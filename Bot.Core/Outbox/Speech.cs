using Bot.Core.Chat;
using NodaTime;

namespace Bot.Core.Outbox;

/// <summary>Speaks through a chat that may hang, throw or ask for silence.</summary>
internal sealed class Speech(Paces paces, OutboxOptions options, TimeProvider clock)
{
    public Task<SendResult> Say(IChat chat, Address at, Destination to, Message message, View view, Row row) =>
        Try(at, ct => row.ClaimedAt is { } since && Now - since >= options.NonceHolds && chat.FindsItsOwn
            ? SayOnce(chat, to, message, view, row.Nonce, since, ct)
            : chat.Send(to, message, view, row.Nonce, ct));

    public Task<SendResult> Edit(IChat chat, Address at, MessageRef message, Message content, View view) =>
        Try(at, ct => chat.Edit(message, content, view, ct));

    /// <summary>What a result means for a row that went alone. A refusal is the caller's to judge.</summary>
    public Outcome Outcome(SendResult result) => result switch
    {
        SendResult.Sent => new Outcome.Over(NoteState.Sent),
        SendResult.Refused refused => new Outcome.Lost(NoteState.Undeliverable, refused.Reason),
        SendResult.Later later => new Outcome.Later(Now + Wait(later)),
        SendResult.Failed failed => new Outcome.Failed(failed.Reason),
        SendResult.Unsure unsure => new Outcome.Unsure(unsure.Reason),
        _ => throw new NotSupportedException($"A chat answered {result.GetType().Name}."),
    };

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    // A platform that asks to wait for no time at all would be asked again at once, and again.
    private static Duration Wait(SendResult.Later later) => Duration.Max(Duration.FromTimeSpan(later.After), Duration.FromSeconds(1));

    /// <summary>The nonce of an earlier try is forgotten by now: only what is certainly not there is sent.</summary>
    private static async Task<SendResult> SayOnce(
        IChat chat, Destination to, Message message, View view, string nonce, Instant since, CancellationToken ct) =>
        await chat.Find(to, message, nonce, since, ct) switch
        {
            Sighting.There there => new SendResult.Sent(there.Message),
            Sighting.NotThere => await chat.Send(to, message, view, nonce, ct),
            Sighting.Unknown unknown => new SendResult.Unsure(unknown.Reason),
            var other => throw new NotSupportedException($"A chat found {other.GetType().Name}."),
        };

    private async Task<SendResult> Try(Address at, Func<CancellationToken, Task<SendResult>> call)
    {
        // Not the token of a shutdown: what is on its way is waited for, else nobody would know whether it arrived.
        using var patience = new CancellationTokenSource(options.Patience.ToTimeSpan(), clock);
        try
        {
            var result = await call(patience.Token).WaitAsync(patience.Token);
            if (result is SendResult.Later later) paces.Pause(at, Now + Wait(later));
            return result;
        }
        catch (Exception e)
        {
            // A chat that throws broke its contract somewhere between the first byte and the last.
            return new SendResult.Unsure(e is OperationCanceledException ? "No answer in time." : e.Message);
        }
    }
}

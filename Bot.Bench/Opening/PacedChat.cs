using System.Diagnostics;
using Bot.Core.Chat;
using Bot.Core.Localization;
using Bot.Core.Outbox;

namespace Bot.Bench.Opening;

/// <summary>A room of a platform where one message shows the card: what stands there, since when, and how often it was written.</summary>
/// <param name="platform">Its name.</param>
/// <param name="pace">As the host has it for that platform.</param>
internal sealed class PacedChat(string platform, Pace pace) : IChat
{
    private readonly Lock _lock = new();
    private readonly List<long> _written = [];
    private string? _shown;

    public string Platform => platform;

    public Pace Pace => pace;

    public Words HowToReach => new(En: "tap Start", Es: "pulsa Iniciar");

    public MessageRef Message => new(new(platform, "square"), "card");

    public int Edits
    {
        get { lock (_lock) return _written.Count; }
    }

    /// <summary>When what stands there now was written, in the stopwatch's ticks; null while it is not the card that it is compared with.</summary>
    public long? RightSince(Card card, View view)
    {
        lock (_lock) return _written.Count > 0 && _shown == CardHash.Of(card, view) ? _written[^1] : null;
    }

    public Task<SendResult> Send(Destination to, Message message, View view, string nonce, CancellationToken ct) =>
        Task.FromResult<SendResult>(new SendResult.Sent(new(new(platform, "room"), nonce)));

    public Task<SendResult> Edit(MessageRef at, Message message, View view, CancellationToken ct)
    {
        lock (_lock)
        {
            _written.Add(Stopwatch.GetTimestamp());
            _shown = CardHash.Of(message.Card!, view);
        }
        return Task.FromResult<SendResult>(new SendResult.Sent(at));
    }

    /// <exception cref="InvalidOperationException">The room was written to faster than the platform allows.</exception>
    public void CheckPace()
    {
        var (burst, perSecond) = (pace.PerRoom.Burst, pace.PerRoom.PerSecond);
        for (var last = 0; last < _written.Count; last++)
        {
            for (var first = 0; first <= last; first++)
            {
                var allowed = burst + perSecond * Stopwatch.GetElapsedTime(_written[first], _written[last]).TotalSeconds;
                // A timer may fire some milliseconds early.
                if (last - first + 1 > allowed + 0.05) throw new InvalidOperationException($"{last - first + 1} edits on {platform} where {allowed} are allowed.");
            }
        }
    }
}

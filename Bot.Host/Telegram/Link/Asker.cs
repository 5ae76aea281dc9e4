using Bot.Core.Chat;
using Bot.Core.Commands;

namespace Bot.Host.Telegram;

/// <summary>Asks the core. What failed for a fault of our own is tried again before the person hears of it.</summary>
internal sealed class Asker(Pipeline pipeline)
{
    /// <exception cref="TryAgainException">It failed, and not for the last time.</exception>
    public async Task<Answer> Ask(Occasion occasion, Inbound input, CancellationToken ct)
    {
        var answer = await pipeline.Handle(input, ct);
        return answer.Incident is null || occasion.LastTry ? answer : throw new TryAgainException(answer.Incident);
    }
}

/// <summary>An input that the core could not answer. The log has the fault under its number.</summary>
internal sealed class TryAgainException(string incident) : Exception($"Incident {incident}");

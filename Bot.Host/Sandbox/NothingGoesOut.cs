using Bot.Core.Chat;
using NodaTime;
namespace Bot.Host.Sandbox;

internal sealed class NothingGoesOut : IOutgoing
{
    public Task Drain(CancellationToken ct) => Task.CompletedTask;

    public Task<Instant?> Next(CancellationToken ct) => Task.FromResult<Instant?>(null);

    public Task Remember(CardSubject subject, MessageRef at, bool shared) => Task.CompletedTask;
}

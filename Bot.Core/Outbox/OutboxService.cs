using Microsoft.Extensions.Hosting;

namespace Bot.Core.Outbox;

/// <summary>Runs the worker as long as the host runs.</summary>
public sealed class OutboxService(OutboxWorker worker) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => worker.Run(stoppingToken);
}

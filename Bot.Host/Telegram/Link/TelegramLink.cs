namespace Bot.Host.Telegram;

/// <summary>Keeps the bot on Telegram while the program runs: logs in, publishes, then listens.</summary>
internal sealed class TelegramLink(
    TelegramLogin login, TelegramPublisher publisher, Groups groups, Poller poller, Updates updates, GroupEvents events, Ending ending,
    IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<TelegramLink> log) : BackgroundService
{
    private static readonly TimeSpan BetweenLogins = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenPublishings = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LastAnswers = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _over = new();

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // Who has just pressed something gets an answer; what is not done by then is delivered again.
        await Task.WhenAll(updates.Settled(), events.Settled()).WaitAsync(LastAnswers, clock, cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _over.CancelAsync();
    }

    public override void Dispose()
    {
        _over.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await groups.Load(stoppingToken);
            while (await login.Try(stoppingToken) is null) await Task.Delay(BetweenLogins, clock, stoppingToken);
            if (groups.Titles is { Count: > 0 } titles) log.LogInformation("On Telegram the bot is in: {Groups}", string.Join(", ", titles));
            else log.LogInformation("On Telegram the bot is in no group yet; the link above adds it to one");
            await Task.WhenAll(Publish(stoppingToken), Look(stoppingToken), poller.Run(stoppingToken, _over.Token));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogDebug("Telegram's link was stopped while it was waiting");
        }
        catch (TelegramRefusedException refused)
        {
            // Whoever keeps the program running has to know that people are not answered any more.
            ending.Say(refused.Message);
            log.LogCritical("{Sentence}", refused.Message);
            lifetime.StopApplication();
        }
    }

    private async Task Look(CancellationToken ct)
    {
        try
        {
            await events.Look(ct);
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or Core.Storage.DatabaseUnavailableException)
        {
            // The next send there shows it, too.
            log.LogWarning(e, "It is not known of every group on Telegram whether the bot is still in it");
        }
    }

    private async Task Publish(CancellationToken ct)
    {
        while (!await publisher.Publish(ct)) await Task.Delay(BetweenPublishings, clock, ct);
    }
}

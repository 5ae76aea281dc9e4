namespace Bot.Host.Discord;

/// <summary>Keeps the bot on Discord while the program runs: logs in, publishes, then listens.</summary>
internal sealed class DiscordLink(
    DiscordLogin login, DiscordPublisher publisher, Gateway gateway, DiscordEvents events, Interactions interactions, DiscordServers servers,
    Ending ending, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<DiscordLink> log) : BackgroundService
{
    private static readonly TimeSpan BetweenLogins = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenPublishings = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LastAnswers = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            BotIdentity? bot;
            while ((bot = await login.Try(stoppingToken)) is null) await Task.Delay(BetweenLogins, clock, stoppingToken);
            await Task.WhenAll(Publish(bot, stoppingToken), gateway.Run(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogDebug("Discord's link was stopped while it was waiting");
        }
        catch (DiscordRefusedException refused)
        {
            // Whoever keeps the program running has to know that people are not answered any more.
            ending.Say(refused.Message);
            log.LogCritical("{Sentence}", refused.Message);
            lifetime.StopApplication();
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // Who has just pressed something gets an answer.
        await Task.WhenAll(interactions.Settled(), servers.Settled()).WaitAsync(LastAnswers, clock, cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await events.Stop();
    }

    private async Task Publish(BotIdentity bot, CancellationToken ct)
    {
        while (!await publisher.Publish(bot.Application, ct)) await Task.Delay(BetweenPublishings, clock, ct);
    }
}

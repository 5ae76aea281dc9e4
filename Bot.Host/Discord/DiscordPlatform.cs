using Bot.Core;
using Bot.Core.Calendar.Listings;
using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Outbox;
using Bot.Core.People.Powers;

namespace Bot.Host.Discord;

/// <summary>What Discord adds to the host.</summary>
internal static class DiscordPlatform
{
    /// <summary>The tables, with or without a token: a database that was made with one can be run without.</summary>
    public static void AddTables(CoreBuilder core) => core
        .Schema("discord", "Bot.Host.Discord.Schema.", typeof(DiscordPlatform).Assembly)
        .PersonalData<DiscordData>();

    public static void Add(IServiceCollection services, DiscordSettings settings) => services
        .AddSingleton(settings)
        .AddSingleton<Limits>()
        .AddSingleton<DiscordApi>()
        .AddSingleton(all => new DiscordWriter(all.GetRequiredService<Tokens>().Encode))
        .AddSingleton<DiscordReader>()
        .AddSingleton<DiscordPublisher>()
        .AddSingleton<NewChatQueue>()
        .AddSingleton<PrivateChats>()
        .AddSingleton<Places>()
        .AddSingleton<OwnMessages>()
        .AddSingleton<DiscordChat>()
        .AddSingleton<IChat>(all => all.GetRequiredService<DiscordChat>())
        .AddSingleton<ISpaceCalendar, DiscordCalendar>()
        .AddSingleton<DiscordCopies>()
        .AddSingleton<FormPages>()
        .AddSingleton<LateAnswers>()
        .AddSingleton<DiscordAnswers>()
        .AddSingleton<Greeting>()
        .AddSingleton<INoteSource>(all => all.GetRequiredService<Greeting>())
        .AddSingleton<DiscordRoles>()
        .AddSingleton<ISpaceRoles>(all => all.GetRequiredService<DiscordRoles>())
        .AddSingleton<DiscordServers>()
        .AddSingleton<Suggestions>()
        .AddSingleton<Interactions>()
        .AddSingleton<DiscordEvents>()
        .AddSingleton<IGatewayEvents>(all => all.GetRequiredService<DiscordEvents>())
        .AddSingleton<DiscordLogin>()
        .AddSingleton<Gateway>()
        .AddHostedService<DiscordLink>();

    /// <summary>Before anything else runs: the commands are such that the platform takes them, and the token is valid.</summary>
    /// <exception cref="DiscordRefusedException">They are not; the message says what to do.</exception>
    public static async Task Start(IServiceProvider services, CancellationToken ct)
    {
        services.GetRequiredService<DiscordPublisher>().Prepare();
        await services.GetRequiredService<DiscordLogin>().Try(ct);
    }
}

using Bot.Core;
using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Outbox;

namespace Bot.Host.Telegram;

/// <summary>What Telegram adds to the host.</summary>
internal static class TelegramPlatform
{
    /// <summary>The tables, with or without a token: a database that was made with one can be run without.</summary>
    public static void AddTables(CoreBuilder core) => core
        .Schema("telegram", "Bot.Host.Telegram.Schema.", typeof(TelegramPlatform).Assembly)
        .Tidies(Kept.Tidy).Tidies(OpenQuestions.Tidy)
        .PersonalData<TelegramData>().CommunityData<TelegramRemoval>();

    public static void Add(IServiceCollection services, TelegramSettings settings) => services
        .AddSingleton(settings)
        .AddSingleton<Limits>()
        .AddSingleton<TelegramApi>()
        .AddSingleton<TelegramLogin>()
        .AddSingleton(all => new TelegramWriter(all.GetRequiredService<Tokens>().Encode))
        .AddSingleton(all => new QuestionWriter(all.GetRequiredService<Tokens>().Encode))
        .AddSingleton<TelegramReader>()
        .AddSingleton<TelegramPublisher>()
        .AddSingleton<Groups>()
        .AddSingleton<Powers>()
        .AddSingleton<PrivateChats>()
        .AddSingleton<Moves>()
        .AddSingleton<INoteSource>(all => all.GetRequiredService<Moves>())
        .AddSingleton<Posting>()
        .AddSingleton<TelegramChat>()
        .AddSingleton<IChat>(all => all.GetRequiredService<TelegramChat>())
        .AddSingleton<Kept>()
        .AddSingleton<OnlyYou>()
        .AddSingleton<OpenQuestions>()
        .AddSingleton<Questions>()
        .AddSingleton<TelegramAnswers>()
        .AddSingleton<Asker>()
        .AddSingleton<FormSteps>()
        .AddSingleton<LateCommands>()
        .AddSingleton<Membership>()
        .AddSingleton<Conversations>()
        .AddSingleton<Greeting>()
        .AddSingleton<INoteSource>(all => all.GetRequiredService<Greeting>())
        .AddSingleton<GroupEvents>()
        .AddSingleton<Unfinished>()
        .AddSingleton<Updates>()
        .AddSingleton<Poller>()
        .AddHostedService<TelegramLink>();

    /// <summary>Before anything else runs: the commands are such that the platform takes them, and the token is valid.</summary>
    /// <exception cref="TelegramRefusedException">They are not; the message says what to do.</exception>
    public static async Task Start(IServiceProvider services, CancellationToken ct)
    {
        services.GetRequiredService<TelegramPublisher>().Prepare();
        await services.GetRequiredService<TelegramLogin>().Try(ct);
    }
}
